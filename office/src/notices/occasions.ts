import { type CaseEvent, type CaseFile, type CorrectionItem, isToBeFetched, type MovedDeadline } from '@xiqian/case'
import type { AwaitedDay, LegalDay, NoticeOccasion, RoleId } from '@xiqian/standard'

/** What a notice is about; ids, days and counts, nothing personal. It lies in an errand as it is. */
export type About = {
  readonly day?: LegalDay
  readonly formerDay?: LegalDay
  readonly time?: string
  readonly organ?: string
  readonly material?: string
  readonly count?: number
}

/** 由头: something happened, or a day is awaited from now on (`awaited`) or has just been counted down to (`counted`). */
export type Occasion = {
  readonly position: number
  readonly about: About
  /** Where only some are concerned: how many items each of them sees. */
  readonly seenBy?: (role: RoleId) => number
} & (
  | { readonly on: NoticeOccasion }
  | { readonly awaited: AwaitedDay; readonly until: LegalDay }
  | { readonly counted: AwaitedDay; readonly until: LegalDay }
)

const seen =
  (items: readonly CorrectionItem[]) =>
  (role: RoleId): number =>
    items.filter(({ sees }) => sees === 'all' || sees === role).length

const only =
  (one: RoleId) =>
  (role: RoleId): number =>
    role === one ? 1 : 0

const moved = (position: number, { of, id, from, to }: MovedDeadline): readonly Occasion[] => {
  const days = { day: to, formerDay: from }
  if (of === 'case') return [{ position, on: 'case-day-moved', about: days }]
  return of === 'material' && id !== undefined
    ? [{ position, on: 'owed-day-moved', about: { ...days, material: id } }]
    : []
}

const ofEvent = (event: CaseEvent, position: number): readonly Occasion[] => {
  switch (event.type) {
    case 'PreReviewPassed':
      return [{ position, on: 'pre-reviewed', about: { day: event.earliestDay } }]
    case 'Returned':
      return [{ position, on: 'returned', about: {}, seenBy: seen(event.list) }]
    case 'CorrectionAsked':
      return [{ position, on: 'correction-asked', about: {}, seenBy: seen(event.items) }]
    case 'Booked': {
      const about = { day: event.day, time: event.time, organ: event.organ }
      return [
        { position, on: 'booked', about },
        { position, awaited: 'visit', until: event.day, about },
      ]
    }
    case 'Accepted':
    case 'AcceptedWithGap':
      return [{ position, on: 'accepted', about: { day: event.due, organ: event.organ } }]
    case 'MatterVoided':
    case 'DecisionReversed':
    case 'ObjectionUpheld':
    case 'MatterReopened':
      return [{ position, on: 'matter-changed', about: {} }]
    case 'MatterEnded':
      return event.doNext === undefined ? [] : [{ position, on: 'matter-changed', about: {} }]
    case 'PromiseExtended': {
      const about = { material: event.material, day: event.to, formerDay: event.from }
      return [{ position, on: 'owed-day-moved', about }]
    }
    case 'OwedNotFound':
      return [{ position, on: 'asked-after-all', about: { material: event.material, day: event.due } }]
    case 'OwedWaived':
      return [{ position, on: 'nothing-owed', about: { material: event.material } }]
    case 'PromiseBroken':
      return [{ position, on: 'promise-broken', about: { material: event.material } }]
    case 'ReminderDue': {
      const about = { material: event.material, day: event.due }
      return [{ position, counted: 'owed', until: event.due, about }]
    }
    // What became of a promise is its giver's own.
    case 'PledgeDoubted':
      return [{ position, on: 'pledge-doubted', about: { day: event.until }, seenBy: only(event.role) }]
    case 'PledgeFoundFalse':
      return [{ position, on: 'pledge-found-false', about: { day: event.notedUntil }, seenBy: only(event.role) }]
    case 'DeadlinesMoved':
      return event.moved.flatMap((each) => moved(position, each))
    default:
      return []
  }
}

/** What of the events of one append is worth a message. `first` is the position of the first of them. */
export const occasionsOf = (
  before: CaseFile,
  after: CaseFile,
  events: readonly CaseEvent[],
  first: number,
): readonly Occasion[] => {
  const happened = events.flatMap((event, i) => ofEvent(event, first + i))
  const isToFetch = Object.entries(after.matters).some(
    ([id, state]) => isToBeFetched(state) && !isToBeFetched(before.matters[id]),
  )
  if (isToFetch) return [...happened, { position: first + events.length - 1, on: 'to-fetch', about: {} }]
  const isReady = before.handOut.stage === 'nothing-yet' && after.handOut.stage !== 'nothing-yet'
  return isReady ? [...happened, { position: first + events.length - 1, on: 'result-ready', about: {} }] : happened
}
