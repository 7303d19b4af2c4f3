import type { Plan } from '@xiqian/standard'
import { isDecidedHere } from '../decide/matters.ts'
import type { CaseEvent } from '../events.ts'

/** From one event of the stream to another, by position: on a legal clock that stands still time would tell nothing. */
type Stretch = { readonly from: number; readonly to: number }

/** Opens a wait for an officer or department; `key` tells which. */
const opens = (event: CaseEvent): string | undefined => {
  switch (event.type) {
    case 'Submitted':
      return 'pre-review'
    case 'CheckedIn':
      return 'window'
    case 'MatterAsked':
    case 'TaskOpened':
    case 'CorrectionReceived':
      return `matter ${event.matter}`
    default:
      return undefined
  }
}

/**
 * Ends it; the wait at the window ends with each decision there, with the acceptance where nothing is decided there, or
 * when they are sent home.
 */
const closes = (event: CaseEvent, decidedThere: boolean): readonly string[] => {
  switch (event.type) {
    case 'Accepted':
    case 'AcceptedWithGap':
      return decidedThere ? [] : ['window']
    case 'PreReviewPassed':
    case 'Returned':
      return ['pre-review']
    case 'DecidedOnTheSpot':
    case 'BookingCancelled':
      return ['window']
    case 'MatterAsked':
      return event.answerBy === undefined ? [] : ['window']
    case 'ResultIssued':
      return event.form === 'paper-on-the-spot' ? ['window'] : []
    case 'ReplyDecided':
    case 'DecidedFromInbox':
    case 'CorrectionAsked':
    case 'MatterEnded':
      return [`matter ${event.matter}`]
    case 'MatterRefused':
      return [`matter ${event.matter}`, 'window']
    case 'Withdrawn':
    case 'NotAccepted':
      return ['pre-review', 'window']
    default:
      return []
  }
}

const minute = 60_000

/** A machine's answer within the minute is on the next page: nobody waited. An officer's work always counts. */
const isWaiting = (begin: CaseEvent, end: CaseEvent): boolean =>
  end.by.as.kind === 'staff' || Date.parse(end.at) - Date.parse(begin.at) >= minute

const stretches = (events: readonly CaseEvent[], plan: Plan): readonly Stretch[] => {
  const decidedThere = plan.matters.some(isDecidedHere)
  const open = new Map<string, { readonly from: number; readonly begin: CaseEvent }>()
  const done: Stretch[] = []
  events.forEach((event, position) => {
    for (const key of closes(event, decidedThere)) {
      const since = open.get(key)
      open.delete(key)
      if (since !== undefined && isWaiting(since.begin, event)) done.push({ from: since.from, to: position })
    }
    const key = opens(event)
    if (key !== undefined) open.set(key, { from: position, begin: event })
    // The paper is fetched or posted after the last result: one more hand to wait for.
    if (event.type === 'HandedOut' && event.way !== 'electronic-only') done.push({ from: position - 1, to: position })
  })
  return [...done, ...[...open.values()].map(({ from }) => ({ from, to: events.length }))]
}

/** 等待 stretches, those that overlap counted once; one that begins where another ends is a further one. */
export const stepsOf = (events: readonly CaseEvent[], plan: Plan): number => {
  const sorted = [...stretches(events, plan)].sort((a, b) => a.from - b.from || a.to - b.to)
  let count = 0
  let until = -1
  for (const { from, to } of sorted) {
    if (from >= until) count += 1
    until = Math.max(until, to)
  }
  return count
}
