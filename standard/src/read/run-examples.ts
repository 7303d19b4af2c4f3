import { checkValue } from '../check-value.ts'
import type { Expression } from '../language/expression.ts'
import { type Rule, ruleOf, type Vocabulary } from '../language/judge.ts'
import type { Known } from '../language/slots.ts'
import { factOf } from '../lookups.ts'
import { vocabularyOf } from '../planning/machine.ts'
import type { CompiledStandard } from '../standard.ts'
import type { RoleId, Situation, Text, Value, Verdict } from '../types.ts'
import { fault, type Place, words } from './fault.ts'
import type { Gathered } from './reading.ts'
import type { Assembled, Example, Ruling } from './ruling.ts'

/** 例子: every rule with an expression carries one that comes out yes and one that comes out no, and each is true. */
export const runExamples = (
  { compiled: merged, province: compiled, rulings }: Assembled,
  gathered: Gathered,
  broken: ReadonlySet<Ruling>,
) => {
  const vocabulary = vocabularyOf(merged)
  const report = (place: Place | undefined, problem: Text, remedy: Text) =>
    void gathered.faults.push(fault(place ?? { file: 'event.yaml', line: 1, column: 1 }, problem, remedy))

  for (const ruling of rulings) {
    if (ruling.examples === undefined || broken.has(ruling)) continue
    const { expression } = ruling
    const place = gathered.places.get(ruling.at)
    if (expression !== undefined && expression.op !== 'value') {
      for (const answer of [true, false]) {
        if (ruling.examples.some((example) => example.expected === answer)) continue
        report(
          place,
          words(
            `“${ruling.of}”缺少一个结果为 ${answer} 的例子`,
            `"${ruling.of}" has no example that comes out ${answer}`,
          ),
          words('在 examples 里补一个', 'Add one under examples'),
        )
      }
    }
    for (const example of ruling.examples) {
      const at = gathered.places.get(example)
      const situation = situationOf(example, ruling, compiled, gathered, report)
      if (situation === undefined) continue
      const found = outcome(ruling, example, situation, compiled, vocabulary)
      for (const [what, said, is] of found) {
        if (said === undefined || said === is) continue
        report(
          at,
          words(
            `例子“${example.title}”不成立：${what} 写的是 ${said}，算出来是 ${is}`,
            `The example "${example.title}" is not true: ${what} says ${said}, but it comes out ${is}`,
          ),
          words('改规则，或改例子', 'Correct the rule, or the example'),
        )
      }
    }
  }
}

const selfOf = (example: Example, compiled: CompiledStandard): RoleId => example.self ?? compiled.parties[0]?.id ?? ''

const situationOf = (
  example: Example,
  ruling: Ruling,
  compiled: CompiledStandard,
  gathered: Gathered,
  report: (place: Place | undefined, problem: Text, remedy: Text) => void,
): Situation | undefined => {
  const self = selfOf(example, compiled)
  const other = compiled.parties.find((party) => party.id !== self)?.id ?? ''
  const situation: Record<string, Value> = {}
  let sound = true
  for (const [path, value] of Object.entries(example.given)) {
    const address = path.replace(/^self\./, `${self}.`).replace(/^other\./, `${other}.`)
    const fact = factOf({ facts: compiled.facts }, address)
    const isWhose = (fact?.part === 'own') === address.includes('.')
    const checked = fact === undefined || !isWhose ? undefined : checkValue(fact, value, compiled)
    if (checked?.ok) {
      situation[address] = checked.value
      continue
    }
    sound = false
    if (fact === undefined && gathered.incomplete.has('fact')) continue
    report(
      gathered.places.get(example),
      words(
        `例子“${example.title}”里的 ${path}: ${value} 不成立`,
        `${path}: ${value} in the example "${example.title}" cannot be`,
      ),
      checked === undefined || checked.ok
        ? words(
            `写一个有的事实，如 ${ruling.self ? 'self.x' : 'x'}`,
            'Name a fact that exists, own facts with their party',
          )
        : checked.problem,
    )
  }
  return sound ? situation : undefined
}

const made = new WeakMap<Vocabulary, Map<Expression, Map<RoleId | undefined, Rule>>>()

/** A rule is made once for all its examples. */
const ruleFor = (expression: Expression, words: Vocabulary, self: RoleId | undefined): Rule => {
  const rules = made.get(words) ?? new Map<Expression, Map<RoleId | undefined, Rule>>()
  made.set(words, rules)
  const bySelf = rules.get(expression) ?? new Map<RoleId | undefined, Rule>()
  rules.set(expression, bySelf)
  const rule = bySelf.get(self) ?? ruleOf(expression, words, self)
  bySelf.set(self, rule)
  return rule
}

type Found = readonly (readonly [what: string, said: unknown, is: unknown])[]

const outcome = (
  ruling: Ruling,
  example: Example,
  situation: Situation,
  compiled: CompiledStandard,
  words: Vocabulary,
): Found => {
  const self = ruling.self ? selfOf(example, compiled) : undefined
  const on = example.on ?? compiled.inForceFrom
  const asked = <T>(expression: Expression, ask: (rule: Rule, known: Known) => T): T => {
    const rule = ruleFor(expression, words, self)
    return ask(rule, words.slots.load(situation))
  }
  const judge = (expression: Ruling['expression']): Verdict =>
    expression === undefined ? { holds: true } : asked(expression, (rule, known) => rule.judge(known, on))
  const waits = ruling.waitsWhen !== undefined && judge(ruling.waitsWhen).holds === true
  const holds = waits ? 'unknown' : judge(ruling.expression).holds
  const earliest =
    ruling.expression === undefined ? undefined : asked(ruling.expression, (rule, known) => rule.earliestDay(known, on))

  const matter = compiled.matters.find((candidate) => candidate.id === ruling.of)
  const material = compiled.materials.find((candidate) => candidate.id === ruling.of)
  const first = <T>(choices: readonly { readonly when?: Ruling['expression']; readonly is: T }[] | undefined) =>
    choices?.find((choice) => judge(choice.when).holds === true)?.is
  return [
    ['result', example.expected, holds],
    ['applies', example.applies, judge(ruling.appliesWhen).holds],
    ['earliestDay', example.earliestDay, earliest],
    ['decidedIn', example.decidedIn, example.decidedIn === undefined ? undefined : first(matter?.decidedIn)],
    [
      'promisedDays',
      example.promisedDays,
      example.promisedDays === undefined ? undefined : first(matter?.promisedDays),
    ],
    ['externalDays', example.externalDays, first(matter?.external)?.days ?? 0],
    ['organRegion', example.organRegion, valueAt(first(matter?.organ.region), situation)],
    ['resultForm', example.resultForm, first(matter?.result.form)],
    ['flow', example.flow, first(matter?.flow)?.zh],
    ...Object.entries(example.requestValues ?? {}).map(
      ([name, value]) => [`requestValues.${name}`, value, first(matter?.requestValues)?.[name]] as const,
    ),
    ['class', example.class, first(material?.class)],
    ['supplyWithinDays', example.supplyWithinDays, first(material?.supplyWithinDays)],
    ['comes', example.comes, example.comes === undefined ? undefined : comesIn(ruling, situation, self, compiled)],
  ]
}

/** A code stands for itself, a fact for what it is here. */
const valueAt = (at: string | undefined, situation: Situation): unknown =>
  at === undefined || /^\d{6}$/.test(at) ? at : situation[at]

const comesIn = (
  ruling: Ruling,
  situation: Situation,
  self: RoleId | undefined,
  compiled: CompiledStandard,
): string => {
  const material = compiled.materials.find((candidate) => candidate.id === ruling.of)
  const source = compiled.sources.find((candidate) => candidate.id === material?.source)
  const verdict = source === undefined ? 'NOT_FOUND' : situation[`${self}.${source.verdictIn}`]
  if (verdict === 'NOT_FOUND' || (verdict === 'UNAVAILABLE' && source?.whenUnavailable === 'declare')) return 'person'
  return verdict === undefined ? 'not-asked-yet' : verdict === 'MATCH' ? 'held' : 'owed-by-source'
}
