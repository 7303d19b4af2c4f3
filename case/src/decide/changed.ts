import type { Circumstances } from '../decision.ts'
import type { Refusal } from '../refusal.ts'

/** The act rests on something else than what is there now: refused with the difference, and nothing typed is lost. */
export const changedSinceLook = (circumstances: Circumstances): Refusal => ({
  refused: 'changed-since-you-looked',
  difference: circumstances.changed ?? [],
})
