import { valuesOf } from '../language/completions.ts'
import type { Vocabulary } from '../language/judge.ts'
import type { Fact, FactAddress, LegalDay, Value } from '../types.ts'
import type { Atom } from './atoms.ts'
import { onDays, turningDaysOf, withoutRepeats } from './axis-of-days.ts'

/** The day of the question stands among the facts: a rule with dates reads it like any other. */
export const theDay = 'on'

/**
 * One fact of one person (or the day), with values that stand for all it may have: two values that no rule tells apart
 * have one representative, as many as there are facts that could be told to be equal.
 */
export type Axis = {
  readonly address: FactAddress
  readonly fact: Fact | undefined
  readonly slot: number
  readonly values: readonly Value[]
}

/** Values to look at only, by address: a part of the space. */
export type Within = Readonly<Record<FactAddress, readonly Value[]>>

export const factAt = (address: FactAddress, words: Pick<Vocabulary, 'facts'>): Fact | undefined =>
  words.facts.get(address.slice(address.indexOf('.') + 1))

/** The axes of everything that the atoms read, joint facts first, then party by party: rules read them together. */
export const axesOf = (
  atoms: readonly Atom[],
  words: Vocabulary,
  on: readonly LegalDay[],
  within: Within = {},
): readonly Axis[] => {
  const reads = withoutRepeats(atoms.flatMap((atom) => atom.reads))
  const order = new Map([...words.facts.keys()].map((id, i) => [id, i]))
  const rank = (address: FactAddress) => {
    const dot = address.indexOf('.')
    const part = dot < 0 ? 0 : 1 + words.roles.indexOf(address.slice(0, dot))
    return part * 1000 + (order.get(address.slice(dot + 1)) ?? 0)
  }
  const sorted = [...reads].sort((a, b) => rank(a) - rank(b))
  const days = onDays(atoms, on)
  const values = new Map<FactAddress, readonly Value[]>()
  // Days and numbers that are compared with each other take over each other's cuts.
  for (let round = 0; round < 2; round++) {
    for (const address of sorted) {
      const fact = factAt(address, words)
      if (fact !== undefined) values.set(address, valuesFor(address, fact, atoms, words, days, values))
    }
  }
  return [
    { address: theDay, fact: undefined, slot: -1, values: within[theDay] ?? days },
    ...sorted.map((address): Axis => {
      const all = within[address] ?? values.get(address) ?? []
      return { address, fact: factAt(address, words), slot: words.slots.slotOf(address), values: all }
    }),
  ]
}

const valuesFor = (
  address: FactAddress,
  fact: Fact,
  atoms: readonly Atom[],
  words: Vocabulary,
  on: readonly LegalDay[],
  before: ReadonlyMap<FactAddress, readonly Value[]>,
): readonly Value[] => {
  const asking = atoms.filter((atom) => atom.reads.includes(address))
  switch (fact.domain.kind) {
    case 'day':
      return turningDaysOf(address, asking, words, on, before)
    case 'whole-number': {
      const { from, to } = fact.domain
      const near = asking.flatMap((atom) => [
        ...atom.mentions.numbers,
        ...atom.reads.flatMap((other) => (before.get(other) ?? []).filter((value) => typeof value === 'number')),
      ])
      const cut = [from, ...near.flatMap((n) => [n - 1, n, n + 1]), to].filter((n) => n >= from && n <= to)
      return withoutRepeats(cut).sort((a, b) => a - b)
    }
    case 'text': {
      const alike = comparedWith(address, atoms)
      const texts = atoms.filter((atom) => atom.reads.some((read) => alike.includes(read)))
      const fresh = alike.map((_address, i) => `some ${fact.domain.kind} ${i + 1}`)
      return withoutRepeats([...texts.flatMap((atom) => atom.mentions.texts), ...fresh])
    }
    case 'county':
      return countiesOf(address, atoms, words, on)
    default:
      return valuesOf(fact, words.counties, words.roles) ?? []
  }
}

/** The address and all that are compared with it, straight or by way of others. */
const comparedWith = (address: FactAddress, atoms: readonly Atom[]): readonly FactAddress[] => {
  const found = [address]
  for (const one of found) {
    for (const atom of atoms) {
      if (!atom.reads.includes(one)) continue
      for (const other of atom.reads) if (!found.includes(other)) found.push(other)
    }
  }
  return found
}

/** Counties that lie in the same lists and are named by the same rules are alike. */
const countiesOf = (
  address: FactAddress,
  atoms: readonly Atom[],
  words: Vocabulary,
  on: readonly LegalDay[],
): readonly Value[] => {
  const alike = comparedWith(address, atoms)
  const asking = atoms.filter((atom) => atom.reads.length === 1 && alike.includes(atom.reads[0] ?? ''))
  const cells = new Map<string, Value[]>()
  for (const county of words.counties) {
    const known: Value[] = []
    for (const one of alike) known[words.slots.slotOf(one)] = county
    const look = asking
      .flatMap((atom) => (atom.readsDay ? on : ['']).map((day) => atom.question.test(known, day)))
      .join('')
    const cell = cells.get(look) ?? []
    cells.set(look, cell)
    if (cell.length < alike.length) cell.push(county)
  }
  return [...cells.values()].flat()
}
