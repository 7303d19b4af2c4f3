import type { Domain, Fact, FactAddress, FactId, LegalDay, RoleId, Value } from '../../src/evaluator.ts'
import { checkCharacterOf } from '../../src/evaluator.ts'
import type { Aliases, DatedMember } from '../../src/language/closures.ts'
import type { Expression, Scope } from '../../src/language/expression.ts'
import type { Vocabulary } from '../../src/language/judge.ts'
import { slotTable } from '../../src/language/slots.ts'
import { plainAddMonths, plainDay, plainNumber } from './plain-days.ts'

// A small world with a fact of every kind that a standard knows: joint facts, and own facts of two parties.

export const roles: readonly RoleId[] = ['p1', 'p2']
const text = { zh: '试', en: 'test' }
const fact = (id: FactId, part: Fact['part'], domain: Domain, derived?: Fact['derived']): Fact => ({
  id,
  name: text,
  part,
  domain,
  privacy: 'plain',
  from: [derived === undefined ? 'asked' : 'derived'],
  lifetime: 'until-acceptance',
  retention: { years: 1, basis: '试' },
  why: text,
  basis: '试',
  ...(derived === undefined ? {} : { derived }),
})
const choice = (...values: readonly string[]): Domain => ({
  kind: 'choice',
  options: values.map((value) => ({ value, name: text })),
})
const words: Domain = { kind: 'text', form: 'plain', maxLength: 9 }

/** Options that are hard to write down: an apostrophe, quotation marks, a backslash, Chinese, a rare character. */
export const letters = ['x', "it's", '中"文"', '\\z', '𠮷']

export const facts: ReadonlyMap<FactId, Fact> = new Map(
  [
    fact('letter', 'joint', choice(...letters)),
    fact('sign', 'joint', choice(...letters)),
    fact('mover', 'joint', { kind: 'role' }),
    fact('who', 'joint', choice('p1', 'p2', 'nobody')),
    fact('check', 'joint', { kind: 'check' }),
    fact('yes', 'joint', { kind: 'yes-no' }),
    { ...fact('rare', 'joint', { kind: 'yes-no' }), usual: false },
    fact('wants', 'joint', { kind: 'yes-no' }),
    fact('home', 'joint', { kind: 'county' }),
    fact('goal', 'joint', { kind: 'county' }),
    fact('count', 'joint', { kind: 'whole-number', from: 0, to: 12 }),
    fact('floor', 'joint', { kind: 'whole-number', from: 0, to: 1000 }),
    fact('due', 'joint', { kind: 'day' }),
    fact('since', 'joint', { kind: 'day' }),
    fact('title', 'joint', words),
    fact('kind1', 'joint', choice(...letters)),
    fact('kind2', 'joint', choice(...letters)),
    fact('status', 'own', choice(...letters)),
    fact('seen', 'own', { kind: 'check' }),
    fact('head', 'own', { kind: 'yes-no' }),
    fact('place', 'own', { kind: 'county' }),
    fact('kids', 'own', { kind: 'whole-number', from: 0, to: 4 }),
    fact('moved', 'own', { kind: 'day' }),
    fact('called', 'own', words),
    // No rule names the number itself: beside what is derived from it, it would not be free to have any value.
    fact('number', 'own', { kind: 'text', form: 'citizen-number', maxLength: 18 }),
    fact('sex', 'own', choice('male', 'female'), { by: 'sexOf', from: 'number' }),
    fact('birth', 'own', { kind: 'day' }, { by: 'birthDateOf', from: 'number' }),
  ].map((one) => [one.id, one]),
)

export const counties = ['610112', '610113', '610122', '610124', '610304', '610305', '610323', '610324', '610326']
export const lists: Readonly<Record<string, readonly Value[]>> = {
  even: counties.filter((code) => Number(code) % 2 === 0),
  south: ['610122', '610124', '610305'],
  usual: ['x', '𠮷'],
}
/** Which facts each list may be asked about. */
export const listsOf = { county: ['even', 'south', 'trial', 'gone'], letter: ['usual'] } as const

/** Members of these count from a day to a day, both included. */
export const datedLists: Readonly<Record<string, readonly DatedMember[]>> = {
  trial: [
    { value: '610112', until: '2026-02-28' },
    { value: '610113', from: '2026-03-01' },
    { value: '610324', from: '2024-03-01', until: '2026-03-02' },
  ],
  gone: [{ value: '610112', until: '2025-12-31' }],
}

/** Who is in a list on a day. */
export const membersOn = (list: string, on: LegalDay): readonly Value[] =>
  datedLists[list]?.filter(({ from = on, until = on }) => from <= on && on <= until).map(({ value }) => value) ??
  lists[list] ??
  []

/** Joint facts about one party, which rules read as an own one: `self.kind`. */
export const aliases: Aliases = new Map([['kind', { p1: 'kind1', p2: 'kind2' }]])

const is = (op: '==' | '>=', left: Expression, value: Value): Expression => ({
  op,
  left,
  right: { op: 'value', value },
})
const birth: Expression = { op: 'fact', of: 'self', fact: 'birth' }
const grown: Expression = {
  op: '||',
  parts: [is('>=', { op: 'fullYears', day: birth, until: { op: 'on' } }, 20), { op: 'fact', of: 'self', fact: 'head' }],
}
const stays: Expression = { op: '!', part: { op: 'in', item: { op: 'fact', of: 'joint', fact: 'goal' }, list: 'even' } }
/** Named expressions, each of which may use the ones before it. */
export const terms: Readonly<Record<string, Expression>> = {
  termGrown: grown,
  termStays: stays,
  termBoth: {
    op: '&&',
    parts: [
      { op: 'term', name: 'termGrown', is: grown },
      { op: 'term', name: 'termStays', is: stays },
    ],
  },
}

export const vocabulary = (): Vocabulary => ({
  facts,
  lists,
  datedLists,
  aliases,
  roles,
  counties,
  slots: slotTable(facts),
})

/** Every address a rule may name, and its place in a row of values. */
export const addresses: readonly FactAddress[] = [...facts.values()].flatMap(({ id, part }) =>
  id === 'number' ? [] : part === 'joint' ? [id] : roles.map((role) => `${role}.${id}`),
)
const rows = new Map(addresses.map((address, row) => [address, row]))

export const rowOf = (address: FactAddress): number => {
  const row = rows.get(address)
  if (row === undefined) throw new Error(`${address} is no address of this world: add the fact to world.ts`)
  return row
}

export const otherOf = (self: RoleId): RoleId => (self === 'p1' ? 'p2' : 'p1')

export const addressOf = (of: Scope, id: FactId, self: RoleId): FactAddress => {
  const role = of === 'self' ? self : of === 'other' ? otherOf(self) : of
  return role === 'joint' ? id : (aliases.get(id)?.[role] ?? `${role}.${id}`)
}

export const factAt = (address: FactAddress): Fact => {
  const found = facts.get(address.slice(address.indexOf('.') + 1))
  if (found === undefined) throw new Error(`${address} is no address of this world: add the fact to world.ts`)
  return found
}

// Days: what is asked about lies where something turns, in leap years and at the ends of months and years.

export const daysAsked: readonly LegalDay[] = ['2026-03-02', '2024-02-29', '2026-02-28', '2026-12-31']
export const daysWritten: readonly LegalDay[] = ['2004-02-29', '2025-05-10', '2026-01-31']
export const yearsWritten = [0, 1, 20, 22]
export const monthsWritten = [-12, -1, 0, 1, 6, 264]

const shifts = [0, ...monthsWritten, ...yearsWritten.flatMap((years) => [-12 * years, -12 * (years + 1)])]

/** Each base, shifted by months, and the days beside: where a rule over these bases can turn. */
export const daysAround = (bases: readonly LegalDay[], by: readonly number[]): readonly LegalDay[] => {
  const days = new Set<LegalDay>()
  for (const base of bases)
    for (const months of by) {
      const middle = plainNumber(plainAddMonths(base, months))
      for (const beside of [-1, 0, 1]) days.add(plainDay(middle + beside))
    }
  return [...days]
}
export const someDays = daysAround([...daysAsked, ...daysWritten], [...new Set(shifts)])

/** Every day of forty years. */
export const everyDay: readonly LegalDay[] = Array.from({ length: 14_610 }, (_, n) =>
  plainDay(plainNumber('1992-01-01') + n),
)

const upTo = (to: number) => Array.from({ length: to + 1 }, (_, n) => n)
export const numbersWritten = [0, 1, 3, 4, 12, 100, 1000]

/** Values enough to tell two of them apart and to reach what a rule names; a day is completed elsewhere. */
export const valuesAt = (address: FactAddress): readonly Value[] => {
  const { domain } = factAt(address)
  switch (domain.kind) {
    case 'choice':
      return domain.options.map(({ value }) => value)
    case 'yes-no':
      return [true, false]
    case 'check':
      return ['MATCH', 'MISMATCH', 'NOT_FOUND', 'UNAVAILABLE']
    case 'county':
      return counties
    case 'role':
      return roles
    case 'day':
      return someDays
    case 'text':
      return ['王', '李', '张', 'O’Neil']
    case 'whole-number':
      return domain.to <= 200 ? upTo(domain.to) : [...upTo(13), 99, 100, 101, 999, 1000]
  }
}

/** A synthetic number (6199xx) of a person of this sex, born on this day. */
export const citizenNumber = (sex: Value, birth: Value): string => {
  const first17 = `619901${String(birth).replaceAll('-', '')}${sex === 'male' ? '011' : '012'}`
  return `${first17}${checkCharacterOf(first17)}`
}
