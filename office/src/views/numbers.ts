import { partPlace } from '@xiqian/ledger'
import { openPart } from '@xiqian/seal'
import type { MatterId } from '@xiqian/standard'
import type { Loaded } from '../desk/load.ts'

/** The number of each matter that has one: our own from the case, a department's from its sealed part. */
export const numbersOf = ({ file, keys, stream, sealed }: Loaded): ReadonlyMap<MatterId, string> => {
  const numbers = new Map<MatterId, string>()
  for (const [matter, state] of Object.entries(file.matters)) {
    const held = state.stage === 'void-proposed' ? state.before : state
    if (held.stage !== 'decided' && held.stage !== 'issued' && held.stage !== 'ended') continue
    if (held.number !== undefined) numbers.set(matter, held.number)
    else if (held.numberPart !== undefined) {
      const stored = sealed.get(held.numberPart)
      const key = stored === undefined ? undefined : keys.get(stored.keyName)
      if (stored?.sealed == null || key === undefined) continue
      const opened = openPart(key, partPlace(stream, held.numberPart), stored.sealed)
      if (!('unreadable' in opened) && typeof opened.value === 'string') numbers.set(matter, opened.value)
    }
  }
  return numbers
}
