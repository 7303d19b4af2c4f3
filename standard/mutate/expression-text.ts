import type { Expression } from '../src/language/expression.ts'
import type { Value } from '../src/types.ts'

const valueText = (value: Value): string => (typeof value === 'string' ? JSON.stringify(value) : String(value))

const isLoose = (expression: Expression): boolean => expression.op === '&&' || expression.op === '||'

/** An expression in the words of the policy files; a term is said by its name. */
export const expressionText = (expression: Expression): string => {
  const inside = (part: Expression) => (isLoose(part) ? `(${expressionText(part)})` : expressionText(part))
  switch (expression.op) {
    case 'value':
      return valueText(expression.value)
    case 'term':
      return expression.name
    case 'fact':
      return expression.of === 'joint' ? expression.fact : `${expression.of}.${expression.fact}`
    case 'on':
    case 'self.role':
      return expression.op
    case '&&':
    case '||':
      return expression.parts.map(inside).join(` ${expression.op} `)
    case '!':
      return isAtom(expression.part) ? `!${expressionText(expression.part)}` : `!(${expressionText(expression.part)})`
    case 'in': {
      const members = 'list' in expression ? expression.list : `[${expression.values.map(valueText).join(', ')}]`
      return `${expressionText(expression.item)} in ${members}`
    }
    case 'fullYears':
      return `fullYears(${expressionText(expression.day)}, ${expressionText(expression.until)})`
    case 'addMonths':
      return `addMonths(${expressionText(expression.day)}, ${expression.months})`
    default:
      return `${inside(expression.left)} ${expression.op} ${inside(expression.right)}`
  }
}

const isAtom = ({ op }: Expression): boolean => op === 'fact' || op === 'term' || op === 'value'
