import type { ActType } from '../acts.ts'
import type { ConsentState } from '../file.ts'

/**
 * 同意. A link is spent by signing or refusing, not by opening; a given consent ends only by lapsing. A party that signs
 * for itself needs no link, so it may sign without having been asked; a third person is always asked first.
 */
export const consentAllows = {
  'not-asked': ['ask-consent', 'consent', 'refuse-consent'],
  asked: ['ask-consent', 'consent', 'refuse-consent'],
  given: [],
  refused: ['ask-consent', 'consent'],
  lapsed: ['ask-consent', 'consent', 'refuse-consent'],
} as const satisfies Record<ConsentState['stage'] | 'not-asked', readonly ActType[]>
