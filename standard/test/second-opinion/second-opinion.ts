import type { FactAddress, LegalDay, RoleId, Situation, Value, Verdict } from '../../src/evaluator.ts'
import { canTurn, completionsOf, everyAnswer, type Open, opensOf, turnedBy } from './brute-force.ts'
import { bindingsOf, type CelJudge, type CelRule, celJudges } from './cel-judges.ts'
import { type DayQuestion, dayQuestionsOf } from './days-that-tell.ts'
import { type Dice, diceOf } from './dice.ts'
import { drawExpression } from './draw-expression.ts'
import { drawUnknown, drawValues, situationOf, sourceOf } from './draw-situation.ts'
import { type Answers, explained, type KnownDifference, knownDifferences } from './known-differences.ts'
import { type AskedRule, type Judge, judgeThrough } from './our-judge.ts'
import { type Meaning, namedIn, plainMeaning, type Values } from './plain-meaning.ts'
import { addresses, daysAsked, factAt, roles } from './world.ts'
import { withoutTerms, writeRule } from './write-rule.ts'

type Occasion = {
  readonly rule: string
  readonly self: RoleId
  readonly on: LegalDay
  /** What is known of the facts that the rule names. */
  readonly situation: Situation
}
export type Disagreement = Occasion & { readonly answers: Answers; readonly listed?: string }
/** An answer on unknown facts that does not hold in every completion, or rests on what cannot change it. */
export type Misjudged = Occasion & { readonly verdict: Verdict; readonly because: string }

/** What a comparison can find. */
export type Kind = 'disagreements' | 'wrongDefinite' | 'dependsOnWrong' | 'dependsOnMissed'

export type Opinion = {
  readonly expressions: number
  /** Answers on known facts: each expression is asked in several situations. */
  readonly answers: number
  readonly trueShare: number
  readonly falseShare: number
  readonly disagreements: readonly Disagreement[]
  readonly listed: readonly Disagreement[]
  readonly unknown: {
    readonly asked: number
    readonly definite: number
    readonly depending: number
    readonly completions: number
    readonly wrongDefinite: readonly Misjudged[]
    /** It names a fact that cannot change the answer. */
    readonly dependsOnWrong: readonly Misjudged[]
    /** It leaves out a fact that can. */
    readonly dependsOnMissed: readonly Misjudged[]
  }
}

const askedKnown = 2
/** Some rules are asked more often: what they remember of one situation must not answer another. */
const askedUnknown = [1, 1, 1, 3]
const mostCompletions = 4000

/** One expression, made ready for everybody who judges it. */
type Case = {
  readonly rule: string
  readonly self: RoleId
  readonly meaning: Meaning
  readonly named: readonly FactAddress[]
  readonly questions: readonly DayQuestion[]
  readonly ours: AskedRule | { readonly refused: string }
  readonly theirs: readonly { readonly name: string; readonly ready: CelRule }[]
}

const drawCase = (dice: Dice, judge: Judge, judges: readonly CelJudge[], used: Set<string>): Case => {
  let expression = drawExpression(dice)
  let rule = writeRule(expression, dice)
  while (used.has(rule)) {
    expression = drawExpression(dice)
    rule = writeRule(expression, dice)
  }
  used.add(rule)
  const self = dice.pick(roles)
  const inFull = withoutTerms(rule)
  return {
    rule,
    self,
    meaning: plainMeaning(expression, self),
    named: namedIn(expression, self),
    questions: dayQuestionsOf(expression, self),
    ours: judge(rule, self),
    theirs: judges.map(({ name, ready }) => ({ name, ready: ready(inFull) })),
  }
}

const occasionOf = (
  { rule, self, named }: Case,
  values: Values,
  on: LegalDay,
  unknown: readonly FactAddress[] = [],
): Occasion => {
  const others = addresses.filter((address) => !named.some((one) => sourceOf(one) === sourceOf(address)))
  return { rule, self, on, situation: situationOf(values, [...unknown, ...others]) }
}

/** Everything is known: we, both libraries and the plain meaning of what was drawn answer the same text. */
const askKnown = (one: Case, values: Values, on: LegalDay): Answers => {
  const bindings = bindingsOf(values, one.self, on)
  const { ours } = one
  return {
    meant: one.meaning(values, on) === true,
    ours: 'refused' in ours ? `refused: ${ours.refused}` : answerOf(ours(situationOf(values), on)),
    ...Object.fromEntries(one.theirs.map(({ name, ready }) => [name, ready(bindings)])),
  }
}
const answerOf = ({ holds }: Verdict): boolean | string =>
  holds === 'unknown' ? 'unknown, though all is known' : holds

type Unknown = { readonly unknown: readonly FactAddress[]; readonly opens: readonly Open[] }

type Looked = {
  readonly completions: number
  readonly verdict: Verdict
  readonly wrongDefinite: readonly string[]
  readonly dependsOnWrong: readonly string[]
  readonly dependsOnMissed: readonly string[]
}

/** Some facts are unknown: our answer is held against the plain meaning of every completion. */
const askUnknown = (
  { meaning, questions }: Case,
  ours: AskedRule,
  values: Values,
  { unknown, opens }: Unknown,
  on: LegalDay,
  dice: Dice,
): Looked => {
  const unsure = unknown.filter((address) => factAt(address).usual !== undefined)
  const verdict = ours(situationOf(values, unknown), on, unsure)
  const answers = everyAnswer(meaning, values, opens, on)
  const looked = { completions: answers.length, verdict, wrongDefinite: [], dependsOnWrong: [], dependsOnMissed: [] }
  if (verdict.holds !== 'unknown') {
    const at = answers.findIndex((answer) => (answer === 1) !== verdict.holds)
    return at < 0 ? looked : { ...looked, wrongDefinite: [completionSaid(opens, at)] }
  }
  const turned = new Set(turnedBy(answers, opens).map(sourceOf))
  const { dependsOn } = verdict
  const cannot = dependsOn.filter(
    (source) =>
      !turned.has(source) &&
      !opens.some(
        (open) => sourceOf(open.address) === source && canTurn(meaning, questions, values, opens, open, on, dice),
      ),
  )
  return {
    ...looked,
    dependsOnWrong:
      dependsOn.length === 0 ? ['it names nothing'] : cannot.map((source) => `${source} cannot change it`),
    dependsOnMissed: [...turned]
      .filter((source) => !dependsOn.includes(source))
      .map((source) => `${source} can change it`),
  }
}

const completionSaid = (opens: readonly Open[], at: number): string => {
  let rest = at
  const said: Record<FactAddress, Value> = {}
  for (const { address, values } of opens) {
    said[address] = values[rest % values.length] ?? ''
    rest = Math.floor(rest / values.length)
  }
  return `not so where ${JSON.stringify(said)}`
}

/** So many unknown facts become known that every completion can be looked at. */
const fewEnough = (
  { questions }: Pick<Case, 'questions'>,
  drawn: readonly FactAddress[],
  values: Values,
  on: LegalDay,
  dice: Dice,
): Unknown => {
  const opens = opensOf(questions, drawn, values, on, dice)
  if (completionsOf(opens) <= mostCompletions) return { unknown: drawn, opens }
  const [first = ''] = drawn
  const fewer = drawn.filter((address) => sourceOf(address) !== sourceOf(first))
  return fewEnough({ questions }, fewer, values, on, dice)
}

export type Asked = {
  readonly count: number
  readonly seed: number
  /** Ours, unless a fault is planted. */
  readonly judge?: Judge
  readonly differences?: readonly KnownDifference[]
  /** Stops after the first finding of this kind; for planted faults. */
  readonly until?: Kind
  readonly every?: (expressions: number) => void
}

/** 第二意见: draws rules and holds our answers against those of others. The same seed asks the same. */
export const secondOpinion = (asked: Asked): Opinion => {
  const { count, seed, judge = judgeThrough(), differences = knownDifferences() } = asked
  const dice = diceOf(seed)
  const judges = celJudges()
  const used = new Set<string>()
  const listed: Disagreement[] = []
  const disagreements: Disagreement[] = []
  const wrongDefinite: Misjudged[] = []
  const dependsOnWrong: Misjudged[] = []
  const dependsOnMissed: Misjudged[] = []
  const found = { disagreements, wrongDefinite, dependsOnWrong, dependsOnMissed }
  const counted = { answers: 0, yes: 0, asked: 0, definite: 0, completions: 0 }

  while (used.size < count && (asked.until === undefined || found[asked.until].length === 0)) {
    const one = drawCase(dice, judge, judges, used)
    for (let n = 0; n < askedKnown; n++) {
      const [on, values] = [dice.pick(daysAsked), drawValues(dice)]
      const answers = askKnown(one, values, on)
      counted.answers++
      if (answers.meant === true) counted.yes++
      if (new Set(Object.values(answers)).size === 1) continue
      const known = explained(differences, one.rule, answers)
      const disagreement = { ...occasionOf(one, values, on), answers }
      if (known === undefined) disagreements.push(disagreement)
      else listed.push({ ...disagreement, listed: known.id })
    }
    const { ours } = one
    for (let n = dice.pick(askedUnknown); n > 0 && !('refused' in ours); n--) {
      const [on, values] = [dice.pick(daysAsked), drawValues(dice)]
      const unknown = fewEnough(one, drawUnknown(dice, one.named), values, on, dice)
      if (unknown.unknown.length === 0) continue
      const looked = askUnknown(one, ours, values, unknown, on, dice)
      counted.asked++
      counted.completions += looked.completions
      if (looked.verdict.holds !== 'unknown') counted.definite++
      for (const what of ['wrongDefinite', 'dependsOnWrong', 'dependsOnMissed'] as const)
        for (const because of looked[what])
          found[what].push({ ...occasionOf(one, values, on, unknown.unknown), verdict: looked.verdict, because })
    }
    if (used.size % 10_000 === 0) asked.every?.(used.size)
  }

  const share = (part: number) => Math.round((part / Math.max(counted.answers, 1)) * 10_000) / 10_000
  return {
    expressions: used.size,
    answers: counted.answers,
    trueShare: share(counted.yes),
    falseShare: share(counted.answers - counted.yes),
    disagreements,
    listed,
    unknown: {
      asked: counted.asked,
      definite: counted.definite,
      depending: counted.asked - counted.definite,
      completions: counted.completions,
      wrongDefinite,
      dependsOnWrong,
      dependsOnMissed,
    },
  }
}

/** One who asks the same rule of everybody where everything is known; for the examples of known differences. */
export const askEverybody = (rule: string, seed: number): Answers => {
  const dice = diceOf(seed)
  const [values, on, self] = [drawValues(dice), dice.pick(daysAsked), dice.pick(roles)]
  const ours = judgeThrough()(rule, self)
  const bindings = bindingsOf(values, self, on)
  return {
    ours: 'refused' in ours ? `refused: ${ours.refused}` : answerOf(ours(situationOf(values), on)),
    ...Object.fromEntries(celJudges().map(({ name, ready }) => [name, ready(withoutTerms(rule))(bindings)])),
  }
}
