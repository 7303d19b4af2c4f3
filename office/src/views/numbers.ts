import type { CaseEvent } from '@xiqian/case'
import { partPlace } from '@xiqian/ledger'
import { openPart } from '@xiqian/seal'
import type { MatterId } from '@xiqian/standard'
import type { Loaded } from '../desk/load.ts'

/** The number of each matter that has one: our own from the case, a department's from its sealed part. */
export const numbersOf = (loaded: Loaded): ReadonlyMap<MatterId, string> => {
  const { file } = loaded
  const numbers = new Map<MatterId, string>()
  for (const [matter, state] of Object.entries(file.matters)) {
    const held = state.stage === 'void-proposed' ? state.before : state
    if (held.stage !== 'decided' && held.stage !== 'issued' && held.stage !== 'ended') continue
    const number = held.number ?? (held.numberPart === undefined ? undefined : sealedNumber(loaded, held.numberPart))
    if (number !== undefined) numbers.set(matter, number)
  }
  return numbers
}

const sealedNumber = ({ keys, stream, sealed }: Loaded, part: string): string | undefined => {
  const stored = sealed.get(part)
  const key = stored === undefined ? undefined : keys.get(stored.keyName)
  if (stored?.sealed == null || key === undefined) return undefined
  const opened = openPart(key, partPlace(stream, part), stored.sealed)
  return !('unreadable' in opened) && typeof opened.value === 'string' ? opened.value : undefined
}

/** The number that came with this very decision, whatever became of it since. */
export const numberIn = (
  loaded: Loaded,
  event: Extract<CaseEvent, { readonly type: 'DecidedOnTheSpot' | 'DecidedFromInbox' | 'ReplyDecided' }>,
): string | undefined => {
  if (event.type === 'ReplyDecided')
    return event.number === undefined ? undefined : sealedNumber(loaded, event.number.part)
  return typeof event.number === 'string' ? event.number : undefined
}
