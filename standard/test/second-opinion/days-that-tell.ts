import type { FactAddress, LegalDay, RoleId, Value } from '../../src/evaluator.ts'
import { type Expression, subExpressions } from '../../src/language/expression.ts'
import type { Dice } from './dice.ts'
import { plainAddMonths, plainDay, plainNumber } from './plain-days.ts'
import { type Meaning, namedIn, plainMeaning, type Values } from './plain-meaning.ts'
import { factAt, rowOf } from './world.ts'

/** A comparison over days, the days written in it, and by how many months its numbers can move a day. */
export type DayQuestion = {
  readonly meaning: Meaning
  readonly named: readonly FactAddress[]
  readonly written: readonly LegalDay[]
  readonly shifts: readonly number[]
}

const isDay = (value: Value): value is LegalDay => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)
const monthEnds = ['2024-01-31', '2024-02-29', '2025-02-28', '2026-03-31']

/** Every sum of some of the numbers, each there, back or left out. */
const sums = (numbers: readonly number[]): readonly number[] =>
  numbers.reduce<readonly number[]>((all, n) => [...new Set(all.flatMap((sum) => [sum, sum + n, sum - n]))], [0])

export const dayQuestionsOf = (expression: Expression, self: RoleId): readonly DayQuestion[] =>
  subExpressions(expression).flatMap((part): readonly DayQuestion[] => {
    if (part.op !== 'in' && !('left' in part)) return []
    const named = namedIn(part, self).filter((address) => factAt(address).domain.kind === 'day')
    if (named.length === 0) return []
    const inside = subExpressions(part)
    const values = inside.flatMap((one) => (one.op === 'value' ? [one.value] : []))
    if (part.op === 'in' && 'values' in part) values.push(...part.values)
    const years = inside.some(({ op }) => op === 'fullYears') ? values.filter((value) => typeof value === 'number') : []
    const months = sums(inside.flatMap((one) => (one.op === 'addMonths' ? [one.months] : [])))
    const whole = [0, ...years.flatMap((n) => [12 * n, 12 * n + 12, -12 * n, -12 * n - 12])]
    const isItself = inside.filter(({ op }) => op === 'fact').length > named.length
    return [
      {
        meaning: plainMeaning(part, self),
        named,
        written: [...values.filter(isDay), ...(isItself ? monthEnds : [])],
        shifts: [...new Set(whole.flatMap((n) => months.map((m) => n + m)))],
      },
    ]
  })

const reach = 5

/** The days beside which a question changes its answer as one unknown day runs on: the last before and the first after. */
const changes = (
  { meaning, shifts }: DayQuestion,
  row: number,
  bases: readonly LegalDay[],
  values: Values,
  on: LegalDay,
): readonly LegalDay[] => {
  const completed = [...values]
  const found: LegalDay[] = []
  for (const base of bases)
    for (const months of shifts) {
      const first = plainNumber(plainAddMonths(base, months)) - reach
      let before: Value | undefined
      for (let n = first; n <= first + 2 * reach; n++) {
        completed[row] = plainDay(n)
        const answer = meaning(completed, on)
        if (before !== undefined && answer !== before) found.push(plainDay(n - 1), plainDay(n))
        before = answer
      }
    }
  return found
}

/**
 * The days by which unknown days are completed. They are found by walking past every day that the numbers of a question
 * lead to; where two unknown days are compared, once more from the days found for the other one.
 */
export const daysThatTell = (
  questions: readonly DayQuestion[],
  unknown: readonly FactAddress[],
  values: Values,
  on: LegalDay,
  dice: Dice,
): ReadonlyMap<FactAddress, readonly LegalDay[]> => {
  const open = unknown.filter((address) => factAt(address).domain.kind === 'day')
  const days = new Map(open.map((address) => [address, new Set([on])]))
  for (let round = 0; round < Math.min(open.length, 2); round++)
    for (const question of questions)
      for (const address of question.named) {
        const into = days.get(address)
        if (into === undefined) continue
        const partner = question.named.find((one) => one !== address)
        const there = partner === undefined ? undefined : values[rowOf(partner)]
        const found = partner === undefined ? undefined : days.get(partner)
        const partners = found === undefined ? [there] : some(dice, [...found])
        for (const other of partners) {
          const completed = [...values]
          if (partner !== undefined && other !== undefined) completed[rowOf(partner)] = other
          const bases = [on, ...question.written, ...(other !== undefined && isDay(other) ? [other] : [])]
          for (const day of changes(question, rowOf(address), [...new Set(bases)], completed, on)) into.add(day)
        }
      }
  return new Map([...days].map(([address, found]) => [address, [...found]]))
}

const most = 8
const some = <T>(dice: Dice, from: readonly T[]): readonly T[] =>
  from.length <= most ? from : Array.from({ length: most }, () => dice.pick(from))
