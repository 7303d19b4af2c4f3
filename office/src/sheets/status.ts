import { type CaseEvent, dayOf } from '@xiqian/case'
import type { IssuedKind, LegalDay } from '@xiqian/standard'
import type { SheetEvent } from './sheet-event.ts'

/** 还作不作数, and since when not. */
export type SheetStatus =
  | { readonly is: 'valid' }
  | { readonly is: 'voided'; readonly on: LegalDay }
  | { readonly is: 'replaced'; readonly on: LegalDay }

const valid: SheetStatus = { is: 'valid' }
const replaced = ({ at }: CaseEvent): SheetStatus => ({ is: 'replaced', on: dayOf(at) })
const voided = ({ at }: CaseEvent): SheetStatus => ({ is: 'voided', on: dayOf(at) })

const matterOf = (event: CaseEvent): string | undefined => ('matter' in event ? event.matter : undefined)

/** A later decision takes its place; struck out, undone or opened again, it counts for nothing. */
const ofDecision = (event: SheetEvent, later: readonly CaseEvent[]): SheetStatus => {
  const same = later.filter((one) => matterOf(one) === matterOf(event))
  const again = same.find(({ type }) =>
    ['DecidedOnTheSpot', 'DecidedFromInbox', 'ReplyDecided', 'MatterRefused'].includes(type),
  )
  if (again !== undefined) return replaced(again)
  const gone = same.find(({ type }) => ['MatterVoided', 'DecisionReversed', 'MatterReopened'].includes(type))
  return gone === undefined ? valid : voided(gone)
}

/** A later list about the same thing takes the place of an earlier one. */
const ofList = (event: SheetEvent, later: readonly CaseEvent[]): SheetStatus => {
  const next = later.find((one) => one.type === event.type && matterOf(one) === matterOf(event))
  return next === undefined ? valid : replaced(next)
}

const ofNoAcceptance = (later: readonly CaseEvent[]): SheetStatus => {
  const next = later.find(({ type }) => ['NotAccepted', 'Accepted', 'AcceptedWithGap'].includes(type))
  return next === undefined ? valid : replaced(next)
}

const ofAcceptance = (later: readonly CaseEvent[]): SheetStatus => {
  const gone = later.find(({ type }) => type === 'Withdrawn')
  return gone === undefined ? valid : voided(gone)
}

const ofPledge = (event: SheetEvent, later: readonly CaseEvent[]): SheetStatus => {
  const again = later.find(
    (one) => one.type === 'PledgeGiven' && event.type === 'PledgeGiven' && one.material === event.material,
  )
  return again === undefined ? valid : replaced(again)
}

/** Whether a paper still counts, by what happened after it was issued. */
export const statusOf = (event: SheetEvent, kind: IssuedKind, later: readonly CaseEvent[]): SheetStatus => {
  switch (kind) {
    case 'acceptance-receipt':
    case 'supplement-promise':
      return ofAcceptance(later)
    case 'not-accepted-notice':
      return ofNoAcceptance(later)
    case 'correction-notice':
      return ofList(event, later)
    case 'pledge':
      return ofPledge(event, later)
    case 'result-notice':
    case 'refusal-notice':
      return ofDecision(event, later)
  }
}
