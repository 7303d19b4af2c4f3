import type { ActType } from '../acts.ts'
import type { HandOut } from '../file.ts'

/** 统一出件: what exists on paper, in one hand, after the last. */
export const handOutAllows = {
  'nothing-yet': [],
  waiting: ['hand-out'],
  done: [],
} as const satisfies Record<HandOut['stage'], readonly ActType[]>
