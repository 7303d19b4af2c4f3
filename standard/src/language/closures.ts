import { addMonths, fullYears } from '../days.ts'
import type { Fact, FactAddress, FactId, LegalDay, RoleId, Value } from '../types.ts'
import { type Comparison, type Expression, type Scope, subExpressions } from './expression.ts'
import { type Known, type SlotTable, sourceAddress } from './slots.ts'

/** A member of a list, with the days (both included) between which it is one. */
export type DatedMember = { readonly value: Value; readonly from?: LegalDay; readonly until?: LegalDay }

export type Aliases = ReadonlyMap<string, Readonly<Record<RoleId, FactId>>>

/** 0 no, 1 yes, 2 unknown: a number, because rules are asked millions of times. */
export type Truth = 0 | 1 | 2

/** Where a rule stands: whom it is about, and what its names mean. */
export type Surroundings = {
  readonly self?: RoleId
  readonly other?: RoleId
  readonly facts: ReadonlyMap<FactId, Fact>
  readonly lists: Readonly<Record<string, readonly Value[]>>
  /** Lists whose members count from a day to a day. */
  readonly datedLists?: Readonly<Record<string, readonly DatedMember[]>>
  /** Joint facts about one party, by the name that rules use: personKind -> partyM -> groomKind. */
  readonly aliases?: Aliases
  readonly slots: SlotTable
}

export type Read = (known: Known, on: LegalDay) => Value | undefined
export type Test = (known: Known, on: LegalDay) => Truth
/** Adds the addresses on which an unknown answer rests. */
export type Gather = (known: Known, on: LegalDay, into: Set<FactAddress>) => void

export type Term = { readonly read: Read; readonly gather: Gather }
export type Question = { readonly test: Test; readonly gather: Gather }

export const addressIn = (of: Scope, fact: FactId, here: Surroundings): FactAddress => {
  if (of === 'joint') return fact
  const role = of === 'self' ? here.self : of === 'other' ? here.other : of
  if (role === undefined) throw new Error(`${of}.${fact} is used where no party is meant`)
  return here.aliases?.get(fact)?.[role] ?? `${role}.${fact}`
}

const nothing: Gather = () => {}

const both =
  (first: Gather, second: Gather): Gather =>
  (known, on, into) => {
    first(known, on, into)
    second(known, on, into)
  }

export const termOf = (expression: Expression, here: Surroundings): Term => {
  switch (expression.op) {
    case 'value': {
      const { value } = expression
      return { read: () => value, gather: nothing }
    }
    case 'on':
      return { read: (_known, on) => on, gather: nothing }
    case 'self.role': {
      const role = here.self
      if (role === undefined) throw new Error('self.role is used where no party is meant')
      return { read: () => role, gather: nothing }
    }
    case 'fact': {
      const address = addressIn(expression.of, expression.fact, here)
      const from = sourceAddress(address, here.facts)
      const slot = here.slots.slotOf(address)
      return {
        read: (known) => known[slot],
        gather: (known, _on, into) => void (known[slot] === undefined && into.add(from)),
      }
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
        gather: both(day.gather, until.gather),
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
    gather: both(left.gather, right.gather),
  }
}

/** The usual question, one fact against one value, without a detour. */
const againstConstant = (
  op: '==' | '!=',
  left: Expression,
  right: Expression,
  here: Surroundings,
): Question | undefined => {
  const value = right.op === 'value' ? right.value : right.op === 'self.role' ? here.self : undefined
  if (left.op !== 'fact' || value === undefined) return undefined
  const slot = here.slots.slotOf(addressIn(left.of, left.fact, here))
  const { gather } = termOf(left, here)
  const same: Truth = op === '==' ? 1 : 0
  const other: Truth = op === '==' ? 0 : 1
  return {
    test: (known) => {
      const is = known[slot]
      return is === undefined ? 2 : is === value ? same : other
    },
    gather,
  }
}

/** A term comes out the same in every rule of one plan (about one party: for that party), so its answer is kept. */
const termQuestion = ({ name, is }: Extract<Expression, { op: 'term' }>, here: Surroundings): Question => {
  const question = questionOf(is, here)
  const rests = subExpressions(is)
  const isOfDay = rests.some(
    (part) => part.op === 'on' || (part.op === 'in' && 'list' in part && here.datedLists?.[part.list] !== undefined),
  )
  if (isOfDay) return question
  const isAboutOne = rests.some(
    (part) => part.op === 'self.role' || (part.op === 'fact' && (part.of === 'self' || part.of === 'other')),
  )
  const at = here.slots.termOf(isAboutOne ? `${name}@${here.self}` : name)
  const { test, gather } = question
  return {
    test: (known, on) => {
      const { terms } = known
      if (terms === undefined) return test(known, on)
      const before = terms[at]
      if (before !== undefined) return before
      const truth = test(known, on)
      terms[at] = truth
      return truth
    },
    gather,
  }
}

const membershipOn = (item: Term, members: readonly DatedMember[]): Question => ({
  test: (known, on) => {
    const value = item.read(known, on)
    if (value === undefined) return 2
    for (const { value: member, from = '', until = '9999' } of members)
      if (member === value && from <= on && on <= until) return 1
    return 0
  },
  gather: item.gather,
})

/** Two parts are the usual: without a loop they take half the time, and rules are most of a plan. */
const testOf = (parts: readonly Test[], deciding: Truth, other: Truth): Test => {
  const [first, second] = parts
  if (parts.length === 2 && first !== undefined && second !== undefined)
    return (known, on) => {
      const one = first(known, on)
      if (one === deciding) return deciding
      const two = second(known, on)
      return two === deciding ? deciding : one === 2 || two === 2 ? 2 : other
    }
  return (known, on) => {
    let answer: Truth = other
    for (let at = 0; at < parts.length; at++) {
      const truth = parts[at]?.(known, on)
      if (truth === deciding) return deciding
      if (truth === 2) answer = 2
    }
    return answer
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
        test: testOf(
          parts.map(({ test }) => test),
          deciding,
          other,
        ),
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
    case 'term':
      return termQuestion(expression, here)
    case 'in': {
      const item = termOf(expression.item, here)
      const dated = 'list' in expression ? here.datedLists?.[expression.list] : undefined
      if (dated !== undefined) return membershipOn(item, dated)
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
      return (
        againstConstant(expression.op, expression.left, expression.right, here) ??
        comparison(expression.op, termOf(expression.left, here), termOf(expression.right, here))
      )
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
