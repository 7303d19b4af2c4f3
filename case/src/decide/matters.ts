import type { MatterId, Plan, PlannedMatter } from '@xiqian/standard'
import type { MatterState } from '../file.ts'

export const plannedMatter = (plan: Plan, id: MatterId): PlannedMatter | undefined =>
  plan.matters.find((matter) => matter.id === id)

/** Decided, issued or ended: nobody decides it any more. */
export const isDecided = (state: MatterState | undefined): boolean =>
  state?.stage === 'decided' || state?.stage === 'issued' || state?.stage === 'ended'

/** Accepted and neither issued nor ended: it can still be stopped. */
export const isUnfinished = (state: MatterState | undefined): boolean =>
  state !== undefined && state.stage !== 'issued' && state.stage !== 'ended'

/** Still to be decided. */
export const isUndecided = (state: MatterState | undefined): boolean => state !== undefined && !isDecided(state)
