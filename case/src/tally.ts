import type { LegalDay, Plan } from '@xiqian/standard'
import type { CaseEvent } from './events.ts'
import { type DepartmentDays, departmentsOf } from './tally/departments.ts'
import { stepsOf } from './tally/steps.ts'
import { visitsOf } from './tally/visits.ts'
import { type Waited, waitedOf } from './tally/waited.ts'

export { tallyDefinitions } from './tally/definitions.ts'
export type { Waited } from './tally/waited.ts'

/** 指标 of one case, counted from its events; `tallyDefinitions` says what each figure means. */
export type Tally = {
  readonly declared: number
  readonly acts: number
  readonly papers: number
  readonly steps: number
  readonly visits: number
  readonly visitsOurs: number
  /** null while a matter with a promised time is open, or where the calendar does not reach. */
  readonly workingDays: number | null
  readonly waitedForSource: readonly Waited[]
  readonly departments: readonly DepartmentDays[]
  readonly secondLists: number
}

/** One name for each item given: the same item given twice is one, each identity card is one. */
const itemOf = (event: CaseEvent): string | undefined => {
  switch (event.type) {
    case 'Confirmed':
      return 'form'
    case 'Verified':
      return event.with === 'card' ? `card ${event.role}` : undefined
    case 'Declared':
      return 'declarations'
    case 'ConsentGiven':
      return `consent ${event.consent}`
    case 'Supplied':
      return event.giving === 'photo-on-site' ? undefined : `material ${event.material}`
    default:
      return undefined
  }
}

/** What was given in a draft that was merged into this one was given once, there. */
const itemsOf = (event: CaseEvent): readonly string[] => {
  if (event.type === 'TakenOver') return event.supplied.map(({ material }) => `material ${material}`)
  const item = itemOf(event)
  return item === undefined ? [] : [item]
}

const actsOf = (events: readonly CaseEvent[]): number => new Set(events.flatMap(itemsOf)).size

const papersOf = (events: readonly CaseEvent[]): number =>
  events.reduce((sheets, event) => (event.type === 'Supplied' ? sheets + event.sheets : sheets), 0)

const lastResult = (events: readonly CaseEvent[], plan: Plan): LegalDay | undefined => {
  const promised = plan.matters.filter((matter) => matter.promisedDays > 0)
  const counted = (promised.length > 0 ? promised : plan.matters).map((matter) => matter.id)
  const ended = events.flatMap((event) =>
    event.type === 'MatterEnded' || event.type === 'MatterRefused' || event.type === 'ResultIssued'
      ? [event.matter]
      : [],
  )
  if (!counted.every((matter) => ended.includes(matter))) return undefined
  return events
    .flatMap((event) => (event.type === 'ResultIssued' && counted.includes(event.matter) ? [event.on] : []))
    .sort()
    .at(-1)
}

/** 漏告: lists that name what an earlier one should have named. */
const secondListsOf = (events: readonly CaseEvent[]): number =>
  events.filter((event) => {
    const items =
      event.type === 'CorrectionAsked'
        ? event.items
        : event.type === 'Returned' || event.type === 'NotAccepted'
          ? event.list
          : []
    return items.some(({ omittedOn }) => omittedOn !== undefined)
  }).length

/**
 * Counts one case. `workingDaysBetween(a, b)` gives the working days in (a, b] on the case's calendar, undefined where it
 * does not reach. What the couple touched (forms sent, taps) is counted by the client, not here.
 */
export const tallyOf = (
  events: readonly CaseEvent[],
  plan: Plan,
  workingDaysBetween: (a: LegalDay, b: LegalDay) => number | undefined,
): Tally => {
  const accepted = events.find((event) => event.type === 'Accepted' || event.type === 'AcceptedWithGap')
  const last = lastResult(events, plan)
  const { visits, ours } = visitsOf(events)
  return {
    declared: new Set(plan.materials.map((material) => material.kpiRow)).size,
    acts: actsOf(events),
    papers: papersOf(events),
    steps: stepsOf(events, plan),
    visits,
    visitsOurs: ours,
    workingDays: accepted === undefined || last === undefined ? null : (workingDaysBetween(accepted.on, last) ?? null),
    waitedForSource: waitedOf(events),
    departments: departmentsOf(events, plan, workingDaysBetween),
    secondLists: secondListsOf(events),
  }
}
