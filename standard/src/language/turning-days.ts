import { addDays, addMonths, fullYears } from '../days.ts'
import type { FactAddress, LegalDay, Value } from '../types.ts'
import { addressIn, type Surroundings } from './closures.ts'
import type { Expression } from './expression.ts'

/** A day in a rule: the day asked about, a written one or that of a fact, moved on by months one step after another. */
export type MovedDay = {
  readonly from:
    | { readonly is: 'on' }
    | { readonly is: 'day'; readonly day: LegalDay }
    | { readonly is: 'fact'; readonly address: FactAddress }
  readonly months: readonly number[]
}

/**
 * Two days that a rule compares: by themselves, or by the full years from the first to the second, which it compares
 * with whole numbers.
 */
export type DayPair = { readonly sides: readonly [MovedDay, MovedDay]; readonly years: readonly number[] | undefined }

const movedDay = (e: Expression, here: Surroundings): MovedDay | undefined => {
  if (e.op === 'on') return { from: { is: 'on' }, months: [] }
  if (e.op === 'value' && typeof e.value === 'string') return { from: { is: 'day', day: e.value }, months: [] }
  if (e.op === 'fact') return { from: { is: 'fact', address: addressIn(e.of, e.fact, here) }, months: [] }
  if (e.op !== 'addMonths') return undefined
  const inner = movedDay(e.day, here)
  return inner === undefined ? undefined : { ...inner, months: [...inner.months, e.months] }
}

const isDay = (value: Value): value is LegalDay => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)

const pair = (
  left: Expression,
  right: Expression,
  here: Surroundings,
  years?: readonly number[],
): readonly DayPair[] => {
  const [a, b] = [movedDay(left, here), movedDay(right, here)]
  return a === undefined || b === undefined ? [] : [{ sides: [a, b], years }]
}

const yearsIn = (e: Expression, values: readonly Value[], here: Surroundings): readonly DayPair[] =>
  e.op === 'fullYears'
    ? pair(
        e.day,
        e.until,
        here,
        values.filter((value) => typeof value === 'number'),
      )
    : values.filter(isDay).flatMap((day) => pair(e, { op: 'value', value: day }, here))

/** The pairs of days that one atom of a rule compares. What else it compares gives pairs that nothing is asked of. */
export const dayPairsOf = (atom: Expression, here: Surroundings): readonly DayPair[] => {
  if (atom.op === 'in') {
    const dated = 'list' in atom ? here.datedLists?.[atom.list] : undefined
    const days = (dated ?? []).flatMap(({ from, until }) => [
      ...(from === undefined ? [] : [from]),
      ...(until === undefined ? [] : [addDays(until, 1)]),
    ])
    const values = 'values' in atom ? atom.values : (dated?.map(({ value }) => value) ?? here.lists[atom.list] ?? [])
    const inForce = days.flatMap((day) => pair({ op: 'on' }, { op: 'value', value: day }, here))
    return [...inForce, ...yearsIn(atom.item, values, here)]
  }
  if (!('left' in atom)) return []
  const { left, right } = atom
  if (left.op === 'fullYears') return right.op === 'value' ? yearsIn(left, [right.value], here) : []
  if (right.op === 'fullYears') return left.op === 'value' ? yearsIn(right, [left.value], here) : []
  return pair(left, right, here)
}

type PairWithOn = { readonly pair: DayPair; readonly side: 0 | 1; readonly other: MovedDay['from'] }

/** The pairs in which the day asked about is compared, the side on which it stands, and what it is compared with. */
export const pairsWithOn = (atom: Expression, here: Surroundings): readonly PairWithOn[] =>
  dayPairsOf(atom, here).flatMap((pair): readonly PairWithOn[] => {
    const [{ from: first }, { from: last }] = pair.sides
    if (first.is === 'on') return [{ pair, side: 0, other: last }]
    return last.is === 'on' ? [{ pair, side: 1, other: first }] : []
  })

const moved = (day: LegalDay, months: readonly number[]): LegalDay => months.reduce(addMonths, day)

/** The first day of which `holds` is true, where it is false of all earlier days and true of all later ones. */
const firstDay = (near: LegalDay, holds: (day: LegalDay) => boolean): LegalDay => {
  let day = near
  while (holds(day)) day = addDays(day, -1)
  while (!holds(day)) day = addDays(day, 1)
  return day
}

/**
 * The days on which a pair turns as one of its sides runs on and the other stands still on `other`: what the pair says
 * is the same from one of these days to the day before the next.
 */
export const turnsOf = ({ sides, years }: DayPair, side: 0 | 1, other: LegalDay): readonly LegalDay[] => {
  const { months } = sides[side]
  const still = moved(other, sides[side === 0 ? 1 : 0].months)
  const back = -months.reduce((sum, n) => sum + n, 0)
  if (years === undefined) {
    const near = addMonths(still, back)
    return [firstDay(near, (day) => moved(day, months) >= still), firstDay(near, (day) => moved(day, months) > still)]
  }
  return [...new Set(years.flatMap((n) => [n, n + 1]))].map((n) =>
    side === 0
      ? firstDay(addMonths(still, back - 12 * n), (day) => fullYears(moved(day, months), still) < n)
      : firstDay(addMonths(still, back + 12 * n), (day) => fullYears(still, moved(day, months)) >= n),
  )
}

const leapYearsApart = 4

/**
 * Where a day is compared with itself moved on, the ends of months and the leap years tell. The days around `day` on
 * which such a pair turns, by looking at each.
 */
export const ownTurnsOf = ({ sides, years }: DayPair, day: LegalDay): readonly LegalDay[] => {
  const [first, last] = sides
  const said = (one: LegalDay): number => {
    const [a, b] = [moved(one, first.months), moved(one, last.months)]
    return years === undefined ? (a < b ? -1 : a > b ? 1 : 0) : fullYears(a, b)
  }
  const year = Number(day.slice(0, 4))
  const end = `${year + leapYearsApart}-12-31`
  const turns: LegalDay[] = []
  let before: number | undefined
  for (let one = `${year - leapYearsApart}-01-01`; one <= end; one = addDays(one, 1)) {
    const now = said(one)
    if (before !== undefined && now !== before) turns.push(one)
    before = now
  }
  return turns
}
