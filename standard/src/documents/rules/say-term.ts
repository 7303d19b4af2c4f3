import type { Comparison, Expression, Scope } from '../../language/expression.ts'
import type { Standard } from '../../standard.ts'
import type { Fact, Text, Value } from '../../types.ts'
import { sayDay } from '../days.ts'
import { begun, fill, same, uncapitalised } from '../text.ts'
import { ruleWords } from '../words/rule-words.ts'
import { factBehind } from './said.ts'

/** 男方是: a fact whose name asks who somebody is; its answer follows without quotes around the name. */
export const isCopula = ({ name }: Fact): boolean => name.zh.endsWith('是') && name.en.endsWith(' is')

/** 本人的“婚姻状况”, 女方的“姓名”, “落户到哪里”. */
export const saySubject = (of: Scope, fact: Fact, standard: Standard): Text => {
  if (isCopula(fact)) {
    if (of === 'self') return ruleWords.self
    if (of === 'other') return ruleWords.other
    return uncapitalised({ zh: fact.name.zh.slice(0, -1), en: fact.name.en.slice(0, -' is'.length) })
  }
  const quoted = { fact: nameFor(of, fact, standard) }
  if (of === 'joint' || fact.about?.party === of) return fill(ruleWords.quoted, { words: fact.name })
  if (of === 'self') return fill(ruleWords.ofSelf, quoted)
  if (of === 'other') return fill(ruleWords.ofOther, quoted)
  const party = standard.parties.find(({ id }) => id === of)?.name
  return party === undefined
    ? fill(ruleWords.quoted, { words: fact.name })
    : fill(ruleWords.ofParty, { ...quoted, party })
}

/** 本人婚姻状况 is said as 女方的“婚姻状况”. */
const withoutSelf = ({ zh, en }: Text): Text =>
  begun({ zh: zh.replace(/^(本人|您)(的)?(?!是)(?=.{2})/, ''), en: en.replace(/^your /i, '') })

/** A joint fact about one party is named for it (男方是哪一类人); said of 本人 the party's name drops out of it. */
const nameFor = (of: Scope, fact: Fact, standard: Standard): Text => {
  if (fact.about === undefined) return withoutSelf(fact.name)
  if (of !== 'self' && of !== 'other') return fact.name
  const party = standard.parties.find(({ id }) => id === fact.about?.party)?.name
  if (party === undefined) return fact.name
  const zh = fact.name.zh.replaceAll(party.zh, '').replace(/^[的是：:、，]+/, '')
  const en = fact.name.en.replace(new RegExp(`\\b${party.en}'s `, 'i'), '')
  return { zh: zh === '' ? fact.name.zh : zh, en: en === '' ? fact.name.en : en }
}

export const sayValue = (value: Value, fact: Fact | undefined, standard: Standard): Text => {
  const kind = fact?.domain.kind
  if (fact?.domain.kind === 'choice') {
    const option = fact.domain.options.find((one) => one.value === value)
    if (option !== undefined) return fill(ruleWords.quoted, { words: option.name })
  }
  if (value === true) return ruleWords.yes
  if (value === false) return ruleWords.no
  if (kind === 'check') {
    if (value === 'MATCH' || value === 'MISMATCH' || value === 'NOT_FOUND' || value === 'UNAVAILABLE')
      return ruleWords[value]
  }
  if (kind === 'county') {
    const county = standard.counties.find(({ code }) => code === value)
    if (county !== undefined) return same(`${county.city}${county.name}`)
  }
  if (kind === 'role') {
    const party = standard.parties.find(({ id }) => id === value)
    if (party !== undefined) return party.name
  }
  if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)) return sayDay(value)
  return typeof value === 'number' ? same(value) : fill(ruleWords.quoted, { words: value })
}

/** A side of a comparison; `beside` is the fact on the other side, whose values are named as it names them. */
export const sayTerm = (expression: Expression, beside: Fact | undefined, standard: Standard): Text => {
  switch (expression.op) {
    case 'value':
      return sayValue(expression.value, beside, standard)
    case 'on':
      return ruleWords.the
    case 'self.role':
      return ruleWords.self
    case 'fact': {
      const fact = factBehind(standard, expression.of, expression.fact)
      return fact === undefined ? ruleWords.always : saySubject(expression.of, fact, standard)
    }
    case 'addMonths': {
      const { months } = expression
      const day = sayTerm(expression.day, undefined, standard)
      return fill(months < 0 ? ruleWords.monthsBefore : ruleWords.monthsAfter, { day, months: Math.abs(months) })
    }
    case 'fullYears':
      return fill(ruleWords.yearsFromTo, {
        day: sayTerm(expression.day, undefined, standard),
        until: sayTerm(expression.until, undefined, standard),
      })
    default:
      return ruleWords.always
  }
}

type Years = Extract<Expression, { op: 'fullYears' }>

const birthOf = ({ day }: Years, standard: Standard): { readonly of: Scope; readonly fact: Fact } | undefined => {
  if (day.op !== 'fact') return undefined
  const fact = factBehind(standard, day.of, day.fact)
  return fact?.derived?.by === 'birthDateOf' ? { of: day.of, fact } : undefined
}

/** 周岁: full years from a date of birth. */
export const isAge = (years: Years, standard: Standard): boolean => birthOf(years, standard) !== undefined

const whose = (of: Scope, standard: Standard): Text => {
  if (of === 'self') return ruleWords.self
  if (of === 'other') return ruleWords.other
  return standard.parties.find(({ id }) => id === of)?.name ?? ruleWords.self
}

type Counted = { readonly atLeast: Text; readonly under: Text; readonly exactly: Text; readonly not: Text }

/** More than 21 is 22 at least: years are whole. */
const counted = (op: Comparison, years: number, words: Counted, given: Readonly<Record<string, Text>>): Text => {
  switch (op) {
    case '>=':
      return fill(words.atLeast, { ...given, years })
    case '>':
      return fill(words.atLeast, { ...given, years: years + 1 })
    case '<':
      return fill(words.under, { ...given, years })
    case '<=':
      return fill(words.under, { ...given, years: years + 1 })
    case '==':
      return fill(words.exactly, { ...given, years })
    case '!=':
      return fill(words.not, { ...given, years })
  }
}

export const sayAge = (op: Comparison, of: Years, years: number, standard: Standard): Text => {
  const birth = birthOf(of, standard)
  const words = {
    atLeast: ruleWords.aged,
    under: ruleWords.notAged,
    exactly: ruleWords.exactlyAged,
    not: ruleWords.notExactlyAged,
  }
  const who = whose(birth?.of ?? 'self', standard)
  return counted(op, years, words, { who, until: sayTerm(of.until, undefined, standard) })
}

export const sayPassed = (op: Comparison, of: Years, years: number, standard: Standard): Text => {
  const words = {
    atLeast: ruleWords.passed,
    under: ruleWords.notPassed,
    exactly: ruleWords.exactlyPassed,
    not: ruleWords.notExactlyPassed,
  }
  const day = sayTerm(of.day, undefined, standard)
  return counted(op, years, words, { day, until: sayTerm(of.until, undefined, standard) })
}
