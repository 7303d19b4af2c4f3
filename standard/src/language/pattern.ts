import type { Fact, FactAddress, LegalDay, Value } from '../types.ts'
import { atomsOf } from './atoms.ts'
import { addressIn, type Question, questionOf, type Surroundings } from './closures.ts'
import type { Mentions, Reading } from './completions.ts'
import { type Expression, subExpressions } from './expression.ts'
import type { Known } from './slots.ts'

/**
 * What a rule sees of a situation, as one number: the answer of each of its comparisons, and of a fact compared with
 * another fact which of the values named in the rule it has. Two situations of one pattern have one verdict, so a
 * verdict is worked out once per pattern; no value of a person is kept. Undefined where it cannot be said.
 */
export type Pattern = (known: Known, on: LegalDay) => number | undefined

type Cell = { readonly slot: number; readonly cells: ReadonlyMap<Value, number> | undefined; readonly size: number }

const factsIn = (atom: Expression, here: Surroundings): readonly FactAddress[] =>
  subExpressions(atom).flatMap((part) => (part.op === 'fact' ? [addressIn(part.of, part.fact, here)] : []))

export const patternOf = (
  expression: Expression,
  here: Surroundings,
  readings: readonly Reading[],
  mentions: Mentions,
  domainValues: (id: string) => readonly Value[] | undefined,
): Pattern | undefined => {
  const atoms = atomsOf(expression)
  const pairs = atoms.filter((atom) => factsIn(atom, here).length > 1)
  const paired = pairs.flatMap((atom) => factsIn(atom, here))
  const isPlain = pairs.every((atom) => atom.op === '==' || atom.op === '!=') && new Set(paired).size === paired.length
  if (!isPlain) return undefined

  const cells = readings
    .filter(({ address }) => paired.includes(address))
    .flatMap(({ address, fact }) => cellsOf(here.slots.slotOf(address), fact, domainValues(fact.id), mentions) ?? [])
  if (cells.length < paired.length) return undefined
  const size = cells.reduce((product, cell) => product * cell.size, 3 ** atoms.length)
  if (size > Number.MAX_SAFE_INTEGER) return undefined
  const questions = atoms.map((atom) => questionOf(atom, here))
  return (known, on) => numberOf(questions, cells, known, on)
}

const numberOf = (
  questions: readonly Question[],
  cells: readonly Cell[],
  known: Known,
  on: LegalDay,
): number | undefined => {
  let number = 0
  for (const question of questions) number = number * 3 + question.test(known, on)
  for (const { slot, cells: of, size } of cells) {
    const value = known[slot]
    const cell = value === undefined ? 0 : of === undefined ? 1 : of.get(value)
    if (cell === undefined) return undefined
    number = number * size + cell
  }
  return number
}

/**
 * Values that the rule tells apart otherwise than by comparing two facts; 0 stands for unknown. Counties and texts are
 * told apart by name only; of a yes, a number or a choice each value may mean something else to the other side.
 */
const cellsOf = (
  slot: number,
  { domain }: Fact,
  values: readonly Value[] | undefined,
  mentions: Mentions,
): Cell | undefined => {
  if (values === undefined) return domain.kind === 'text' ? { slot, cells: undefined, size: 2 } : undefined
  if (domain.kind !== 'county')
    return { slot, cells: new Map(values.map((value, i) => [value, i + 1])), size: values.length + 1 }
  const numbers = new Map<string, number>()
  const cells = new Map<Value, number>()
  for (const value of values) {
    const named = typeof value === 'string' && mentions.texts.includes(value) ? value : ''
    const look = `${named}/${mentions.lists.map((list) => (list.has(value) ? 1 : 0)).join('')}`
    const cell = numbers.get(look) ?? numbers.size + 1
    numbers.set(look, cell)
    cells.set(value, cell)
  }
  return { slot, cells, size: numbers.size + 1 }
}
