import type { Calendar, LegalDay } from '../../src/evaluator.ts'

// The functions over days once more, told by the clock of the language instead of by year, month and day: what the
// CEL libraries and the plain meaning are given, so that standard/src/days.ts is asked for a second opinion too.

const dayLong = 86_400_000

// Written days are kept: the same ones are asked for millions of times.
const parts = new Map<LegalDay, readonly [number, number, number]>()
const numbers = new Map<LegalDay, number>()
const days = new Map<number, LegalDay>()

/** Year, month from 0 and day. */
const at = (day: LegalDay): readonly [number, number, number] => {
  const before = parts.get(day)
  if (before !== undefined) return before
  const made = [Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8))] as const
  parts.set(day, made)
  return made
}

/** Days since 1970-01-01. */
export const plainNumber = (day: LegalDay): number => {
  const before = numbers.get(day)
  if (before !== undefined) return before
  const number = Date.parse(`${day}T00:00:00Z`) / dayLong
  numbers.set(day, number)
  return number
}

export const plainDay = (number: number): LegalDay => {
  const before = days.get(number)
  if (before !== undefined) return before
  const day = new Date(number * dayLong).toISOString().slice(0, 10)
  days.set(number, day)
  return day
}

/** How many birthdays have come; Date.UTC turns 29 February of a common year into 1 March, as our rule does. */
export const plainFullYears = (birth: LegalDay, until: LegalDay): number => {
  const [year, month, day] = at(birth)
  const end = plainNumber(until) * dayLong
  let years = at(until)[0] - year + 1
  while (Date.UTC(year + years, month, day) > end) years--
  return years
}

/** Counts on to the month, then to the day or to the month's last day, whichever comes first. */
export const plainAddMonths = (from: LegalDay, months: number): LegalDay => {
  const [year, month, day] = at(from)
  const first = Date.UTC(year, month + months, 1) / dayLong
  const next = Date.UTC(year, month + months + 1, 1) / dayLong
  return plainDay(Math.min(first + day, next) - 1)
}

/** Walks on day by day and counts those that are worked; undefined past what is announced. */
export const plainAddWorkingDays = (
  { from, horizon, holidays, workdays }: Calendar,
  day: LegalDay,
  n: number,
): LegalDay | undefined => {
  let one = day
  for (let left = n; left > 0; ) {
    one = plainDay(plainNumber(one) + 1)
    if (one < from || one > horizon) return undefined
    const isWeekend = [0, 6].includes(new Date(`${one}T00:00:00Z`).getUTCDay())
    if (workdays.includes(one) || (!isWeekend && !holidays.includes(one))) left--
  }
  return one
}
