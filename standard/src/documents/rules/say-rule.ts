import type { Comparison, Expression } from '../../language/expression.ts'
import type { Standard } from '../../standard.ts'
import type { Fact, Text } from '../../types.ts'
import { fill, joined, uncapitalised } from '../text.ts'
import { dayOrders, numberOrders, ruleWords, sameness } from '../words/rule-words.ts'
import {
  type Answer,
  everyAnswer,
  factBehind,
  includes,
  isParty,
  isSymbolic,
  type Said,
  saidOf,
  turned,
} from './said.ts'
import { sayMembers } from './say-members.ts'
import { isAge, isCopula, sayAge, sayPassed, saySubject, sayTerm, sayValue } from './say-term.ts'

/**
 * 规则成句: a rule of the standard as people read it, facts, options and parties by name, named terms by what they say.
 * In a line about one party that one is 本人 and the other 对方. No id of the standard stands in it.
 */
export const sayRule = (expression: Expression | undefined, standard: Standard): Text =>
  expression === undefined ? ruleWords.always : sentence(saidOf(expression, standard), standard, false)

/** What holds where a rule does not. */
export const sayNotRule = (expression: Expression, standard: Standard): Text =>
  sentence(saidOf(expression, standard, false), standard, false)

const sentence = (said: Said, standard: Standard, isInside: boolean): Text => {
  switch (said.is) {
    case 'always':
      return ruleWords.always
    case 'never':
      return ruleWords.never
    case 'all':
      return joined(
        said.parts.map((part) => sentence(part, standard, true)),
        ruleWords.and,
      )
    case 'any': {
      const parts = said.parts.map((part) => sentence(part, standard, false))
      if (!isInside) return joined(parts, ruleWords.or)
      return fill(ruleWords.nestedAll, { words: joined(parts, ruleWords.orInside) })
    }
    case 'term':
      return said.holds ? said.says : fill(ruleWords.notTerm, { says: said.says })
    case 'party': {
      const party = uncapitalised(partyNamed(said.role, standard))
      return fill(said.holds ? ruleWords.isParty : ruleWords.isNotParty, { party })
    }
    case 'among':
      return among(said, standard)
    case 'member':
      return sayMembers(said, standard)
    case 'compared':
      return compared(said.op, said.left, said.right, standard)
  }
}

const sayAnswer = (answer: Answer, fact: Fact, standard: Standard): Text => {
  if (isParty(answer)) return answer.party === 'self' ? ruleWords.self : ruleWords.other
  return sayValue(answer, fact, standard)
}

const patterns = {
  check: { yes: ruleWords.found, no: ruleWords.notFound },
  copula: { yes: ruleWords.copula, no: ruleWords.notCopula },
  value: { yes: ruleWords.is, no: ruleWords.isNot },
} as const

/** 本人是户主: a fact that is a statement about oneself is said of whom it is meant, in Chinese without a yes or a no. */
const statement = ({ of, fact, answers }: Extract<Said, { is: 'among' }>, usual: Text, standard: Standard): Text => {
  const [answer] = answers
  if (fact.domain.kind !== 'yes-no' || of === 'joint' || !fact.name.zh.startsWith('本人是')) return usual
  const who = of === 'self' ? ruleWords.self : of === 'other' ? ruleWords.other : partyNamed(of, standard)
  return { zh: `${who.zh}${answer === true ? '是' : '不是'}${fact.name.zh.slice('本人是'.length)}`, en: usual.en }
}

const partyNamed = (role: string, { parties }: Standard): Text =>
  parties.find(({ id }) => id === role)?.name ?? ruleWords.self

/** Few answers are named; where only few are left out, those are named instead. */
const among = (said: Extract<Said, { is: 'among' }>, standard: Standard): Text => {
  const { of, fact, answers } = said
  const all = everyAnswer(standard, fact, isSymbolic(answers))
  const others = all.filter((answer) => !includes(answers, answer))
  const isNegative = answers.length > 2 && others.length < answers.length
  const kind = fact.domain.kind === 'check' ? 'check' : isCopula(fact) ? 'copula' : 'value'
  const pattern = patterns[kind][isNegative ? 'no' : 'yes']
  const named = (isNegative ? others : answers).map((answer) => sayAnswer(answer, fact, standard))
  const usual = fill(pattern, { fact: saySubject(of, fact, standard), answers: joined(named, ruleWords.orShort) })
  return statement(said, usual, standard)
}

const factIn = (expression: Expression, standard: Standard): Fact | undefined =>
  expression.op === 'fact' ? factBehind(standard, expression.of, expression.fact) : undefined

const isDay = (expression: Expression, standard: Standard): boolean =>
  expression.op === 'on' || expression.op === 'addMonths' || factIn(expression, standard)?.domain.kind === 'day'

const compared = (op: Comparison, left: Expression, right: Expression, standard: Standard): Text => {
  if (left.op === 'value' && right.op !== 'value') return compared(turned[op], right, left, standard)
  if (left.op === 'fullYears' && right.op === 'value' && typeof right.value === 'number') {
    return isAge(left, standard) ? sayAge(op, left, right.value, standard) : sayPassed(op, left, right.value, standard)
  }
  const fact = factIn(left, standard) ?? factIn(right, standard)
  const sides = { left: sayTerm(left, fact, standard), right: sayTerm(right, fact, standard) }
  if (isDay(left, standard) || isDay(right, standard)) return fill(dayOrders[op], sides)
  if (left.op === 'fullYears' || fact?.domain.kind === 'whole-number') return fill(numberOrders[op], sides)
  if (op !== '==' && op !== '!=') return fill(numberOrders[op], sides)
  if (right.op !== 'value') return fill(sameness[op], sides)
  return fill(op === '==' ? ruleWords.is : ruleWords.isNot, { fact: sides.left, answers: sides.right })
}
