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

/** 当面决定: at the window, or by a register that answers while they stand there. */
export const isDecidedHere = (matter: PlannedMatter | undefined): boolean =>
  matter !== undefined && (matter.decidedIn === 'at-the-window' || matter.whileTheyWait !== undefined)

/** 登记中: with a register that answers while they stand there; nobody takes it back from there. */
export const isBeingRegistered = (state: MatterState | undefined): boolean =>
  state?.stage === 'asked' && state.answerBy !== undefined

/** 还没到手: decided while they were not there. */
export const isToBeFetched = (state: MatterState | undefined): boolean =>
  state?.stage === 'decided' && state.handOver !== undefined

/** 还要到窗口: something is still decided, awaited or put into their hands there. */
export const isForTheWindow = (state: MatterState): boolean =>
  state.stage === 'planned' || isBeingRegistered(state) || isToBeFetched(state)
