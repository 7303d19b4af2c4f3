import { partPlace } from '@xiqian/ledger'
import { openPart } from '@xiqian/seal'
import type { Loaded } from '../desk/load.ts'
import { asCaseEvents } from './case-events.ts'

/** What the party wrote in its last objection, for the officer who looks again; undefined where it is erased. */
export const objectionWords = ({ events, sealed, keys, stream }: Loaded): string | undefined => {
  const last = asCaseEvents(events).findLast((event) => event.type === 'Objected')
  const part = last?.type === 'Objected' ? last.reason?.part : undefined
  const stored = part === undefined ? undefined : sealed.get(part)
  const key = stored === undefined ? undefined : keys.get(stored.keyName)
  if (part === undefined || stored?.sealed == null || key === undefined) return undefined
  const opened = openPart(key, partPlace(stream, part), stored.sealed)
  return 'unreadable' in opened || typeof opened.value !== 'string' ? undefined : opened.value
}
