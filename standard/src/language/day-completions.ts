import { addDays } from '../days.ts'
import type { FactAddress, LegalDay } from '../types.ts'
import { complete, firstOnes, gatherRows, type Open, product, type Rows } from './rows.ts'
import type { Known } from './slots.ts'
import { type DayPair, type MovedDay, ownTurnsOf, turnsOf } from './turning-days.ts'

type Days = ReadonlyMap<FactAddress, Iterable<LegalDay>>

const mostDays = 4000

const isItself = ({ sides: [{ from: a }, { from: b }] }: DayPair): boolean =>
  a.is === 'fact' && b.is === 'fact' && a.address === b.address

/** Whether days are compared of which one, moved by months, cannot come to every day. */
const leavesOut = ({ sides, years }: DayPair): boolean =>
  years === undefined && sides.some(({ months }) => months.length > 0)

/** Where pairs turn as one unknown day runs on, the others having the given days: each turn and the day before it. */
const turnsFor = (
  address: FactAddress,
  pairs: readonly DayPair[],
  daysOf: (other: MovedDay) => Iterable<LegalDay>,
  into: Set<LegalDay>,
): void => {
  const add = (turns: readonly LegalDay[]) => {
    for (const turn of turns) into.add(turn).add(addDays(turn, -1))
  }
  for (const pair of pairs) {
    const [first, last] = pair.sides
    if (isItself(pair) || into.size > mostDays) continue
    if (first.from.is === 'fact' && first.from.address === address)
      for (const day of daysOf(last)) add(turnsOf(pair, 0, day))
    if (last.from.is === 'fact' && last.from.address === address)
      for (const day of daysOf(first)) add(turnsOf(pair, 1, day))
  }
  for (const pair of pairs.filter(isItself)) {
    const [{ from, months }, last] = pair.sides
    if (from.is !== 'fact' || from.address !== address || months.join() === last.months.join()) continue
    for (const year of new Set([...into].map((day) => day.slice(0, 4)))) add(ownTurnsOf(pair, `${year}-01-01`))
  }
}

/**
 * Runs each unknown day through the days on which something turns, while the others stand on every day that can matter
 * to it. A turn may rest on another unknown day that itself stands at a turn, so what can matter is gathered as often as
 * there are unknown days; and once more, because no month leads to some days: then the nearest that is reached matters.
 * The day asked about stands for all days where nothing turns.
 */
export const rowsOfDays = (
  pairs: readonly DayPair[],
  opens: readonly Open[],
  slotOf: (address: FactAddress) => number,
  known: Known,
  on: LegalDay,
  most: number,
  outcome: (completed: Known) => number,
): { readonly turns: ReadonlyMap<FactAddress, Rows>; readonly areAll: boolean } => {
  const completed = [...known]
  const standing =
    (of: Known, days: Days) =>
    ({ from }: MovedDay): Iterable<LegalDay> => {
      if (from.is === 'on') return [on]
      if (from.is === 'day') return [from.day]
      const value = of[slotOf(from.address)]
      return days.get(from.address) ?? (typeof value === 'string' ? [value] : [])
    }

  let days: ReadonlyMap<FactAddress, Set<LegalDay>> = new Map(opens.map(({ address }) => [address, new Set([on])]))
  const rounds = opens.length > 1 ? [...opens.map(() => pairs), pairs.filter(leavesOut)] : []
  for (const asked of rounds) {
    const before = days
    days = new Map(
      opens.map(({ address }) => {
        const into = new Set(before.get(address))
        turnsFor(address, asked, standing(known, before), into)
        return [address, into]
      }),
    )
  }

  let areAll = true
  const turns = new Map<FactAddress, Rows>()
  for (const { address, slot } of opens) {
    const others = opens.filter((open) => open.slot !== slot)
    const whole = others.map((open) => [...(days.get(open.address) ?? [])])
    const options = firstOnes(whole, most)
    areAll &&= product(options) === product(whole)
    const rows = gatherRows()
    for (let n = 0; n < product(options); n++) {
      complete(completed, others, options, n)
      const run = new Set([on])
      turnsFor(address, pairs, standing(completed, new Map()), run)
      const row: number[] = []
      for (const day of run) {
        completed[slot] = day
        row.push(outcome(completed))
      }
      rows.add(row)
    }
    turns.set(address, rows.all())
  }
  return { turns, areAll }
}
