import type { FactAddress, LegalDay, RoleId, Value } from '../../src/evaluator.ts'
import { type Comparison, type Expression, subExpressions } from '../../src/language/expression.ts'
import { plainAddMonths, plainFullYears, plainNumber } from './plain-days.ts'
import { addressOf, membersOn, rowOf } from './world.ts'

/** What is known, one value for each row of the world; nothing is missing here. */
export type Values = readonly Value[]
export type Meaning = (values: Values, on: LegalDay) => Value

/**
 * What an expression means where everything is known, said as plainly as it can be: two values, no short cuts, nothing
 * remembered. It is compared with both CEL libraries and then used to complete what is unknown, which they cannot do.
 */
export const plainMeaning = (expression: Expression, self: RoleId): Meaning => {
  const meaning = (e: Expression): Meaning => {
    switch (e.op) {
      case 'value':
        return () => e.value
      case 'fact': {
        const row = rowOf(addressOf(e.of, e.fact, self))
        return (values) => values[row] ?? ''
      }
      case 'on':
        return (_values, on) => on
      case 'self.role':
        return () => self
      case 'term':
        return meaning(e.is)
      case '!': {
        const part = meaning(e.part)
        return (values, on) => !part(values, on)
      }
      case '&&': {
        const parts = e.parts.map(meaning)
        return (values, on) => parts.every((part) => part(values, on))
      }
      case '||': {
        const parts = e.parts.map(meaning)
        return (values, on) => parts.some((part) => part(values, on))
      }
      case 'in': {
        const item = meaning(e.item)
        return (values, on) => ('list' in e ? membersOn(e.list, on) : e.values).includes(item(values, on))
      }
      case 'fullYears': {
        const day = meaning(e.day)
        const until = meaning(e.until)
        return (values, on) => plainFullYears(String(day(values, on)), String(until(values, on)))
      }
      case 'addMonths': {
        const day = meaning(e.day)
        return (values, on) => plainAddMonths(String(day(values, on)), e.months)
      }
      default: {
        const left = meaning(e.left)
        const right = meaning(e.right)
        const holds = compare[e.op]
        return (values, on) => holds(left(values, on), right(values, on))
      }
    }
  }
  return meaning(expression)
}

/** Days are ordered by their number, so that nothing rests on how they are written. */
const size = (value: Value): number => (typeof value === 'number' ? value : plainNumber(String(value)))

const compare: Readonly<Record<Comparison, (a: Value, b: Value) => boolean>> = {
  '==': (a, b) => a === b,
  '!=': (a, b) => a !== b,
  '<': (a, b) => size(a) < size(b),
  '<=': (a, b) => size(a) <= size(b),
  '>': (a, b) => size(a) > size(b),
  '>=': (a, b) => size(a) >= size(b),
}

/** The addresses that an expression names, each once. */
export const namedIn = (expression: Expression, self: RoleId): readonly FactAddress[] => [
  ...new Set(
    subExpressions(expression).flatMap((part) => (part.op === 'fact' ? [addressOf(part.of, part.fact, self)] : [])),
  ),
]
