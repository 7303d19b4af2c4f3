import { type CaseFile, evolveAll, fileOf } from '@xiqian/case'
import type { Head, ReadStream, RecordedEvent } from '@xiqian/ledger'
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
  /** How far this process has the events of a case. */
  readonly headOf: (caseId: string) => Head | undefined
  /** The case as it stands, of what was kept and what came since. */
  readonly caseFrom: (stream: CaseFile['stream'], read: Pick<ReadStream, 'since' | 'events'>) => KeptCase | undefined
}

type KeptCase = { readonly file: CaseFile; readonly events: readonly RecordedEvent[] }

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

  const headOf = (caseId: string): Head | undefined => {
    const last = cases.get(caseId)?.events.at(-1)
    return last === undefined ? undefined : { position: last.position, chain: last.chain }
  }
  const caseFrom: KeptForMinutes['caseFrom'] = (stream, { since, events: came }) => {
    // Another request may have kept more of it while this one was on its way: what is there is the same up to any position.
    const known = since === 0 ? undefined : cases.get(stream.id)
    const before = known?.events.slice(0, since) ?? []
    if (before.length < since) return undefined
    const events = [...before, ...came]
    const file =
      known !== undefined && known.events.length === since
        ? evolveAll(known.file, asCaseEvents(came))
        : fileOf(stream, asCaseEvents(events))
    if (file === undefined) return undefined
    const kept = came.length === 0 && known?.events.length === since ? known : { file, events }
    if ((cases.get(stream.id)?.events.length ?? 0) > events.length) return kept
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
    headOf,
    caseFrom,
  }
}

const dropOldest = (of: Map<string, unknown>): void => {
  const [oldest] = of.keys()
  if (oldest !== undefined) of.delete(oldest)
}
