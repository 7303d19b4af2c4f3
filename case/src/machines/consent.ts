import type { ActType } from '../acts.ts'
import type { ConsentState } from '../file.ts'

/** 同意. A link is spent by signing or refusing, not by opening; a given consent ends only by lapsing. */
export const consentAllows = {
  'not-asked': ['ask-consent'],
  asked: ['ask-consent', 'consent', 'refuse-consent'],
  given: [],
  refused: ['ask-consent'],
  lapsed: ['ask-consent'],
} as const satisfies Record<ConsentState['stage'] | 'not-asked', readonly ActType[]>
