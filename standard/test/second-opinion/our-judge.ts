import { LineCounter, Scalar } from 'yaml'
import type { FactAddress, LegalDay, RoleId, Situation, Verdict } from '../../src/evaluator.ts'
import type { Expression } from '../../src/language/expression.ts'
import { ruleOf } from '../../src/language/judge.ts'
import { remembering } from '../../src/language/slots.ts'
import { checkExpression, type Names } from '../../src/read/check-expression.ts'
import { expression as readExpression } from '../../src/read/expression.ts'
import { nothingGathered, type Reading } from '../../src/read/reading.ts'
import { unread } from '../../src/read/shapes.ts'
import { aliases, counties, datedLists, facts, lists, roles, vocabulary } from './world.ts'
import { termTexts } from './write-rule.ts'

const text = { zh: '试', en: 'test' }
const names: Omit<Names, 'places'> = {
  facts,
  namedFacts: new Set(facts.keys()),
  terms: new Set(),
  allNamed: true,
  counties: counties.map((code) => ({ code, name: code, city: code, hukouInterface: true })),
  successors: [],
  parties: roles.map((id) => ({ id, name: text })),
  calendar: { from: '2025-01-01', horizon: '2026-12-31', holidays: [], workdays: [], basis: '试' },
  lists,
  datedLists,
  aliases,
}

/** `unsure`: usual facts of which somebody said not to know them. */
export type AskedRule = (situation: Situation, on: LegalDay, unsure?: readonly FactAddress[]) => Verdict
/** How we answer a rule that is typed: the rule made ready, or why our reader does not take it. */
export type Judge = (rule: string, self: RoleId) => AskedRule | { readonly refused: string }

const readWith = (terms: Map<string, Expression>, rule: string): Expression | { readonly refused: string } => {
  const reading: Reading = { ...nothingGathered(), terms, file: 'a rule', source: rule, lines: new LineCounter() }
  const read = readExpression(new Scalar(rule), reading)
  const faults = read === unread ? reading.faults : checkExpression(read, { ...names, places: reading.places }, true)
  if (read !== unread && faults.length === 0) return read
  return { refused: faults.map(({ problem }) => problem.en).join('; ') }
}

const readTerms = new Map<string, Expression>()
for (const [name, text] of termTexts) {
  const read = readWith(readTerms, text)
  if ('refused' in read) throw new Error(`the term ${name}: ${read.refused}`)
  readTerms.set(name, read)
}

/** The tree of a rule, through the reader of policy files and its check, or what they say. */
export const readRule = (rule: string) => readWith(readTerms, rule)

/** Reads and judges as the office does. `mend` may change the tree: that is how a fault is planted. */
export const judgeThrough = (mend: (read: Expression) => Expression = (read) => read): Judge => {
  const words = vocabulary()
  return (rule, self) => {
    const read = readRule(rule)
    if ('refused' in read) return read
    const { judge } = ruleOf(mend(read), words, self)
    return (situation, on, unsure) => judge(remembering(words.slots.load(situation, unsure)), on)
  }
}
