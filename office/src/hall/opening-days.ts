import { addDays, type Calendar, isWorkingDay, type LegalDay } from '@xiqian/standard'

/**
 * 开放日: when registries open. Working days, and weekend peak days that the province decides one by one: a calendar of the
 * halls, apart from the calendar that deadlines are counted by. Operational: always the current list holds.
 */
export const peakDays: readonly { readonly day: LegalDay; readonly basis: string }[] = [
  { day: '2026-06-06', basis: '本标准假设: 周末颁证日' },
  { day: '2026-09-19', basis: '本标准假设: 周末颁证日' },
]

/** Undefined past the calendar's horizon: not yet announced, never guessed. */
export const isOpeningDay = (calendar: Calendar, day: LegalDay): boolean | undefined => {
  const worked = isWorkingDay(calendar, day)
  return worked === undefined ? undefined : worked || peakDays.some((peak) => peak.day === day)
}

/** The first opening day on or after `from`; undefined where the calendar ends before one. */
export const firstOpeningDay = (calendar: Calendar, from: LegalDay): LegalDay | undefined => {
  for (let day = from; ; day = addDays(day, 1)) {
    const open = isOpeningDay(calendar, day)
    if (open === undefined) return undefined
    if (open) return day
  }
}

/** The opening days among `days` days from `from` on, as far as they are announced. */
export const openingDays = (calendar: Calendar, from: LegalDay, days: number): readonly LegalDay[] =>
  Array.from({ length: days }, (_, n) => addDays(from, n)).filter((day) => isOpeningDay(calendar, day) === true)
