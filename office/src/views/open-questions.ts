import type { Static } from '@sinclair/typebox'
import type { Fact, Plan, Standard, Text, Value } from '@xiqian/standard'
import type { OpenQuestionShape } from '../shapes/parts.ts'
import { displayOf } from './display.ts'

export type OpenQuestion = Static<typeof OpenQuestionShape>
/** The plan as it would be with this one question answered so. */
export type PlanWith = (fact: Fact, value: Value) => Plan

type Line = { readonly kind: OpenQuestion['mayCome'][number]['kind']; readonly name: Text }

/** Every answer that a question can get; undefined where there is no end of them. */
export const answersTo = (standard: Standard, { domain }: Fact): readonly Value[] | undefined => {
  if (domain.kind === 'choice') return domain.options.map(({ value }) => value)
  if (domain.kind === 'yes-no') return [true, false]
  if (domain.kind === 'role') return standard.parties.map(({ id }) => id)
  return undefined
}

/** What a plan asks for and says, line by line; the same of both parties once. */
const linesOf = (plan: Plan): ReadonlyMap<string, Line> => {
  const lines = new Map<string, Line>()
  for (const { id, name } of plan.matters) lines.set(`matter ${id}`, { kind: 'matter', name })
  for (const { key, id, name } of plan.materials) {
    const isConsent = plan.consents.some(({ material }) => material === key)
    lines.set(`material ${id}`, { kind: isConsent ? 'consent' : 'material', name })
  }
  for (const { id, name } of plan.visits) lines.set(`visit ${id}`, { kind: 'visit', name })
  for (const { id, title } of plan.advice) lines.set(`advice ${id}`, { kind: 'advice', name: title })
  return lines
}

const mattersOf = ({ matters }: Plan): string =>
  matters.map(({ id, organ }) => `${id} ${organ.kind} ${organ.region ?? ''}`).join(',')

const isDecided = (plans: readonly Plan[]): boolean => new Set(plans.map(mattersOf)).size > 1

/** Whether a question decides which matters there are, or where; one whose answers have no end is taken to. */
export const decidesMatters = (standard: Standard, fact: Fact, planWith: PlanWith): boolean => {
  const plans = answersTo(standard, fact)?.map((value) => planWith(fact, value))
  return plans === undefined || isDecided(plans)
}

/** As many answers as fit into a sentence. */
const mostNamed = 3

const quoted = (names: readonly Text[]): Text => ({
  zh: names.map(({ zh }) => `“${zh}”`).join('或'),
  en: names.map(({ en }) => `“${en}”`).join(' or '),
})

/** 条件, in words: with which answers a line comes. */
const whenWords = (standard: Standard, fact: Fact, with_: readonly Value[], without: readonly Value[]): Text => {
  const of = (values: readonly Value[]) => quoted(values.map((value) => displayOf(standard, fact, value)))
  const { name } = fact
  if (with_.length <= mostNamed && with_.length <= without.length) {
    const said = of(with_)
    return { zh: `如果“${name.zh}”选${said.zh}`, en: `If “${name.en}” is ${said.en}` }
  }
  if (without.length > 0 && without.length <= mostNamed) {
    const said = of(without)
    return { zh: `只要“${name.zh}”不选${said.zh}`, en: `Unless “${name.en}” is ${said.en}` }
  }
  return { zh: `要看“${name.zh}”怎么选`, en: `It rests on “${name.en}”` }
}

/** 可能还需要: for each question that is still open, what its answers would still add, and whether the matters rest on it. */
export const openQuestions = (
  standard: Standard,
  facts: readonly Fact[],
  now: Plan,
  planWith: PlanWith,
): readonly OpenQuestion[] =>
  facts.flatMap((fact): OpenQuestion[] => {
    const answers = answersTo(standard, fact)
    if (fact.unsure === undefined || answers === undefined) return []
    const plans = answers.map((value) => ({ value, plan: planWith(fact, value) }))
    const here = linesOf(now)
    const added = new Map<string, { readonly line: Line; readonly with_: Value[] }>()
    for (const { value, plan } of plans) {
      for (const [key, line] of linesOf(plan)) {
        if (here.has(key)) continue
        const before = added.get(key)
        if (before === undefined) added.set(key, { line, with_: [value] })
        else before.with_.push(value)
      }
    }
    return [
      {
        fact: fact.id,
        name: fact.name,
        way: fact.unsure,
        decides: isDecided(plans.map(({ plan }) => plan)),
        mayCome: [...added.values()].map(({ line, with_ }) => ({
          ...line,
          when: whenWords(
            standard,
            fact,
            with_,
            answers.filter((value) => !with_.includes(value)),
          ),
        })),
      },
    ]
  })
