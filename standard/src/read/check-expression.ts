import { checkValue } from '../check-value.ts'
import { isLegalDay } from '../days.ts'
import type { Aliases } from '../language/closures.ts'
import { type Expression, subExpressions } from '../language/expression.ts'
import type { Standard } from '../standard.ts'
import type { Fact, FactId, Value } from '../types.ts'
import { type Fault, fault, type Place, words } from './fault.ts'
import { nearest } from './nearest.ts'

/** What a rule may name. Facts that could not be read are known by name only, and are not judged further. */
export type Names = Pick<Standard, 'counties' | 'successors' | 'parties' | 'calendar' | 'lists' | 'datedLists'> & {
  readonly aliases: Aliases
  readonly facts: ReadonlyMap<FactId, Fact>
  readonly namedFacts: ReadonlySet<FactId>
  readonly terms: ReadonlySet<string>
  readonly allNamed: boolean
  readonly places: WeakMap<object, Place>
}

type Type =
  | { readonly is: 'fact'; readonly fact: Fact }
  | { readonly is: 'literal'; readonly value: Value }
  | { readonly is: 'day' | 'number' | 'truth' | 'role' | 'anything' }

const anything: Type = { is: 'anything' }

const namesSelf = (e: Expression): boolean =>
  e.op === 'self.role' || (e.op === 'fact' && (e.of === 'self' || e.of === 'other'))

/** Checks one rule that must come out as yes or no; `self` says whether it stands in a line about one party. */
export const checkExpression = (expression: Expression, names: Names, self: boolean): readonly Fault[] => {
  const faults: Fault[] = []
  const report = (at: Expression, zh: string, en: string, doZh: string, doEn: string): Type => {
    const place = names.places.get(at) ?? { file: '', line: 1, column: 1 }
    faults.push(fault(place, words(zh, en), words(doZh, doEn)))
    return anything
  }

  const typeOf = (e: Expression): Type => {
    switch (e.op) {
      case 'value':
        return { is: 'literal', value: e.value }
      case 'on':
        return { is: 'day' }
      case 'self.role':
        return self ? { is: 'role' } : noSelf(e)
      case 'fact':
        return factType(e)
      case 'fullYears':
        day(e.day)
        day(e.until)
        return { is: 'number' }
      case 'addMonths':
        day(e.day)
        return { is: 'day' }
      case 'term':
        // A term is checked where it is defined; here only whether it may stand in this line.
        return !self && subExpressions(e.is).some(namesSelf) ? noSelf(e) : { is: 'truth' }
      case '!':
        truth(e.part)
        return { is: 'truth' }
      case '&&':
      case '||':
        for (const part of e.parts) truth(part)
        return { is: 'truth' }
      case 'in':
        return member(e)
      default:
        return compared(e)
    }
  }

  const noSelf = (e: Expression) =>
    report(
      e,
      '这一条不针对某一方，不能用 self 或 other',
      'This line is not about one party: no self or other',
      '写明是哪一方，如 partyM.x，或加上 forEach: party',
      'Name the party, e.g. partyM.x, or add forEach: party',
    )

  const factType = (e: Extract<Expression, { op: 'fact' }>): Type => {
    const scopes = [...names.parties.map((party) => party.id), 'self', 'other', 'joint']
    if (!scopes.includes(e.of)) {
      return report(
        e,
        `“${e.of}”不是一方`,
        `"${e.of}" is no party`,
        `写 ${scopes.slice(0, -1).join('、')} 之一`,
        `Write one of ${scopes.slice(0, -1).join(', ')}`,
      )
    }
    if (!self && (e.of === 'self' || e.of === 'other')) return noSelf(e)
    const alias = e.of === 'joint' ? undefined : names.aliases.get(e.fact)
    const about = alias?.[e.of] ?? (alias === undefined ? undefined : Object.values(alias)[0])
    const fact = names.facts.get(about ?? e.fact)
    if (alias !== undefined && fact !== undefined) return { is: 'fact', fact }
    if (fact === undefined) {
      if (names.namedFacts.has(e.fact) || !names.allNamed) return anything
      if (names.terms.has(e.fact)) {
        return report(
          e,
          `术语“${e.fact}”在这之后才定义`,
          `The term "${e.fact}" is defined only after this`,
          '在 terms 里把它移到前面；术语不能绕回自己',
          'Move it up in terms; a term never comes back to itself',
        )
      }
      const near = nearest(e.fact, [...names.namedFacts, ...names.terms])
      return report(
        e,
        `没有“${e.fact}”这个事实`,
        `There is no fact "${e.fact}"`,
        `在 facts.yaml 里定义它${near === undefined ? '' : `，或改为“${near}”`}`,
        `Define it in facts.yaml${near === undefined ? '' : `, or write "${near}"`}`,
      )
    }
    if (fact.part === 'own' && e.of === 'joint') {
      return report(
        e,
        `“${e.fact}”是一方自己的事实`,
        `"${e.fact}" is an own fact of one party`,
        '写 self.、other. 或写明哪一方',
        'Write self., other. or the party',
      )
    }
    if (fact.part === 'joint' && e.of !== 'joint') {
      return report(
        e,
        `“${e.fact}”是双方共同的事实`,
        `"${e.fact}" is a joint fact`,
        '去掉前面的 self.、other. 或角色',
        'Drop what stands before the dot',
      )
    }
    return { is: 'fact', fact }
  }

  const kindOf = (type: Type): string => {
    if (type.is !== 'fact') return type.is
    const { kind } = type.fact.domain
    return kind === 'yes-no' ? 'truth' : kind === 'whole-number' ? 'number' : kind
  }

  const truth = (e: Expression) => {
    const type = typeOf(e)
    const isTruth =
      kindOf(type) === 'truth' || type.is === 'anything' || (type.is === 'literal' && typeof type.value === 'boolean')
    if (!isTruth)
      report(
        e,
        '这里要一个是或否',
        'A yes or no is needed here',
        '写成比较，如 x == "y"',
        'Write a comparison, like x == "y"',
      )
  }

  const day = (e: Expression) => {
    const type = typeOf(e)
    if (type.is === 'literal') dayLiteral(e, type.value)
    else if (kindOf(type) !== 'day' && type.is !== 'anything')
      report(
        e,
        '这里要一个日期',
        'A day is needed here',
        '写日期类的事实、on 或 "2026-01-31"',
        'Write a day fact, on, or "2026-01-31"',
      )
  }

  const dayLiteral = (e: Expression, value: Value) => {
    const { from, horizon } = names.calendar
    if (typeof value !== 'string' || !isLegalDay(value)) {
      report(
        e,
        `“${String(value)}”不是一天`,
        `"${String(value)}" is no day`,
        '按 2026-01-31 的样子写',
        'Write it like 2026-01-31',
      )
    } else if (value > horizon) {
      report(
        e,
        `${value} 超出已公布的日历（${from} 至 ${horizon}）`,
        `${value} lies past the announced calendar (${from} to ${horizon})`,
        '用日历以内的日期，或先在 calendar.yaml 里补上那一年',
        'Use a day within the calendar, or add that year to calendar.yaml first',
      )
    }
  }

  const literalFits = (e: Expression, value: Value, other: Type) => {
    const kind = kindOf(other)
    if (other.is === 'anything') return
    if (kind === 'day') return dayLiteral(e, value)
    if (other.is === 'fact' && kind === 'truth' && typeof value === 'boolean') return
    if (kind === 'number' && typeof value === 'number') {
      if (other.is !== 'fact' || checkValue(other.fact, value, names).ok) return
    }
    if (kind === 'role' && names.parties.some((party) => party.id === value)) return
    if (other.is === 'fact' && typeof value === 'string' && kind !== 'text' && kind !== 'truth' && kind !== 'number') {
      const checked = checkValue(other.fact, value, names)
      if (checked.ok && checked.value === value) return
    }
    const allowed =
      other.is === 'fact' && other.fact.domain.kind === 'choice' ? other.fact.domain.options.map((o) => o.value) : []
    const near = allowed.length > 0 && typeof value === 'string' ? (nearest(value, allowed) ?? allowed[0]) : undefined
    const name = other.is === 'fact' ? `“${other.fact.id}”` : kind
    report(
      e,
      `${name}不会取值 ${JSON.stringify(value)}`,
      `${other.is === 'fact' ? other.fact.id : kind} never has the value ${JSON.stringify(value)}`,
      allowed.length > 0
        ? `可用的值：${allowed.join('、')}${near === undefined ? '' : `（是否想写 ${near}？）`}`
        : '换成这个事实可以取的值；文字类的事实只能与文字类的事实相比',
      allowed.length > 0
        ? `Its values are: ${allowed.join(', ')}${near === undefined ? '' : ` (did you mean ${near}?)`}`
        : 'Write a value this fact can have; a text is compared with another text fact only',
    )
  }

  const member = (e: Extract<Expression, { op: 'in' }>): Type => {
    const item = typeOf(e.item)
    const dated = 'list' in e ? names.datedLists[e.list]?.map(({ value }) => value) : undefined
    const values = 'list' in e ? (names.lists[e.list] ?? dated) : e.values
    if (values === undefined && 'list' in e) {
      return report(
        e,
        `没有叫“${e.list}”的名单`,
        `There is no list "${e.list}"`,
        '在 event.yaml 的 lists 里定义它',
        'Define it under lists in event.yaml',
      )
    }
    for (const value of values ?? []) literalFits(e, value, item)
    return { is: 'truth' }
  }

  const compared = (e: Extract<Expression, { left: Expression }>): Type => {
    const left = typeOf(e.left)
    const right = typeOf(e.right)
    const a = kindOf(left)
    const b = kindOf(right)
    if (left.is === 'literal' && right.is === 'literal') {
      report(e, '两边都是固定的值', 'Both sides are fixed values', '把其中一边换成事实', 'Put a fact on one side')
    } else if (left.is === 'literal') literalFits(e.left, left.value, right)
    else if (right.is === 'literal') literalFits(e.right, right.value, left)
    else if (left.is !== 'anything' && right.is !== 'anything' && !comparable(left, right)) {
      report(
        e,
        `${a} 与 ${b} 不能相比`,
        `${a} and ${b} cannot be compared`,
        '比较同一类的事实',
        'Compare facts of the same kind',
      )
    }
    const ordered = e.op !== '==' && e.op !== '!='
    if (ordered && [a, b].some((kind) => !['day', 'number', 'literal', 'anything'].includes(kind))) {
      report(
        e,
        `${a === 'literal' ? b : a} 没有大小先后`,
        `There is no order among ${a === 'literal' ? b : a} values`,
        '只有日期和整数可以用 < <= > >=',
        'Only days and whole numbers take < <= > >=',
      )
    }
    return { is: 'truth' }
  }

  const comparable = (left: Type, right: Type): boolean => {
    const [a, b] = [kindOf(left), kindOf(right)]
    // A computed number is compared with a written one only, a yes or no only where both are facts.
    if (a === 'number' || a === 'truth') return a === b && left.is === 'fact' && right.is === 'fact'
    if (a === b) return a !== 'choice' || sameOptions(left, right)
    const choice = a === 'choice' ? left : b === 'choice' ? right : undefined
    const role = a === 'role' || b === 'role'
    if (!role || choice === undefined || choice.is !== 'fact' || choice.fact.domain.kind !== 'choice') return false
    const values = choice.fact.domain.options.map((option) => option.value)
    return names.parties.every((party) => values.includes(party.id))
  }

  truth(expression)
  return faults
}

const sameOptions = (left: Type, right: Type): boolean => {
  const options = (type: Type) =>
    type.is === 'fact' && type.fact.domain.kind === 'choice'
      ? type.fact.domain.options.map((o) => o.value).join('|')
      : ''
  return options(left) === options(right)
}
