import { addWorkingDays, type Calendar, type LegalDay, type Plan, workingDaysBetween } from '@xiqian/standard'
import { type CaseEvent, conflictKey } from '../../src/index.ts'
import type { Done } from '../moves.ts'
import type { Fault } from '../walk.ts'
import type { MatterRead, Reading } from './reading.ts'

/** 停钟以前: the days as they stood before the act. */
export type DaysBefore = {
  readonly due: LegalDay | undefined
  readonly matters: Readonly<
    Record<
      string,
      Pick<MatterRead, 'due' | 'stopped' | 'ended'> & { readonly withDepartment: 'asked' | 'sent-back' | undefined }
    >
  >
}

export const daysIn = ({ due, matters }: Reading): DaysBefore => ({
  due,
  matters: Object.fromEntries(
    Object.entries(matters).map(([id, { due, stopped, ended, stage, back }]) => {
      const isSentBack = stage === 'correcting' && back === 'asked'
      const withDepartment = stage === 'asked' ? stage : isSentBack ? ('sent-back' as const) : undefined
      return [id, { due, stopped, ended, withDepartment }]
    }),
  ),
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

/** Days that an event says a clock stood, counted once more: since its end, for what was put off, while a record was looked into. */
const saidToStand = (event: CaseEvent, before: DaysBefore, reading: Reading, done: Done): Fault | undefined => {
  const { calendar, today, plan } = done.circumstances
  const wrong = (words: string): Fault => ({ rule: 'clock-ran', words: `${event.type}: ${words}` })
  switch (event.type) {
    case 'MatterReopened': {
      const { matter: id, stood } = event
      const { ended = '' } = before.matters[id] ?? {}
      const expected = workingDaysBetween(calendar, ended, today) ?? 0
      if (stood !== expected) return wrong(`${id} stood ${stood} days since ${ended}, not ${expected}`)
      const [whole = '', due = ''] = [reading.due, reading.matters[id]?.due]
      const isLater = isPromised(plan, id) && (before.due ?? '') >= ended && whole < due
      return isLater ? wrong(`the whole is due ${whole}, before ${id} on ${due}`) : undefined
    }
    case 'PromiseExtended': {
      const { from, to, days, stood } = event
      if (later(calendar, from, days) !== to) return wrong(`${days} days from ${from} are not ${to}`)
      const due = before.due ?? ''
      const expected = to > due ? (workingDaysBetween(calendar, due, to) ?? 0) : 0
      return stood === expected ? undefined : wrong(`stood ${stood}, not ${expected}`)
    }
    case 'ConflictSettled': {
      const since = reading.conflicts[conflictKey(event)]?.since ?? today
      const atMost = workingDaysBetween(calendar, since, today) ?? 0
      const more = Object.entries(event.stood).find(([, days]) => days < 1 || days > atMost)
      return more === undefined ? undefined : wrong(`${more[0]} stood ${more[1]} days of ${atMost}`)
    }
    default:
      return undefined
  }
}

/** 停钟不计: no clock runs while the couple is waited for. */
export const clocks = (done: Done, before: DaysBefore, reading: Reading): readonly Fault[] =>
  done.events.flatMap((event) => {
    const id = runsOn(event)
    const fault =
      id === undefined
        ? (askedFor(event, reading, done) ?? saidToStand(event, before, reading, done))
        : stoodStill(id, before, reading, done)
    return fault === undefined ? [] : [fault]
  })
