import type { ActType } from '../acts.ts'
import type { PledgeState } from '../pledge-state.ts'

/** 告知承诺. Nobody is found false unheard; an answer may still come while the credit note lasts. */
export const pledgeAllows = {
  given: [],
  'to-check': ['record-pledge-check'],
  doubted: ['answer-doubt', 'close-pledge'],
  answered: ['close-pledge'],
  false: ['answer-doubt'],
  closed: [],
} as const satisfies Record<PledgeState['stage'], readonly ActType[]>
