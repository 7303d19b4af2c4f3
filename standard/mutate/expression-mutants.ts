import { addDays, isLegalDay } from '../src/days.ts'
import { valuesOf } from '../src/language/completions.ts'
import type { Comparison, Expression } from '../src/language/expression.ts'
import type { Names } from '../src/read/check-expression.ts'
import type { Fact, RoleId, Value } from '../src/types.ts'
import { expressionText } from './expression-text.ts'
import type { MutationKind, Variant } from './mutant.ts'

/** A fact is compared with at most so many of its other values, and a list takes in at most so many more. */
const mostSiblings = 2
const mostAdded = 6

type Changed = Variant<Expression>
type Where = { readonly names: Names; readonly parties: readonly RoleId[] }

const yes: Expression = { op: 'value', value: true }
const no: Expression = { op: 'value', value: false }

/** Every way in which one expression is written wrongly, one change at a time. */
export const expressionMutants = (expression: Expression, names: Names): readonly Changed[] => {
  const where: Where = { names, parties: names.parties.map(({ id }) => id) }
  const whole = expressionText(expression)
  const all: readonly Changed[] = [
    ...within(expression, where),
    { kind: 'always', detail: `${whole} → true`, is: yes },
    { kind: 'never', detail: `${whole} → false`, is: no },
  ]
  const seen = new Set<string>([JSON.stringify(expression)])
  return all.filter(({ is }) => {
    const text = JSON.stringify(is)
    if (seen.has(text)) return false
    seen.add(text)
    return true
  })
}

const within = (e: Expression, where: Where): readonly Changed[] => {
  const to = (kind: MutationKind, is: Expression): Changed => ({
    kind,
    detail: `${expressionText(e)} → ${expressionText(is)}`,
    is,
  })
  const inside = (part: Expression, put: (is: Expression) => Expression): readonly Changed[] =>
    within(part, where).map((changed) => ({ ...changed, is: put(changed.is) }))

  switch (e.op) {
    case '&&':
    case '||': {
      const { op, parts } = e
      const dropped = parts.map((_part, i): Expression => {
        const rest = parts.toSpliced(i, 1)
        return rest.length === 1 && rest[0] !== undefined ? rest[0] : { op, parts: rest }
      })
      return [
        ...dropped.map((is, i) => ({ ...to('condition-dropped', is), detail: `− ${expressionText(parts[i] ?? e)}` })),
        to('and-or', { op: op === '&&' ? '||' : '&&', parts }),
        to('negated', { op: '!', part: e }),
        ...parts.flatMap((part, i) => inside(part, (is) => ({ op, parts: parts.with(i, is) }))),
      ]
    }
    case '!':
      return [to('negation-dropped', e.part), ...inside(e.part, (part) => ({ op: '!', part }))]
    case 'term':
      return [to('negated', { op: '!', part: e })]
    case 'fact':
      return [to('negated', { op: '!', part: e }), ...exchanged(e, where).map((is) => to('party-exchanged', is))]
    case 'in':
      return [to('negated', { op: '!', part: e }), ...membership(e, where), ...inItem(e, where)]
    case 'value':
      return typeof e.value === 'boolean' ? [to('negated', { op: 'value', value: !e.value })] : []
    case 'on':
    case 'self.role':
    case 'fullYears':
    case 'addMonths':
      return []
    default:
      return comparison(e, where, to)
  }
}

const turnedOver: Readonly<Record<Comparison, readonly (readonly [MutationKind, Comparison])[]>> = {
  '==': [['comparison-turned', '!=']],
  '!=': [['comparison-turned', '==']],
  '<': [
    ['bound-moved', '<='],
    ['comparison-turned', '>='],
  ],
  '<=': [
    ['bound-moved', '<'],
    ['comparison-turned', '>'],
  ],
  '>': [
    ['bound-moved', '>='],
    ['comparison-turned', '<='],
  ],
  '>=': [
    ['bound-moved', '>'],
    ['comparison-turned', '<'],
  ],
}

const comparison = (
  e: Extract<Expression, { left: Expression }>,
  where: Where,
  to: (kind: MutationKind, is: Expression) => Changed,
): readonly Changed[] => [
  ...turnedOver[e.op].map(([kind, op]) => to(kind, { ...e, op })),
  ...sides(e.left, e.right, where).map(([kind, left]) => to(kind, { ...e, left })),
  ...sides(e.right, e.left, where).map(([kind, right]) => to(kind, { ...e, right })),
]

/** What else could stand on one side of a comparison. */
const sides = (
  side: Expression,
  against: Expression,
  where: Where,
): readonly (readonly [MutationKind, Expression])[] => {
  switch (side.op) {
    case 'value':
      return others(side.value, against, where).map(([kind, value]) => [kind, { op: 'value', value }])
    case 'fact':
      return exchanged(side, where).map((is) => ['party-exchanged', is])
    case 'fullYears':
      return [
        ...sides(side.day, side, where).map(([kind, day]) => [kind, { ...side, day }] as const),
        ...sides(side.until, side, where).map(([kind, until]) => [kind, { ...side, until }] as const),
      ]
    case 'addMonths':
      return [
        ...[1, -1].map((by) => ['constant-shifted', { ...side, months: side.months + by }] as const),
        ...sides(side.day, side, where).map(([kind, day]) => [kind, { ...side, day }] as const),
      ]
    default:
      return []
  }
}

const others = (value: Value, against: Expression, where: Where): readonly (readonly [MutationKind, Value])[] => {
  if (typeof value === 'number') return [1, -1].map((by) => ['constant-shifted', value + by] as const)
  if (typeof value === 'boolean') return [['value-replaced', !value]]
  if (isLegalDay(value)) return [1, -1].map((by) => ['constant-shifted', addDays(value, by)] as const)
  if (against.op === 'self.role') {
    return where.parties.flatMap((role) => (role === value ? [] : [['value-replaced', role] as const]))
  }
  return siblings(value, domainOf(against, where), mostSiblings).map((sibling) => ['value-replaced', sibling])
}

/** The values that stand beside one in its domain, the nearest first. */
const siblings = (value: Value, domain: readonly Value[], most: number): readonly Value[] => {
  const at = domain.indexOf(value)
  if (at < 0) return []
  const turn = [...domain.slice(at + 1), ...domain.slice(0, at)]
  const [next, last] = [turn[0], turn.at(-1)]
  if (most !== mostSiblings || turn.length <= most) return turn.slice(0, most)
  return [next, last].flatMap((one) => (one === undefined ? [] : [one]))
}

const factOf = (e: Expression, { names }: Where): Fact | undefined => {
  if (e.op !== 'fact') return undefined
  const alias = e.of === 'joint' ? undefined : names.aliases.get(e.fact)
  return names.facts.get(alias === undefined ? e.fact : (alias[e.of] ?? Object.values(alias)[0] ?? e.fact))
}

const domainOf = (e: Expression, where: Where): readonly Value[] => {
  const fact = factOf(e, where)
  const counties = where.names.counties.map(({ code }) => code)
  return fact === undefined ? [] : (valuesOf(fact, counties, where.parties) ?? [])
}

const exchanged = (e: Extract<Expression, { op: 'fact' }>, { parties }: Where): readonly Expression[] => {
  if (e.of === 'joint') return []
  if (e.of === 'self') return [{ ...e, of: 'other' }]
  if (e.of === 'other') return [{ ...e, of: 'self' }]
  return parties.filter((role) => role !== e.of).map((of): Expression => ({ ...e, of }))
}

const membership = (e: Extract<Expression, { op: 'in' }>, where: Where): readonly Changed[] => {
  if ('list' in e) return []
  const { item, values } = e
  const missing = domainOf(item, where).filter((value) => !values.includes(value))
  return [
    ...(values.length < 2 ? [] : values).map((value, i) => ({
      kind: 'member-dropped' as const,
      detail: `− ${value}`,
      is: { op: 'in' as const, item, values: values.toSpliced(i, 1) },
    })),
    ...missing.slice(0, mostAdded).map((value) => ({
      kind: 'member-added' as const,
      detail: `+ ${value}`,
      is: { op: 'in' as const, item, values: [...values, value] },
    })),
  ].map((changed) => ({ ...changed, detail: `${expressionText(e)} ${changed.detail}` }))
}

const inItem = (e: Extract<Expression, { op: 'in' }>, where: Where): readonly Changed[] =>
  sides(e.item, e, where).map(([kind, item]) => {
    const is: Expression = { ...e, item }
    return { kind, detail: `${expressionText(e)} → ${expressionText(is)}`, is }
  })
