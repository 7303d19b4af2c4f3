import { birthDateOf, sexOf } from '../citizen-number.ts'
import { addMonths, fullYears } from '../days.ts'
import type { Fact, FactAddress, FactId, LegalDay, RoleId, Situation, Value } from '../types.ts'
import type { Comparison, Expression, Scope } from './expression.ts'

/** 0 no, 1 yes, 2 unknown: a number, because rules are asked millions of times. */
export type Truth = 0 | 1 | 2

/** Where a rule stands: whom it is about, and what its names mean. */
export type Surroundings = {
  readonly self?: RoleId
  readonly other?: RoleId
  readonly facts: ReadonlyMap<FactId, Fact>
  readonly lists: Readonly<Record<string, readonly Value[]>>
}

export type Read = (situation: Situation, on: LegalDay) => Value | undefined
export type Test = (situation: Situation, on: LegalDay) => Truth
/** Adds the addresses on which an unknown answer rests. */
export type Gather = (situation: Situation, on: LegalDay, into: Set<FactAddress>) => void

export type Term = { readonly read: Read; readonly gather: Gather }
export type Question = { readonly test: Test; readonly gather: Gather }

export const addressIn = (of: Scope, fact: FactId, here: Surroundings): FactAddress => {
  if (of === 'joint') return fact
  const role = of === 'self' ? here.self : of === 'other' ? here.other : of
  if (role === undefined) throw new Error(`${of}.${fact} is used where no party is meant`)
  return `${role}.${fact}`
}

/** Where the value of a derived fact comes from: sex and birth date from the citizen number of the same party. */
export const sourceAddress = (address: FactAddress, facts: ReadonlyMap<FactId, Fact>): FactAddress => {
  const dot = address.indexOf('.')
  const derived = facts.get(address.slice(dot + 1))?.derived
  return derived === undefined ? address : `${address.slice(0, dot + 1)}${derived.from}`
}

const nothing: Gather = () => {}

const readFact = (address: FactAddress, here: Surroundings): Read => {
  const from = sourceAddress(address, here.facts)
  if (from === address) return (situation) => situation[address]
  const derive = here.facts.get(address.slice(address.indexOf('.') + 1))?.derived?.by === 'sexOf' ? sexOf : birthDateOf
  return (situation) => {
    const stated = situation[address]
    if (stated !== undefined) return stated
    const number = situation[from]
    return typeof number === 'string' && number.length === 18 ? derive(number) : undefined
  }
}

export const termOf = (expression: Expression, here: Surroundings): Term => {
  switch (expression.op) {
    case 'value': {
      const { value } = expression
      return { read: () => value, gather: nothing }
    }
    case 'on':
      return { read: (_situation, on) => on, gather: nothing }
    case 'self.role': {
      const role = here.self
      if (role === undefined) throw new Error('self.role is used where no party is meant')
      return { read: () => role, gather: nothing }
    }
    case 'fact': {
      const address = addressIn(expression.of, expression.fact, here)
      const from = sourceAddress(address, here.facts)
      const read = readFact(address, here)
      return { read, gather: (s, on, into) => void (read(s, on) === undefined && into.add(from)) }
    }
    case 'fullYears': {
      const day = termOf(expression.day, here)
      const until = termOf(expression.until, here)
      return {
        read: (s, on) => {
          const a = day.read(s, on)
          const b = until.read(s, on)
          return typeof a === 'string' && typeof b === 'string' ? fullYears(a, b) : undefined
        },
        gather: (s, on, into) => (day.gather(s, on, into), until.gather(s, on, into)),
      }
    }
    case 'addMonths': {
      const day = termOf(expression.day, here)
      const { months } = expression
      return {
        read: (s, on) => {
          const a = day.read(s, on)
          return typeof a === 'string' ? addMonths(a, months) : undefined
        },
        gather: day.gather,
      }
    }
    default:
      throw new Error(`${expression.op} is no value`)
  }
}

const compare: Readonly<Record<Comparison, (a: Value, b: Value) => boolean>> = {
  '==': (a, b) => a === b,
  '!=': (a, b) => a !== b,
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
}

const comparison = (op: Comparison, left: Term, right: Term): Question => {
  const holds = compare[op]
  return {
    test: (s, on) => {
      const a = left.read(s, on)
      if (a === undefined) return 2
      const b = right.read(s, on)
      return b === undefined ? 2 : holds(a, b) ? 1 : 0
    },
    gather: (s, on, into) => (left.gather(s, on, into), right.gather(s, on, into)),
  }
}

/** Kleene's three-valued logic: a yes or a no is certain; whether an unknown is one is settled in judge.ts. */
export const questionOf = (expression: Expression, here: Surroundings): Question => {
  switch (expression.op) {
    case '&&':
    case '||': {
      const parts = expression.parts.map((part) => questionOf(part, here))
      const deciding: Truth = expression.op === '&&' ? 0 : 1
      const other: Truth = expression.op === '&&' ? 1 : 0
      return {
        test: (s, on) => {
          let answer: Truth = other
          for (const part of parts) {
            const truth = part.test(s, on)
            if (truth === deciding) return deciding
            if (truth === 2) answer = 2
          }
          return answer
        },
        gather: (s, on, into) => {
          for (const part of parts) if (part.test(s, on) === 2) part.gather(s, on, into)
        },
      }
    }
    case '!': {
      const part = questionOf(expression.part, here)
      return {
        test: (s, on) => {
          const truth = part.test(s, on)
          return truth === 2 ? 2 : truth === 1 ? 0 : 1
        },
        gather: part.gather,
      }
    }
    case 'in': {
      const item = termOf(expression.item, here)
      const values = new Set('list' in expression ? (here.lists[expression.list] ?? []) : expression.values)
      return {
        test: (s, on) => {
          const value = item.read(s, on)
          return value === undefined ? 2 : values.has(value) ? 1 : 0
        },
        gather: item.gather,
      }
    }
    case '==':
    case '!=':
    case '<':
    case '<=':
    case '>':
    case '>=':
      return comparison(expression.op, termOf(expression.left, here), termOf(expression.right, here))
    default: {
      const term = termOf(expression, here)
      return {
        test: (s, on) => {
          const value = term.read(s, on)
          return value === undefined ? 2 : value === true ? 1 : 0
        },
        gather: term.gather,
      }
    }
  }
}
