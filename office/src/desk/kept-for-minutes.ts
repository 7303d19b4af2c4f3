import { type CaseFile, evolveAll, fileOf } from '@xiqian/case'
import type { RecordedEvent } from '@xiqian/ledger'
import type { Json } from '@xiqian/seal'
import type { Json as Content } from '@xiqian/standard'
import { asCaseEvents } from '../views/case-events.ts'

/**
 * 几分钟的记忆: what this process opened or worked out a moment ago. A part never changes under its id, and a file is a
 * function of its events, so nothing here can be out of date; values stay no longer than the keys do, and a part whose key was
 * destroyed is not asked for here. Measured: a reference case makes about eighty reads of one case.
 */
export type KeptForMinutes = {
  readonly partOf: (part: string, now: number) => Json | undefined
  readonly keepPart: (part: string, value: Json, now: number) => void
  /** What an officer looked at, by its digest: ids and commitments, so that a change can be named. */
  readonly keepLook: (digest: string, content: Content) => void
  readonly lookOf: (digest: string) => Content | undefined
  readonly fileFrom: (stream: CaseFile['stream'], events: readonly RecordedEvent[]) => CaseFile | undefined
}

type KeptFile = { readonly position: number; readonly chain: string; readonly file: CaseFile }

export const keepForMinutes = ({
  keepMs = 3 * 60_000,
  mostParts = 60_000,
  mostFiles = 4_000,
}: {
  readonly keepMs?: number
  readonly mostParts?: number
  readonly mostFiles?: number
} = {}): KeptForMinutes => {
  const parts = new Map<string, { readonly value: Json; readonly until: number }>()
  const files = new Map<string, KeptFile>()
  const looks = new Map<string, Content>()

  const fileFrom: KeptForMinutes['fileFrom'] = (stream, events) => {
    const known = files.get(stream.id)
    const isPrefix = known !== undefined && events[known.position - 1]?.chain === known.chain
    const file: CaseFile | undefined = isPrefix
      ? evolveAll(known.file, asCaseEvents(events.slice(known.position)))
      : fileOf(stream, asCaseEvents(events))
    const last = events.at(-1)
    if (file !== undefined && last !== undefined) {
      files.delete(stream.id)
      files.set(stream.id, { position: last.position, chain: last.chain, file })
      if (files.size > mostFiles) dropOldest(files)
    }
    return file
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
      if (looks.size > mostFiles) dropOldest(looks)
    },
    lookOf: (digest) => looks.get(digest),
    fileFrom,
  }
}

const dropOldest = (of: Map<string, unknown>): void => {
  const [oldest] = of.keys()
  if (oldest !== undefined) of.delete(oldest)
}
