import type { HallDay, HallNeed } from '@xiqian/standard'
import type { Second } from '../line/events.ts'
import { secondOf } from '../line/next-ticket.ts'
import type { Dice } from './dice.ts'

/** 一对来的人: when they are booked for, when they come (not at all: 爽约), how long they take, and how many calls they miss. */
export type Couple = {
  readonly id: string
  readonly bookedFor?: string
  readonly comesAt?: Second
  readonly seconds: Second
  readonly needs: readonly HallNeed[]
  readonly missesCalls: number
  /** After being passed over, so many seconds until they are back at the desk. */
  readonly backAfter: Second
}

/** 一天里会怎样 〔模拟的假设〕: shares in percent of the couples. */
export type Habits = {
  readonly latePercent: number
  readonly noShowPercent: number
  readonly elderPercent: number
  readonly walkInPercent: number
  readonly awayPercent: number
}

export const usualHabits: Habits = {
  latePercent: 12,
  noShowPercent: 6,
  elderPercent: 6,
  walkInPercent: 8,
  awayPercent: 3,
}

const isOneOf = (dice: Dice, percent: number): boolean => dice.below(100) < percent

/** Most a little less than the standard's minutes, some half as much again. */
const durationOf = (dice: Dice, secondsACase: number): Second =>
  Math.round(secondsACase * (0.65 + 0.4 * dice.next() + (isOneOf(dice, 10) ? 0.5 : 0)))

const comingAt = (dice: Dice, booked: Second, { latePercent, noShowPercent }: Habits): Second | undefined => {
  if (isOneOf(dice, noShowPercent)) return undefined
  return isOneOf(dice, latePercent) ? booked + (5 + dice.below(55)) * 60 : booked - dice.below(25) * 60
}

/** Every place of the day is booked; walk-ins come through the whole of it. */
export const couplesOf = (day: HallDay, dice: Dice, habits: Habits): readonly Couple[] => {
  const secondsACase = day.rule.minutesACase * 60
  const first = secondOf(day.open[0]?.from ?? '09:00')
  const last = secondOf(day.open.at(-1)?.until ?? '17:00')
  const places = day.times.flatMap(({ time, places }) => Array.from({ length: places }, () => time))
  const couple = (id: string, comesAt: Second | undefined, bookedFor?: string): Couple => ({
    id,
    ...(bookedFor === undefined ? {} : { bookedFor }),
    ...(comesAt === undefined ? {} : { comesAt }),
    seconds: durationOf(dice, secondsACase),
    needs: isOneOf(dice, habits.elderPercent) ? ['elder'] : [],
    missesCalls: isOneOf(dice, habits.awayPercent) ? 9 : 0,
    backAfter: (5 + dice.below(25)) * 60,
  })
  const booked = places.map((time, n) => couple(`B${n + 1}`, comingAt(dice, secondOf(time), habits), time))
  const walkIns = Array.from({ length: Math.round((places.length * habits.walkInPercent) / 100) }, (_, n) =>
    couple(`W${n + 1}`, first + dice.below(last - first - 3600)),
  )
  return [...booked, ...walkIns]
}
