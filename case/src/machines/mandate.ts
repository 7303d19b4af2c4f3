import type { ActType } from '../acts.ts'
import type { MandateState } from '../mandate-events.ts'

/** 帮办委托. A link is spent by taking it; a taken mandate only ends, it is given to nobody else. */
export const mandateAllows = {
  'not-given': ['give-mandate'],
  given: ['take-mandate', 'end-mandate'],
  taken: ['end-mandate'],
  ended: [],
} as const satisfies Record<MandateState['stage'] | 'not-given', readonly ActType[]>
