import { type ASTNode, ParseError, parse } from '@marcbachmann/cel-js'
import { isScalar, type Node } from 'yaml'
import type { Comparison, Expression } from '../language/expression.ts'
import type { Value } from '../types.ts'
import { fault, type Place, words } from './fault.ts'
import { placeAt, placeOf, type Reading } from './reading.ts'
import { type Shape, string, unread } from './shapes.ts'

type Here = { readonly reading: Reading; readonly placeOf: (offset: number) => Place }

/** A rule's expression: parsed as CEL, then rebuilt node by node; what is not rebuilt is not in the language. */
export const expression: Shape<Expression> = (node, reading) => {
  if (isScalar(node) && typeof node.value === 'boolean') {
    return placed({ op: 'value', value: node.value }, placeOf(reading, node), reading)
  }
  const source = string(node, reading)
  if (source === unread) return unread
  const here: Here = { reading, placeOf: (offset) => placeInScalar(reading, node, source, offset) }
  try {
    return rebuild(parse(source).ast, here) ?? unread
  } catch (error) {
    const said = error instanceof ParseError ? error.summary : String(error)
    const at = error instanceof ParseError ? (error.range?.start ?? 0) : 0
    reading.faults.push(
      fault(
        here.placeOf(at),
        words(`规则写法有误：${said}`, `The rule cannot be read: ${said}`),
        words(
          '用 ==、!=、&&、||、!、in 和括号来写，文字加引号',
          'Use ==, !=, &&, ||, !, in and brackets; put texts in quotes',
        ),
      ),
    )
    return unread
  }
}

const placed = <E extends Expression>(made: E, place: Place, reading: Reading): E => {
  reading.places.set(made, place)
  return made
}

/** The place of an offset in a rule, where the rule stands on one line as it was typed; else that of its first sign. */
const placeInScalar = (reading: Reading, node: Node | null, source: string, offset: number): Place => {
  const start = node?.range?.[0] ?? 0
  for (const lead of [0, 1]) {
    if (reading.source.startsWith(source, start + lead)) return placeAt(reading, start + lead + offset)
  }
  return placeOf(reading, node)
}

const comparisons: readonly string[] = ['==', '!=', '<', '<=', '>', '>=']
const isComparison = (op: string): op is Comparison => comparisons.includes(op)

const rebuild = (node: ASTNode, here: Here): Expression | undefined => {
  const made = attempt(node, here)
  return made === undefined ? undefined : placed(made, here.placeOf(node.start), here.reading)
}

const attempt = (node: ASTNode, here: Here): Expression | undefined => {
  switch (node.op) {
    case 'value': {
      const value = literal(node.args)
      return value === undefined ? refuse(node, here) : { op: 'value', value }
    }
    case '-_': {
      const value = node.args.op === 'value' ? literal(node.args.args) : undefined
      return typeof value === 'number' ? { op: 'value', value: -value } : refuse(node, here)
    }
    case 'id': {
      const term = here.reading.terms.get(node.args)
      if (term !== undefined) return { op: 'term', name: node.args, is: term }
      return node.args === 'on' ? { op: 'on' } : { op: 'fact', of: 'joint', fact: node.args }
    }
    case '.': {
      const [of, name] = node.args
      if (of.op !== 'id') return refuse(node, here)
      return of.args === 'self' && name === 'role' ? { op: 'self.role' } : { op: 'fact', of: of.args, fact: name }
    }
    case '!_': {
      const part = rebuild(node.args, here)
      return part === undefined ? undefined : { op: '!', part }
    }
    case '&&':
    case '||': {
      const parts = node.args.map((part) => rebuild(part, here))
      const flat = parts.flatMap((part) =>
        part === undefined ? [] : part.op === node.op && 'parts' in part ? part.parts : [part],
      )
      return parts.includes(undefined) ? undefined : { op: node.op, parts: flat }
    }
    case 'in':
      return membership(node.args[0], node.args[1], here)
    case 'call':
      return call(node, node.args[0], node.args[1], here)
    default: {
      if (!isComparison(node.op) || !Array.isArray(node.args)) return refuse(node, here)
      const [a, b] = node.args
      if (!isNode(a) || !isNode(b)) return refuse(node, here)
      const left = rebuild(a, here)
      const right = rebuild(b, here)
      return left === undefined || right === undefined ? undefined : { op: node.op, left, right }
    }
  }
}

const isNode = (value: unknown): value is ASTNode =>
  typeof value === 'object' && value !== null && 'op' in value && 'args' in value

const literal = (value: unknown): Value | undefined => {
  if (typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value !== 'bigint') return undefined
  const n = Number(value)
  return Number.isSafeInteger(n) ? n : undefined
}

const membership = (left: ASTNode, right: ASTNode, here: Here): Expression | undefined => {
  const item = rebuild(left, here)
  if (item === undefined) return undefined
  if (right.op === 'id') return { op: 'in', item, list: right.args }
  if (right.op !== 'list') return refuse(right, here)
  const values = right.args.map((one) => (one.op === 'value' ? literal(one.args) : undefined))
  const known = values.filter((value) => value !== undefined)
  return known.length === values.length ? { op: 'in', item, values: known } : refuse(right, here)
}

const call = (node: ASTNode, name: string, given: readonly ASTNode[], here: Here): Expression | undefined => {
  const [first, second] = given
  if (first === undefined || second === undefined || given.length !== 2) return refuse(node, here)
  const day = rebuild(first, here)
  const last = rebuild(second, here)
  if (day === undefined || last === undefined) return undefined
  if (name === 'fullYears') return { op: 'fullYears', day, until: last }
  if (name === 'addMonths' && last.op === 'value' && typeof last.value === 'number')
    return { op: 'addMonths', day, months: last.value }
  return refuse(node, here)
}

const refuse = (node: ASTNode, here: Here): undefined => {
  const what = node.op === 'call' || node.op === 'rcall' ? `${String(node.args[0])}()` : node.op
  here.reading.faults.push(
    fault(
      here.placeOf(node.start),
      words(`规则语言里没有“${what}”这种写法`, `The rule language has no "${what}" in this form`),
      words(
        '只可用 == != < <= > >= && || ! in、括号、fullYears(日, 日)、addMonths(日, 整数)',
        'Use only == != < <= > >= && || ! in, brackets, fullYears(day, day), addMonths(day, whole number)',
      ),
    ),
  )
  return undefined
}
