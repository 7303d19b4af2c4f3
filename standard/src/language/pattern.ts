import type { FactAddress, LegalDay, Value } from '../types.ts'
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

const atomsOf = (expression: Expression): readonly Expression[] =>
  expression.op === '&&' || expression.op === '||'
    ? expression.parts.flatMap(atomsOf)
    : expression.op === '!'
      ? atomsOf(expression.part)
      : expression.op === 'term'
        ? atomsOf(expression.is)
        : [expression]

/** The same comparison, written twice by way of a term, is seen once. */
const distinct = (atoms: readonly Expression[]): readonly Expression[] => [
  ...new Map(atoms.map((atom) => [JSON.stringify(atom), atom])).values(),
]

const factsIn = (atom: Expression, here: Surroundings): readonly FactAddress[] =>
  subExpressions(atom).flatMap((part) => (part.op === 'fact' ? [addressIn(part.of, part.fact, here)] : []))

export const patternOf = (
  expression: Expression,
  here: Surroundings,
  readings: readonly Reading[],
  mentions: Mentions,
  domainValues: (id: string) => readonly Value[] | undefined,
): Pattern | undefined => {
  const atoms = distinct(atomsOf(expression))
  const pairs = atoms.filter((atom) => factsIn(atom, here).length > 1)
  const paired = pairs.flatMap((atom) => factsIn(atom, here))
  const isPlain = pairs.every((atom) => atom.op === '==' || atom.op === '!=') && new Set(paired).size === paired.length
  if (!isPlain) return undefined

  const cells = readings
    .filter(({ address }) => paired.includes(address))
    .map(({ address, fact }) => cellsOf(here.slots.slotOf(address), domainValues(fact.id), mentions))
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

/** Values that the rule tells apart otherwise than by comparing two facts; 0 stands for unknown. */
const cellsOf = (slot: number, values: readonly Value[] | undefined, mentions: Mentions): Cell => {
  if (values === undefined) return { slot, cells: undefined, size: 2 }
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
