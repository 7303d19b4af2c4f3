import table from '../data/calendar.json' with { type: 'json' }

const off = new Set(table.years.flatMap((year) => year.off))
const worked = new Set(table.years.flatMap((year) => year.worked))
const known = new Set(table.years.map((year) => String(year.year)))

const dayMs = 86_400_000

/** YYYY-MM-DD plus whole days. */
export const plusDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10)

export const isWorkingDay = (day: string): boolean => {
  if (!known.has(day.slice(0, 4)))
    throw new Error(`the simulator's calendar ends before ${day}: extend data/calendar.json`)
  if (worked.has(day)) return true
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return weekday !== 0 && weekday !== 6 && !off.has(day)
}

/** The day of receipt is day 0. */
export const plusWorkingDays = (day: string, count: number): string => {
  let at = day
  let left = count
  while (left > 0) {
    at = plusDays(at, 1)
    if (isWorkingDay(at)) left -= 1
  }
  return at
}
