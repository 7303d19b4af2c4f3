import type { Comparison, Expression, Scope } from '../../language/expression.ts'
import { aliasesOf } from '../../lookups.ts'
import type { Standard } from '../../standard.ts'
import type { Fact, RoleId, Text, Value } from '../../types.ts'

/** What a fact with few values can be: a value, or the party that the line is about (or the other one) among them. */
export type Answer = Value | { readonly party: 'self' | 'other' }

/**
 * A rule in the shape in which it is said: a no stands at the leaves only, and what is said of one fact stands together,
 * so that 不是“都不迁”、也不是本人 becomes 是对方.
 */
export type Said =
  | { readonly is: 'all' | 'any'; readonly parts: readonly Said[] }
  | { readonly is: 'always' | 'never' }
  | { readonly is: 'among'; readonly of: Scope; readonly fact: Fact; readonly answers: readonly Answer[] }
  | { readonly is: 'term'; readonly says: Text; readonly holds: boolean }
  | { readonly is: 'party'; readonly role: RoleId; readonly holds: boolean }
  | { readonly is: 'compared'; readonly op: Comparison; readonly left: Expression; readonly right: Expression }
  | {
      readonly is: 'member'
      readonly item: Expression
      readonly of: { readonly values: readonly Value[] } | { readonly list: string }
      readonly holds: boolean
    }

const opposite: Readonly<Record<Comparison, Comparison>> = {
  '==': '!=',
  '!=': '==',
  '<': '>=',
  '<=': '>',
  '>': '<=',
  '>=': '<',
}

/** The same comparison with its sides exchanged. */
export const turned: Readonly<Record<Comparison, Comparison>> = {
  '==': '==',
  '!=': '!=',
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
}

/** The fact behind a name in a rule: `self.personKind` stands for the joint fact about one party. */
export const factBehind = (standard: Standard, of: Scope, id: string): Fact | undefined => {
  const alias = of === 'joint' ? undefined : aliasesOf(standard.facts).get(id)
  const about = alias === undefined ? undefined : (alias[of] ?? Object.values(alias)[0])
  return standard.facts.find((fact) => fact.id === (about ?? id))
}

/** Every value of a fact that has few of them, a county left out: 107 of them are said by name or by list. */
export const answersOf = (standard: Standard, { domain }: Fact): readonly Value[] | undefined => {
  switch (domain.kind) {
    case 'choice':
      return domain.options.map(({ value }) => value)
    case 'yes-no':
      return [true, false]
    case 'check':
      return ['MATCH', 'MISMATCH', 'NOT_FOUND', 'UNAVAILABLE']
    case 'role':
      return standard.parties.map(({ id }) => id)
    default:
      return undefined
  }
}

export const isParty = (answer: Answer): answer is { readonly party: 'self' | 'other' } => typeof answer === 'object'

const isEqual = (a: Answer, b: Answer): boolean =>
  isParty(a) ? isParty(b) && a.party === b.party : !isParty(b) && a === b

export const includes = (answers: readonly Answer[], one: Answer): boolean => answers.some((each) => isEqual(each, one))

const symbols: readonly Answer[] = [{ party: 'self' }, { party: 'other' }]

/** All answers of a fact; `symbolic` names the parties by where they stand: this one, the other one. */
export const everyAnswer = (standard: Standard, fact: Fact, symbolic: boolean): readonly Answer[] => {
  const all = answersOf(standard, fact) ?? []
  if (!symbolic) return all
  const roles = standard.parties.map(({ id }) => id)
  return [...all.filter((value) => !roles.some((role) => role === value)), ...symbols]
}

export const isSymbolic = (answers: readonly Answer[]): boolean => answers.some(isParty)

/** Answers that name both parties or neither say the same by place as by name. */
const bySymbol = (standard: Standard, answers: readonly Answer[]): readonly Answer[] | undefined => {
  if (isSymbolic(answers)) return answers
  const roles = standard.parties.map(({ id }) => id)
  const there = roles.filter((role) => includes(answers, role))
  const others = answers.filter((answer) => !roles.some((role) => role === answer))
  if (there.length === 0) return others
  return there.length === roles.length && roles.length === 2 ? [...others, ...symbols] : undefined
}

type Among = Extract<Said, { is: 'among' }>

/** Two statements about one fact made one, where they can be. */
const merged = (standard: Standard, how: 'all' | 'any', a: Among, b: Among): Among | undefined => {
  const symbolic = isSymbolic(a.answers) || isSymbolic(b.answers)
  const first = symbolic ? bySymbol(standard, a.answers) : a.answers
  const second = symbolic ? bySymbol(standard, b.answers) : b.answers
  if (first === undefined || second === undefined) return undefined
  const answers =
    how === 'all'
      ? first.filter((answer) => includes(second, answer))
      : [...first, ...second.filter((answer) => !includes(first, answer))]
  return { ...a, answers }
}

const isOfOneFact = (a: Said, b: Said): boolean =>
  a.is === 'among' && b.is === 'among' && a.of === b.of && a.fact.id === b.fact.id

const together = (standard: Standard, how: 'all' | 'any', parts: readonly Said[]): Said => {
  const kept: Said[] = []
  for (const part of parts) {
    const at = kept.findIndex((before) => isOfOneFact(before, part))
    const before = kept[at]
    const one = before?.is === 'among' && part.is === 'among' ? merged(standard, how, before, part) : undefined
    if (one === undefined) kept.push(part)
    else kept[at] = one
  }
  const settled = kept.map((part) => settle(standard, part))
  const decides = how === 'all' ? 'never' : 'always'
  if (settled.some(({ is }) => is === decides)) return { is: decides }
  const rest = settled.filter(({ is }) => is !== 'always' && is !== 'never')
  const [only] = rest
  if (only === undefined) return { is: how === 'all' ? 'always' : 'never' }
  return rest.length === 1 ? only : { is: how, parts: rest }
}

/** A fact that may be anything says nothing; one that can be nothing never comes true. */
const settle = (standard: Standard, part: Said): Said => {
  if (part.is !== 'among') return part
  if (part.answers.length === 0) return { is: 'never' }
  const all = everyAnswer(standard, part.fact, isSymbolic(part.answers))
  return part.answers.length === all.length ? { is: 'always' } : part
}

export const saidOf = (expression: Expression, standard: Standard, holds = true): Said => {
  switch (expression.op) {
    case 'value':
      return { is: (expression.value === true) === holds ? 'always' : 'never' }
    case 'term':
      return termSaid(expression, standard, holds)
    case '!':
      return saidOf(expression.part, standard, !holds)
    case '&&':
    case '||': {
      const parts = expression.parts.map((part) => saidOf(part, standard, holds))
      const how = (expression.op === '&&') === holds ? 'all' : 'any'
      const flat = parts.flatMap((part) => (part.is === how && 'parts' in part ? part.parts : [part]))
      return together(standard, how, flat)
    }
    case 'fact': {
      const fact = factBehind(standard, expression.of, expression.fact)
      if (fact === undefined) return { is: 'always' }
      return { is: 'among', of: expression.of, fact, answers: [holds] }
    }
    case 'in':
      return memberSaid(expression, standard, holds)
    case 'on':
    case 'self.role':
    case 'fullYears':
    case 'addMonths':
      return { is: 'always' } // no question, so the reader has refused it
    default: {
      const { left, right, op } = expression
      const constant = left.op === 'value' || left.op === 'self.role'
      const turn = constant && right.op !== 'value'
      const asked = turn ? turned[op] : op
      return comparedSaid(turn ? right : left, turn ? left : right, holds ? asked : opposite[asked], standard)
    }
  }
}

const termSaid = ({ name, is }: Extract<Expression, { op: 'term' }>, standard: Standard, holds: boolean): Said => {
  const term = standard.terms.find((one) => one.name === name)
  return term === undefined ? saidOf(is, standard, holds) : { is: 'term', says: term.says, holds }
}

const memberSaid = (expression: Extract<Expression, { op: 'in' }>, standard: Standard, holds: boolean): Said => {
  const { item } = expression
  const of = 'list' in expression ? { list: expression.list } : { values: expression.values }
  const isDated = 'list' in expression && standard.datedLists[expression.list] !== undefined
  const fact = item.op === 'fact' ? factBehind(standard, item.of, item.fact) : undefined
  const all = fact === undefined ? undefined : answersOf(standard, fact)
  if (item.op !== 'fact' || fact === undefined || all === undefined || isDated) {
    return { is: 'member', item, of, holds }
  }
  const members = 'list' in of ? (standard.lists[of.list] ?? []) : of.values
  const answers = all.filter((value) => members.includes(value) === holds)
  return settle(standard, { is: 'among', of: item.of, fact, answers })
}

const comparedSaid = (left: Expression, right: Expression, op: Comparison, standard: Standard): Said => {
  const isEquality = op === '==' || op === '!='
  const holds = op === '=='
  if (left.op === 'self.role' || right.op === 'self.role') {
    const other = left.op === 'self.role' ? right : left
    if (other.op === 'value' && typeof other.value === 'string') return partySaid(other.value, holds, standard)
  }
  const fact = left.op === 'fact' ? factBehind(standard, left.of, left.fact) : undefined
  const all = fact === undefined ? undefined : answersOf(standard, fact)
  if (!isEquality || left.op !== 'fact' || fact === undefined || all === undefined) {
    return { is: 'compared', op, left, right }
  }
  if (right.op === 'self.role') {
    const among = everyAnswer(standard, fact, true)
    const isTwo = standard.parties.length === 2
    const self: Answer = { party: 'self' }
    if (holds || isTwo) {
      const answers = among.filter((answer) => isEqual(answer, self) === holds)
      return { is: 'among', of: left.of, fact, answers }
    }
    return { is: 'compared', op, left, right }
  }
  if (right.op !== 'value') return { is: 'compared', op, left, right }
  const { value } = right
  return settle(standard, {
    is: 'among',
    of: left.of,
    fact,
    answers: all.filter((one) => (one === value) === holds),
  })
}

/** With two parties, not to be the one is to be the other. */
const partySaid = (role: RoleId, holds: boolean, { parties }: Standard): Said => {
  const other = parties.length === 2 ? parties.find(({ id }) => id !== role) : undefined
  return holds || other === undefined ? { is: 'party', role, holds } : { is: 'party', role: other.id, holds: true }
}
