import { dayNumber, isWorkingDay } from './days.ts'
import type { HallDayKind, HallOrgan, HallRule, Halls, OpenSpan, QuotaKind, SurgePlan } from './hall-types.ts'
import type { Calendar, LegalDay } from './types.ts'

/** 一个时段: its beginning, its places, and how many of them are reserved for whom. */
export type HallTime = {
  readonly time: string
  readonly places: number
  readonly reserved: Readonly<Record<QuotaKind, number>>
}

/** 大厅的一天: closed where no span is open. Windows are those of the day, with a surge plan's. */
export type HallDay = {
  readonly open: readonly OpenSpan[]
  readonly times: readonly HallTime[]
  readonly windows: number
  readonly rule: HallRule
  readonly surge?: SurgePlan
}

type Standing = { readonly halls: Halls; readonly calendar: Calendar }

export const minuteOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5))

export const clockOf = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

/** What holds at an organ: the usual rule, then its kind's changes, then its own. */
export const hallRuleOf = ({ usual, changes }: Halls, { id, kind }: HallOrgan): HallRule => {
  const inOrder = [...changes.filter(({ of }) => of === kind), ...changes.filter(({ of }) => of === id)]
  const last = <K extends keyof HallRule>(what: K): HallRule[K] => {
    const said: Partial<HallRule> | undefined = inOrder.findLast((change) => change[what] !== undefined)
    return said?.[what] ?? usual[what]
  }
  return {
    hours: last('hours'),
    stepMinutes: last('stepMinutes'),
    minutesACase: last('minutesACase'),
    windows: last('windows'),
    placesATime: last('placesATime'),
    bookAheadDays: last('bookAheadDays'),
    basis: last('basis'),
  }
}

const kindOfDay = (day: LegalDay): HallDayKind => {
  const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'worked-weekend', 'worked-weekend'] as const
  return weekdays[(((dayNumber(day) + 3) % 7) + 7) % 7] ?? 'worked-weekend' // 1970-01-01 was a Thursday
}

const isAt = (at: readonly string[] | undefined, organ: string): boolean => at === undefined || at.includes(organ)

/** 开放时间 of a day; undefined past the announced calendar: never guessed. A decision about the day goes before its weekday. */
const spansOn = ({ halls, calendar }: Standing, organ: HallOrgan, day: LegalDay): readonly OpenSpan[] | undefined => {
  const works = isWorkingDay(calendar, day)
  if (works === undefined) return undefined
  const decided = halls.days.findLast((one) => one.day === day && isAt(one.at, organ.id))
  if (decided !== undefined) return decided.open
  if (!works) return []
  const kind = kindOfDay(day)
  return hallRuleOf(halls, organ).hours.flatMap(({ on, open }) => (on.includes(kind) ? open : []))
}

/** The n-th of the day's times has its part of the share, so that over the day it comes out whole. */
const shareOf = (percent: number, places: number, n: number): number =>
  Math.floor(((n + 1) * places * percent) / 100) - Math.floor((n * places * percent) / 100)

/** 大厅的一天 at an organ; undefined past the announced calendar. */
export const hallDayOf = (standing: Standing, organ: HallOrgan, day: LegalDay): HallDay | undefined => {
  const { halls } = standing
  const spans = spansOn(standing, organ, day)
  if (spans === undefined) return undefined
  const rule = hallRuleOf(halls, organ)
  const surgeDay = halls.surge.days.findLast((one) => one.day === day && isAt(one.at, organ.id))
  const surge = spans.length === 0 ? undefined : halls.surge.plans.find(({ id }) => id === surgeDay?.plan)
  const open = inOrder([...spans, ...(surge?.extraHours ?? [])])
  const extra = surge?.extraWindows ?? 0
  const places = rule.placesATime + Math.floor((extra * rule.stepMinutes) / rule.minutesACase)
  const percentOf = (kind: QuotaKind) => halls.quotas.find((quota) => quota.for === kind)?.percent ?? 0
  return {
    open,
    times: timesIn(open, rule.stepMinutes).map((time, n) => {
      const locals = shareOf(percentOf('locals'), places, n)
      const elders = Math.min(shareOf(percentOf('elders'), places, n), places - locals)
      return { time, places, reserved: { locals, elders } }
    }),
    windows: rule.windows.reduce((sum, { count }) => sum + count, extra),
    rule,
    ...(surge === undefined ? {} : { surge }),
  }
}

const inOrder = (spans: readonly OpenSpan[]): readonly OpenSpan[] =>
  [...spans].sort((one, other) => (one.from < other.from ? -1 : 1))

const timesIn = (open: readonly OpenSpan[], step: number): readonly string[] =>
  open.flatMap(({ from, until }) =>
    Array.from({ length: Math.floor((minuteOf(until) - minuteOf(from)) / step) }, (_, n) =>
      clockOf(minuteOf(from) + n * step),
    ),
  )
