import type { Calendar, DayOrHorizon, LegalDay } from './types.ts'

/** A legal day is computed with as year, month, day; never through a time zone. */
type Ymd = { readonly year: number; readonly month: number; readonly day: number }

const dayPattern = /^(\d{4})-(\d{2})-(\d{2})$/

const partsOf = (day: LegalDay): Ymd => ({
  year: Number(day.slice(0, 4)),
  month: Number(day.slice(5, 7)),
  day: Number(day.slice(8, 10)),
})

const two = (n: number) => (n < 10 ? `0${n}` : String(n))
const legalDay = ({ year, month, day }: Ymd): LegalDay => `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`

const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

const daysInMonth = (year: number, month: number): number =>
  month === 2 ? (isLeap(year) ? 29 : 28) : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31

/** Whether the text is a day that exists: 2026-02-29 is none. Years 1800 to 2999. */
export const isLegalDay = (text: string): text is LegalDay => {
  if (!dayPattern.test(text)) return false
  const { year, month, day } = partsOf(text)
  return year >= 1800 && year < 3000 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

/** Days since 1970-01-01, negative before. */
export const dayNumber = (day: LegalDay): number => {
  const { year, month, day: d } = partsOf(day)
  return Date.UTC(year, month - 1, d) / 86_400_000
}

export const dayOfNumber = (n: number): LegalDay => new Date(n * 86_400_000).toISOString().slice(0, 10)

export const addDays = (day: LegalDay, n: number): LegalDay => dayOfNumber(dayNumber(day) + n)

/**
 * 周岁: full years of age on a day; the birthday itself counts as reached 〔本标准假设〕. Whoever was born on 29 February
 * reaches a year on 1 March of a common year, the later of the two readings 〔本标准假设〕. Negative before birth.
 */
export const fullYears = (birth: LegalDay, on: LegalDay): number => {
  const years = Number(on.slice(0, 4)) - Number(birth.slice(0, 4))
  return on.slice(5) < birth.slice(5) ? years - 1 : years
}

/** The first day on which `fullYears(birth, day)` is `years`. */
export const dayOfReaching = (birth: LegalDay, years: number): LegalDay => {
  const { year, month, day } = partsOf(birth)
  if (month === 2 && day === 29 && !isLeap(year + years)) return legalDay({ year: year + years, month: 3, day: 1 })
  return legalDay({ year: year + years, month, day })
}

/** Same day n months on (or back); where the month is too short its last day (民法典第二百零二条). */
export const addMonths = (day: LegalDay, months: number): LegalDay => {
  const from = partsOf(day)
  const index = from.year * 12 + from.month - 1 + months
  const year = Math.floor(index / 12)
  const month = index - year * 12 + 1
  return legalDay({ year, month, day: Math.min(from.day, daysInMonth(year, month)) })
}

type Known = { readonly first: number; readonly working: Uint8Array }
const known = new WeakMap<Calendar, Known>()

/** Unfolds the calendar to one byte a day, once per calendar. */
const unfold = (calendar: Calendar): Known => {
  const already = known.get(calendar)
  if (already !== undefined) return already
  const first = dayNumber(calendar.from)
  const working = new Uint8Array(dayNumber(calendar.horizon) - first + 1)
  for (let i = 0; i < working.length; i++) {
    const weekday = (((first + i + 4) % 7) + 7) % 7 // 1970-01-01 was a Thursday
    working[i] = weekday === 0 || weekday === 6 ? 0 : 1
  }
  for (const day of calendar.holidays) working[dayNumber(day) - first] = 0
  for (const day of calendar.workdays) working[dayNumber(day) - first] = 1
  const made = { first, working }
  known.set(calendar, made)
  return made
}

/** Whether a day is worked; undefined outside what has been announced. */
export const isWorkingDay = (calendar: Calendar, day: LegalDay): boolean | undefined => {
  const { first, working } = unfold(calendar)
  const at = working[dayNumber(day) - first]
  return at === undefined ? undefined : at === 1
}

/**
 * The n-th working day after `day` (day 0 is not counted and need not be worked); n of 0 gives `day` itself.
 * Past the horizon, or before the calendar begins, the answer is not yet announced, never a guess.
 */
export const addWorkingDays = (calendar: Calendar, day: LegalDay, n: number): DayOrHorizon => {
  if (n <= 0) return { day }
  const { first, working } = unfold(calendar)
  const from = dayNumber(day) - first
  if (from + 1 < 0) return { notAnnouncedAfter: calendar.horizon }
  let left = n
  for (let i = from + 1; i < working.length; i++) {
    if (working[i] === 1 && --left === 0) return { day: dayOfNumber(first + i) }
  }
  return { notAnnouncedAfter: calendar.horizon }
}

/**
 * Working days in (a, b]: from the day of acceptance to the day of the result. Negative when b lies before a;
 * undefined where either day lies outside the announced calendar.
 */
export const workingDaysBetween = (calendar: Calendar, a: LegalDay, b: LegalDay): number | undefined => {
  const { first, working } = unfold(calendar)
  const from = dayNumber(a) - first
  const to = dayNumber(b) - first
  if (from < -1 || to < -1 || from >= working.length || to >= working.length) return undefined
  let count = 0
  for (let i = Math.min(from, to) + 1; i <= Math.max(from, to); i++) count += working[i] ?? 0
  return from <= to ? count : -count
}
