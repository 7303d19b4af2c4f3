import type { DepartmentId, LegalDay, MatterId, Plan } from '@xiqian/standard'
import { dayOf } from '../day-of.ts'
import type { CaseEvent } from '../events.ts'

/** 各部门用时: working days a matter lay with its department until it was decided, and how many of them its clock stood by its own word. */
export type DepartmentDays = {
  readonly department: DepartmentId
  readonly matter: MatterId
  readonly days: number
  readonly paused: number
}

type Between = (a: LegalDay, b: LegalDay) => number | undefined
type Stretch = { readonly began: LegalDay; readonly paused: number; readonly pausedSince?: LegalDay }

const began = (event: CaseEvent): MatterId | undefined =>
  event.type === 'MatterAsked' ||
  event.type === 'TaskOpened' ||
  event.type === 'CorrectionReceived' ||
  event.type === 'SentAgain'
    ? event.matter
    : undefined

/** Ends its turn: decided, or handed to the couple with a list. */
const ended = (event: CaseEvent): MatterId | undefined => {
  switch (event.type) {
    case 'ReplyDecided':
    case 'DecidedFromInbox':
    case 'MatterRefused':
    case 'MatterEnded':
    case 'CorrectionAsked':
    case 'ReturnedToWindow':
      return event.matter
    default:
      return undefined
  }
}

/** A pause by the officer here, or one that the department's own system reported, which lasts until its next word. */
const pauses = (event: CaseEvent): MatterId | undefined =>
  event.type === 'SpecialProcedureStarted' || (event.type === 'ReplyTaken' && event.paused !== undefined)
    ? event.matter
    : undefined

const closed = (open: Stretch, day: LegalDay, between: Between): Stretch => {
  const { pausedSince, ...rest } = open
  return pausedSince === undefined ? open : { ...rest, paused: rest.paused + (between(pausedSince, day) ?? 0) }
}

/** One line a matter that was with a department; what is still open counts up to the last event. */
export const departmentsOf = (
  events: readonly CaseEvent[],
  plan: Plan,
  between: Between,
): readonly DepartmentDays[] => {
  const open = new Map<MatterId, Stretch>()
  const done = new Map<MatterId, { readonly days: number; readonly paused: number }>()
  const close = (matter: MatterId, day: LegalDay): void => {
    const stretch = open.get(matter)
    if (stretch === undefined) return
    const { began: since, paused } = closed(stretch, day, between)
    const before = done.get(matter) ?? { days: 0, paused: 0 }
    done.set(matter, { days: before.days + (between(since, day) ?? 0), paused: before.paused + paused })
    open.delete(matter)
  }
  for (const event of events) {
    const day = dayOf(event.at)
    const over = ended(event)
    if (over !== undefined) close(over, day)
    const begins = began(event)
    if (begins !== undefined) open.set(begins, { began: day, paused: 0 })
    const stops = pauses(event)
    const stopped = stops === undefined ? undefined : open.get(stops)
    if (stops !== undefined && stopped !== undefined) open.set(stops, { ...stopped, pausedSince: day })
    const runsOn = event.type === 'SpecialProcedureEnded' ? open.get(event.matter) : undefined
    if (event.type === 'SpecialProcedureEnded' && runsOn !== undefined)
      open.set(event.matter, closed(runsOn, event.on, between))
  }
  const last = events.at(-1)
  if (last !== undefined) for (const matter of [...open.keys()]) close(matter, dayOf(last.at))
  return [...done].flatMap(([matter, counted]): readonly DepartmentDays[] => {
    const department = plan.matters.find(({ id }) => id === matter)?.department
    return department === undefined ? [] : [{ department, matter, ...counted }]
  })
}
