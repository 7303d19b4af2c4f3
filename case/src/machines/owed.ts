import type { ActType } from '../acts.ts'
import type { OwedState } from '../file.ts'

/** 容缺. A deadline that comes after the item has come finds nothing to do and is no refusal. */
export const owedAllows = {
  owed: ['chase-deadline', 'extend-promise'],
  supplied: ['chase-deadline'],
  waived: ['chase-deadline'],
  broken: ['chase-deadline'],
} as const satisfies Record<OwedState['stage'], readonly ActType[]>
