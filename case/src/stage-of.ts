import type { CaseStage } from './case-stage.ts'
import { isBeingRegistered, isToBeFetched } from './decide/matters.ts'
import type { CaseFile, MatterState, PartyState } from './file.ts'

const isOver = (matter: MatterState): boolean => matter.stage === 'issued' || matter.stage === 'ended'

/** Somebody is done and somebody is not, or a link is out: it is the other one's turn. */
const isWaitingForParty = (parties: readonly PartyState[]): boolean =>
  parties.some((party) => party.stage === 'invited') ||
  (parties.some((party) => party.stage === 'confirmed') && parties.some((party) => party.stage !== 'confirmed'))

const visitStage = (file: CaseFile): CaseStage => {
  switch (file.visit.stage) {
    case 'none':
      return 'ready'
    case 'booked':
      return 'booked'
    case 'arrived':
    case 'verified':
      return 'at-the-window'
  }
}

/** 登记中 they stand and wait, unless it takes too long; 还没到手 they come once more. */
const windowStage = (file: CaseFile, matters: readonly MatterState[]): CaseStage | undefined => {
  const isComing = file.visit.stage === 'booked' || file.visit.stage === 'arrived'
  if (isComing && matters.some((matter) => isBeingRegistered(matter) || isToBeFetched(matter))) return visitStage(file)
  return matters.some(
    (matter) => matter.stage === 'asked' && matter.answerBy !== undefined && matter.late === undefined,
  )
    ? 'at-the-window'
    : undefined
}

const acceptedStage = (file: CaseFile): CaseStage => {
  const matters = Object.values(file.matters)
  if (matters.every(isOver)) {
    if (file.handOut.stage === 'waiting') return 'to-hand-out'
    return matters.some((matter) => matter.stage === 'issued') ? 'finished' : 'ended'
  }
  // After acceptance only what is decided at the window is still planned: everything else was asked at once.
  if (matters.some((matter) => matter.stage === 'planned')) return visitStage(file)
  const atWindow = windowStage(file, matters)
  if (atWindow !== undefined) return atWindow
  return matters.some((matter) => matter.stage === 'correcting') ? 'correction' : 'in-review'
}

/** 办件阶段 as the couple sees it: one total function of the machines, never stored. */
export const stageOf = (file: CaseFile): CaseStage => {
  switch (file.intake.stage) {
    case 'draft':
      return isWaitingForParty(Object.values(file.parties)) ? 'waiting-for-party' : 'draft'
    case 'submitted':
    case 'in-pre-review':
      return 'submitted'
    case 'returned':
      return 'returned'
    case 'ready':
      return visitStage(file)
    case 'not-accepted':
      return 'not-accepted'
    case 'accepted':
      return acceptedStage(file)
    case 'withdrawn':
      return 'withdrawn'
    case 'merged':
      return 'merged'
  }
}
