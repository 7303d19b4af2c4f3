import type { CaseStage } from '../../src/index.ts'
import type { Reading } from './reading.ts'

const visiting = ({ visit }: Reading): CaseStage =>
  visit.stage === 'none' ? 'ready' : visit.stage === 'booked' ? 'booked' : 'at-the-window'

const inHand = (reading: Reading): CaseStage => {
  const stages = Object.values(reading.matters).map(({ stage }) => stage)
  const isOver = stages.every((stage) => stage === 'issued' || stage === 'ended')
  if (isOver && reading.paper === 'waiting') return 'to-hand-out'
  if (isOver) return stages.includes('issued') ? 'finished' : 'ended'
  if (stages.includes('planned')) return visiting(reading)
  const isComing = reading.visit.stage === 'booked' || reading.visit.stage === 'arrived'
  const awaited = Object.entries(reading.matters).filter(([, one]) => one.awaited !== 'no')
  const isAsked = awaited.some(([, { stage }]) => stage === 'asked')
  const isDecided = awaited.some(([, { stage }]) => stage === 'decided')
  if (isComing && (isAsked || isDecided)) return visiting(reading)
  if (awaited.some(([, { stage, awaited: how }]) => stage === 'asked' && how === 'here')) return 'at-the-window'
  return stages.includes('correcting') ? 'correction' : 'in-review'
}

const drafting = ({ parties }: Reading): CaseStage => {
  const stages = Object.values(parties)
  const isHalf = stages.includes('confirmed') && stages.some((stage) => stage !== 'confirmed')
  return isHalf || stages.includes('invited') ? 'waiting-for-party' : 'draft'
}

/** 办件阶段 by the judge's own account. */
export const parentStage = (reading: Reading): CaseStage | undefined => {
  switch (reading.intake) {
    case 'draft':
      return drafting(reading)
    case 'in-pre-review':
      return 'submitted'
    case 'submitted':
    case 'returned':
    case 'not-accepted':
    case 'withdrawn':
    case 'merged':
      return reading.intake
    case 'ready':
      return visiting(reading)
    case 'accepted':
      return inHand(reading)
    default:
      return undefined
  }
}

export const isOver = (stage: CaseStage | undefined): boolean =>
  stage === 'finished' || stage === 'withdrawn' || stage === 'merged' || stage === 'ended'

/** 各机器的组合: one word for where all the small machines stand together. */
export const combinationOf = (reading: Reading): string =>
  [
    reading.intake,
    Object.values(reading.parties).join('+'),
    Object.entries(reading.consents)
      .sort()
      .map(([, stage]) => stage)
      .join('+'),
    reading.visit.stage,
    Object.entries(reading.matters)
      .sort()
      .map(([id, { stage, awaited }]) => `${id}:${stage}${awaited === 'no' ? '' : `(${awaited})`}`)
      .join('+'),
    Object.values(reading.owed)
      .map(({ stage }) => stage)
      .sort()
      .join('+'),
    reading.paper,
    stagesIn(Object.values(reading.conflicts).map(({ stage }) => stage)),
    stagesIn(Object.values(reading.pledges)),
    stagesIn([...reading.mandates.values()].map(({ stage }) => stage)),
  ].join(' ')

const stagesIn = (stages: readonly string[]): string => stages.toSorted().join('+')
