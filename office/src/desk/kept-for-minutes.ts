import { type CaseFile, evolveAll, fileOf } from '@xiqian/case'
import type { ReadStream, RecordedEvent } from '@xiqian/ledger'
import type { Json } from '@xiqian/seal'
import type { Json as Content } from '@xiqian/standard'
import { asCaseEvents } from '../views/case-events.ts'

/**
 * 几分钟的记忆: what this process opened or worked out a moment ago. A part never changes under its id, and a file is a
 * function of its events, so nothing here can be out of date; values stay no longer than the keys do, and a part whose key was
 * destroyed is not asked for here. A case is read some hundred and sixty times; only
 * what came since is fetched, and the chain at the position where it is joined proves that it belongs there.
 */
export type KeptForMinutes = {
  readonly partOf: (part: string, now: number) => Json | undefined
  readonly keepPart: (part: string, value: Json, now: number) => void
  /** What an officer looked at, by its digest: ids and commitments, so that a change can be named. */
  readonly keepLook: (digest: string, content: Content) => void
  readonly lookOf: (digest: string) => Content | undefined
  /** The case as this process last saw it. */
  readonly caseOf: (caseId: string) => KeptCase | undefined
  /** The case as it stands: what was kept when it was read, and what the read gave beyond that. */
  readonly caseFrom: (
    stream: CaseFile['stream'],
    known: KeptCase | undefined,
    read: Pick<ReadStream, 'since' | 'events'>,
  ) => KeptCase | undefined
}

export type KeptCase = { readonly file: CaseFile; readonly events: readonly RecordedEvent[] }

export const keepForMinutes = ({
  keepMs = 3 * 60_000,
  mostParts = 60_000,
  mostLooks = 4_000,
  mostCases = 1_000,
}: {
  readonly keepMs?: number
  readonly mostParts?: number
  readonly mostLooks?: number
  readonly mostCases?: number
} = {}): KeptForMinutes => {
  const parts = new Map<string, { readonly value: Json; readonly until: number }>()
  const cases = new Map<string, KeptCase>()
  const looks = new Map<string, Content>()

  const caseFrom: KeptForMinutes['caseFrom'] = (stream, asked, { since, events: came }) => {
    const known = since === 0 ? undefined : asked
    const kept = known !== undefined && came.length === 0 ? known : joined(stream, known, came)
    if (kept === undefined) return undefined
    // Another request may have read on further meanwhile.
    if ((cases.get(stream.id)?.events.length ?? 0) > kept.events.length) return kept
    cases.delete(stream.id)
    cases.set(stream.id, kept)
    if (cases.size > mostCases) dropOldest(cases)
    return kept
  }

  return {
    partOf: (part, now) => {
      const kept = parts.get(part)
      return kept !== undefined && kept.until > now ? kept.value : undefined
    },
    keepPart: (part, value, now) => {
      for (const [id, { until }] of parts) {
        if (until > now && parts.size < mostParts) break
        parts.delete(id)
      }
      parts.set(part, { value, until: now + keepMs })
    },
    keepLook: (digest, content) => {
      looks.set(digest, content)
      if (looks.size > mostLooks) dropOldest(looks)
    },
    lookOf: (digest) => looks.get(digest),
    caseOf: (caseId) => cases.get(caseId),
    caseFrom,
  }
}

const joined = (
  stream: CaseFile['stream'],
  known: KeptCase | undefined,
  came: readonly RecordedEvent[],
): KeptCase | undefined => {
  const news = asCaseEvents(came)
  const file = known === undefined ? fileOf(stream, news) : evolveAll(known.file, news)
  return file === undefined ? undefined : { file, events: [...(known?.events ?? []), ...came] }
}

const dropOldest = (of: Map<string, unknown>): void => {
  const [oldest] = of.keys()
  if (oldest !== undefined) of.delete(oldest)
}
