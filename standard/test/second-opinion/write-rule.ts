import type { Value } from '../../src/evaluator.ts'
import type { Expression } from '../../src/language/expression.ts'
import { type Dice, diceOf } from './dice.ts'
import { terms } from './world.ts'

// An expression as the text of a rule, as various people would type it: brackets where they are needed and sometimes
// where not, both kinds of quotes, escapes or none, spaces or none. The same text is given to all judges.

const escaped = (text: string, quote: string, dice: Dice): string =>
  [...text]
    .map((sign) => {
      if (sign === '\\' || sign === quote) return `\\${sign}`
      if (!dice.chance(0.05)) return sign
      const code = sign.codePointAt(0) ?? 0
      if (code > 0xffff) return `\\U${code.toString(16).padStart(8, '0')}`
      return code < 0x80 && dice.chance(0.5) ? `\\x${code.toString(16)}` : `\\u${code.toString(16).padStart(4, '0')}`
    })
    .join('')

const writeText = (text: string, dice: Dice): string => {
  const way = dice.below(10)
  if (way === 0 && !/["\\]/.test(text)) return `r"${text}"`
  if (way === 1 && !/['\\]/.test(text)) return `r'${text}'`
  if (way === 2) return `"""${escaped(text, '"', dice)}"""`
  const quote = way < 6 ? "'" : '"'
  return `${quote}${escaped(text, quote, dice)}${quote}`
}

const writeValue = (value: Value, dice: Dice): string => {
  if (typeof value === 'string') return writeText(value, dice)
  if (typeof value === 'boolean') return String(value)
  const hex = dice.chance(0.02) ? '0X' : '0x'
  const digits = dice.chance(0.1) ? `${hex}${Math.abs(value).toString(16)}` : String(Math.abs(value))
  return value < 0 ? `-${digits}` : digits
}

const gaps = ['  ', '\t', '\n', '\r\n  ', ' // 说明\n']

/** What binds tighter needs no brackets: a value 4, ! 3, a comparison 2, && 1, || 0. */
const tightness = ({ op }: Expression): number => {
  switch (op) {
    case '||':
      return 0
    case '&&':
      return 1
    case '!':
      return 3
    case 'value':
    case 'fact':
    case 'on':
    case 'self.role':
    case 'term':
    case 'fullYears':
    case 'addMonths':
      return 4
    default:
      return 2
  }
}

export const writeRule = (expression: Expression, dice: Dice): string => {
  const gap = () => (dice.chance(0.8) ? ' ' : dice.chance(0.7) ? '' : dice.pick(gaps))
  const stray = () => (dice.chance(0.003) ? ',' : '')
  const within = (part: Expression, least: number): string => {
    const text = write(part)
    return tightness(part) < least || dice.chance(0.08) ? `(${text})` : text
  }
  const joined = (op: string, parts: readonly string[]): string =>
    parts.reduce((all, part) => `${all}${gap()}${op}${gap()}${part}`)

  const write = (e: Expression): string => {
    switch (e.op) {
      case 'value':
        return writeValue(e.value, dice)
      case 'fact':
        return e.of === 'joint' ? e.fact : `${e.of}.${e.fact}`
      case 'on':
      case 'self.role':
        return e.op
      case 'term':
        return e.name
      case '!':
        return `!${within(e.part, 3)}`
      case '&&':
        return joined(
          '&&',
          e.parts.map((part) => within(part, 1)),
        )
      case '||':
        return joined(
          '||',
          e.parts.map((part) => within(part, 0)),
        )
      case 'in': {
        const where = 'list' in e ? e.list : `[${e.values.map((value) => writeValue(value, dice)).join(`,${gap()}`)}]`
        return `${within(e.item, 4)} in ${where}`
      }
      case 'fullYears':
        return `fullYears(${write(e.day)},${gap()}${write(e.until)}${stray()})`
      case 'addMonths':
        return `addMonths(${write(e.day)},${gap()}${writeValue(e.months, dice)}${stray()})`
      default:
        return joined(e.op, [within(e.left, 4), within(e.right, 4)])
    }
  }
  return write(expression)
}

/** The terms of this world as they are typed. */
export const termTexts: ReadonlyMap<string, string> = new Map(
  Object.entries(terms).map(([name, is]) => [name, writeRule(is, diceOf(1))]),
)

/** The same rule for those who know no terms: each stands there in full. */
export const withoutTerms = (rule: string): string =>
  [...termTexts].reverse().reduce((text, [name, is]) => text.replaceAll(name, `(${is})`), rule)
