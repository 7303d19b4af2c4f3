import { addDays, addMonths, dayOfReaching } from '../days.ts'
import type { Fact, FactAddress, FactId, LegalDay, Value } from '../types.ts'
import type { DatedMember } from './closures.ts'
import { type Expression, subExpressions } from './expression.ts'

/** A fact address that an expression reads, with its fact. */
export type Reading = { readonly address: FactAddress; readonly fact: Fact }

/** What one expression says about values, collected once when it is compiled. */
export type Mentions = {
  readonly texts: readonly string[]
  readonly numbers: readonly number[]
  readonly lists: readonly ReadonlySet<Value>[]
}

export const mentionsOf = (
  expression: Expression,
  lists: Readonly<Record<string, readonly Value[]>>,
  datedLists: Readonly<Record<string, readonly DatedMember[]>> = {},
): Mentions => {
  const texts = new Set<string>()
  const numbers = new Set<number>()
  const named: ReadonlySet<Value>[] = []
  const note = (value: Value) => {
    if (typeof value === 'string') texts.add(value)
    if (typeof value === 'number') numbers.add(value)
  }
  for (const part of subExpressions(expression)) {
    if (part.op === 'value') note(part.value)
    if (part.op === 'addMonths') numbers.add(part.months)
    if (part.op === 'in' && 'values' in part) for (const value of part.values) note(value)
    if (part.op !== 'in' || !('list' in part)) continue
    const dated = datedLists[part.list]
    if (dated === undefined) named.push(new Set(lists[part.list] ?? []))
    // Members of the same days are told apart by nothing else.
    else for (const members of byDays(dated).values()) named.push(new Set(members))
  }
  return { texts: [...texts], numbers: [...numbers], lists: named }
}

const byDays = (dated: readonly DatedMember[]): ReadonlyMap<string, readonly Value[]> => {
  const groups = new Map<string, Value[]>()
  for (const { value, from = '', until = '' } of dated) {
    const group = groups.get(`${from}/${until}`) ?? []
    groups.set(`${from}/${until}`, group)
    group.push(value)
  }
  return groups
}

/** All values of a finite domain; undefined where there is no end of them. */
export const valuesOf = (
  fact: Fact,
  counties: readonly string[],
  roles: readonly string[],
): readonly Value[] | undefined => {
  switch (fact.domain.kind) {
    case 'choice':
      return fact.domain.options.map((option) => option.value)
    case 'yes-no':
      return [true, false]
    case 'check':
      return ['MATCH', 'MISMATCH', 'NOT_FOUND', 'UNAVAILABLE']
    case 'county':
      return counties
    case 'role':
      return roles
    case 'whole-number': {
      const { from, to } = fact.domain
      return to - from > 200 ? undefined : Array.from({ length: to - from + 1 }, (_, i) => from + i)
    }
    default:
      return undefined
  }
}

const small = 8
const beside = [-1, 0, 1, 2, 3]

/**
 * Days on which an expression over `bases` can turn: each base day, shifted by every number it mentions, as years and
 * as months, back and forth, and the days beside them; only around days from `after` on.
 */
export const turningDays = (
  bases: readonly LegalDay[],
  numbers: readonly number[],
  after: LegalDay = '0000-00-00',
): readonly LegalDay[] => {
  const days = new Set<LegalDay>()
  for (const base of bases) {
    const shifted = [base]
    for (const n of numbers) {
      if (n > 300 || n < -300) continue
      shifted.push(
        dayOfReaching(base, n),
        dayOfReaching(base, n + 1),
        addMonths(base, -12 * n),
        addMonths(base, -12 * (n + 1)),
      )
      shifted.push(addMonths(base, n), addMonths(base, -n))
    }
    for (const day of shifted) if (day >= after) for (const by of beside) days.add(addDays(day, by))
  }
  return [...days].sort()
}

/**
 * Values that stand for all values of an unknown fact (days: see day-completions.ts): two values that nothing asked
 * tells apart have one representative (as many fresh ones as there are unknown facts that could be told to be equal).
 */
export const representatives = (
  { fact }: Reading,
  unknowns: readonly Reading[],
  knownValues: readonly Value[],
  mentions: Mentions,
  domainValues: (factId: FactId) => readonly Value[] | undefined,
): readonly Value[] => {
  const all = domainValues(fact.id)
  const alike = unknowns.filter((reading) => reading.fact.domain.kind === fact.domain.kind).length
  if (all !== undefined && all.length <= small) return all

  if (fact.domain.kind === 'whole-number') {
    const { from, to } = fact.domain
    const near = [...mentions.numbers, ...knownValues.filter((v) => typeof v === 'number'), from, to]
    // Unknown numbers may have to stand in a row, one beside the other.
    const row = Array.from({ length: 2 * alike + 1 }, (_, i) => i - alike)
    return [...new Set(near.flatMap((n) => row.map((by) => n + by)))].filter((n) => n >= from && n <= to)
  }
  if (all === undefined) {
    const fresh = Array.from({ length: alike }, (_, i) => `some value ${i + 1}`)
    return [...new Set([...knownValues.filter((v) => typeof v === 'string'), ...mentions.texts, ...fresh])]
  }
  const chosen = new Set<Value>([...knownValues, ...mentions.texts].filter((value) => all.includes(value)))
  const perCell = new Map<string, number>()
  for (const value of all) {
    if (chosen.has(value)) continue
    const cell = mentions.lists.map((list) => (list.has(value) ? '1' : '0')).join('')
    const already = perCell.get(cell) ?? 0
    if (already < alike) {
      chosen.add(value)
      perCell.set(cell, already + 1)
    }
  }
  return [...chosen]
}
