import type { Reason, Text, TurnWithReason } from '@xiqian/standard'
import type { Because } from '../because.ts'
import type { Circumstances } from '../decision.ts'
import type { Refusal } from '../refusal.ts'

export const reasonFor = ({ reasons }: Circumstances, turn: TurnWithReason, id: string): Reason | undefined =>
  reasons.find((reason) => reason.for === turn && reason.id === id)

/** The reason is one of the list, and this case does not bear it out: said with why. */
export const doesNotHold = ({ id }: Reason, words: Text): Refusal => ({
  refused: 'reason-does-not-hold',
  reason: id,
  words,
})

/** The reason as an event keeps it: what the couple heard that day stays what they heard. */
export const becauseOf = ({ id, words, doNext, basis }: Reason): Because => ({ reason: id, words, doNext, basis })
