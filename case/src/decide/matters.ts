import type { MatterId, Plan, PlannedMatter } from '@xiqian/standard'
import type { MatterState } from '../file.ts'

export const plannedMatter = (plan: Plan, id: MatterId): PlannedMatter | undefined =>
  plan.matters.find((matter) => matter.id === id)

const decidedStages: readonly MatterState['stage'][] = ['decided', 'issued', 'void-proposed', 'ended', 'objected']
const finishedStages: readonly MatterState['stage'][] = ['issued', 'void-proposed', 'ended', 'objected']

/** Decided, issued or ended: nobody decides it any more. */
export const isDecided = (state: MatterState | undefined): boolean =>
  state !== undefined && decidedStages.includes(state.stage)

/** Accepted and neither issued nor ended: it can still be stopped. */
export const isUnfinished = (state: MatterState | undefined): boolean =>
  state !== undefined && !finishedStages.includes(state.stage)

/** Still to be decided. */
export const isUndecided = (state: MatterState | undefined): boolean => state !== undefined && !isDecided(state)
