import { addWorkingDays, type Calendar, type LegalDay, type Plan, workingDaysBetween } from '@xiqian/standard'
import type { CaseEvent } from '../../src/index.ts'
import type { Done } from '../moves.ts'
import type { Fault } from '../walk.ts'
import type { MatterRead, Reading } from './reading.ts'

/** 停钟以前: the days as they stood before the act. */
export type DaysBefore = {
  readonly due: LegalDay | undefined
  readonly matters: Readonly<
    Record<string, { readonly due: LegalDay | undefined; readonly stopped: MatterRead['stopped'] }>
  >
}

export const daysIn = ({ due, matters }: Reading): DaysBefore => ({
  due,
  matters: Object.fromEntries(Object.entries(matters).map(([id, { due, stopped }]) => [id, { due, stopped }])),
})

const later = (calendar: Calendar, from: LegalDay, days: number): LegalDay | undefined => {
  const counted = addWorkingDays(calendar, from, days)
  return 'day' in counted ? counted.day : undefined
}

/** Its own days, and those of what it had to wait for. */
const stoodInAll = (reading: Reading, id: string): number => {
  const matter = reading.matters[id]
  if (matter === undefined) return 0
  return matter.stood + Math.max(0, ...matter.after.map((other) => stoodInAll(reading, other)))
}

const runsOn = (event: CaseEvent): string | undefined =>
  event.type === 'CorrectionReceived' || event.type === 'SpecialProcedureEnded' ? event.matter : undefined

const isPromised = (plan: Plan, id: string): boolean =>
  plan.matters.some((matter) => matter.id === id && matter.clock !== 'own' && !matter.silent)

/** The clock stood: its last day is later by as many working days, and the whole never ends before it. */
const stoodStill = (id: string, before: DaysBefore, reading: Reading, { circumstances }: Done): Fault | undefined => {
  const { calendar, today, plan, pauses } = circumstances
  const { due, stopped } = before.matters[id] ?? {}
  const matter = reading.matters[id]
  if (due === undefined || stopped === undefined || matter === undefined || reading.accepted === undefined) return
  if (pauses.find((pause) => pause.id === stopped.by)?.stopsClock !== true) return
  const last = stopped.by === 'special-procedure' && (stopped.until ?? today) < today ? (stopped.until ?? today) : today
  const stood = workingDaysBetween(calendar, stopped.since, last)
  if (stood === undefined) return
  matter.stood += stood
  // What was late before it stopped is not saved by stopping.
  if (due < stopped.since) return
  const days = plan.matters.find((planned) => planned.id === id)?.promisedDays
  const moved = later(calendar, due, stood)
  const whole = days === undefined ? undefined : later(calendar, reading.accepted.on, days + stoodInAll(reading, id))
  if (moved === undefined || whole === undefined) return
  const expected = moved < whole ? moved : whole
  if ((matter.due ?? '') < expected) {
    return {
      rule: 'clock-ran',
      words: `${id} stood ${stood} days from ${stopped.since}, due ${due} -> ${matter.due}, not ${expected}`,
    }
  }
  const ends = reading.due ?? ''
  if (isPromised(plan, id) && (before.due ?? '') >= stopped.since && ends < expected)
    return { rule: 'clock-ran', words: `the whole is due ${ends}, before ${id} on ${expected}` }
  return undefined
}

/** Asked for the first time: counted from acceptance, and later by what the clocks before it stood. */
const askedFor = (event: CaseEvent, reading: Reading, { circumstances }: Done): Fault | undefined => {
  if ((event.type !== 'MatterAsked' && event.type !== 'TaskOpened') || reading.accepted === undefined) return
  const plan = circumstances.newer !== undefined ? circumstances.newer.plan : circumstances.plan
  const days = plan.matters.find(({ id }) => id === event.matter)?.promisedDays
  if (days === undefined) return
  const expected = later(circumstances.calendar, reading.accepted.on, days + stoodInAll(reading, event.matter))
  if (expected === undefined || expected === event.due) return
  return { rule: 'clock-ran', words: `${event.matter} is due ${event.due}, counted ${expected}` }
}

/** 停钟不计: no clock runs while the couple is waited for. */
export const clocks = (done: Done, before: DaysBefore, reading: Reading): readonly Fault[] =>
  done.events.flatMap((event) => {
    const id = runsOn(event)
    const fault = id === undefined ? askedFor(event, reading, done) : stoodStill(id, before, reading, done)
    return fault === undefined ? [] : [fault]
  })
