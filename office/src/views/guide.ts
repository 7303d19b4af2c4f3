import type { Static } from '@sinclair/typebox'
import type { Refusal } from '@xiqian/case'
import {
  type Fact,
  guidancePlan,
  type Plan,
  partiesIn,
  questionsFor,
  type Situation,
  type Standard,
  type Text,
  type Value,
} from '@xiqian/standard'
import { isRefusal } from '../desk/perform.ts'
import { readAnswers } from '../desk/read-answers.ts'
import { visitOrganOf } from '../hall/visit-organ.ts'
import type { Office } from '../office.ts'
import type { GuideAnswer, GuideRequest } from '../shapes/citizen.ts'
import { asksLeft } from './asks-left.ts'
import { displayOf } from './display.ts'
import { askedAs, type Field, type Group } from './form.ts'
import { shownPlan } from './matters.ts'
import { answersTo, type OpenQuestion, openQuestions } from './open-questions.ts'
import { nothingSuch } from './words.ts'

/** 不清楚 is an answer only where the standard says what to do then. */
const notForUnsure = (standard: Standard, unsure: readonly string[]): Refusal | undefined => {
  const problems = unsure
    .filter((id) => standard.facts.find((fact) => fact.id === id)?.unsure === undefined)
    .map((fact) => ({
      fact,
      problem: { zh: '这一问不能答“不清楚”，请选一项', en: 'This cannot be left open: please choose' },
    }))
  return problems.length === 0 ? undefined : { refused: 'fact-invalid', problems }
}

/** 情形引导: before anybody signs in. Nothing is kept; own facts are neither asked nor looked at. */
export const guide = async (
  office: Office,
  body: Static<typeof GuideRequest>,
): Promise<Static<typeof GuideAnswer> | Refusal> => {
  const standard = office.standards.inForce(body.lifeEvent)
  if (standard === undefined) return nothingSuch
  const said = readAnswers(standard, body.answers, '', 'joint')
  if (isRefusal(said)) return said
  // An answer wins over "I do not know".
  const unsure = (body.unsure ?? []).filter((id) => !said.joint.has(id))
  const wrong = notForUnsure(standard, unsure)
  if (wrong !== undefined) return wrong

  const situation: Situation = Object.fromEntries(said.joint) as Record<string, Value>
  const on = office.clocks.today()
  const asked = questionsFor(standard, situation, { stage: 'guidance', unsure, on })
  const groups = asked.map(
    ({ group, facts }): Group => ({
      id: group.id,
      title: group.title,
      ...(group.hint === undefined ? {} : { hint: group.hint }),
      part: 'joint',
      fields: facts.map((fact) => fieldOf(standard, fact, situation[fact.id], unsure.includes(fact.id))),
      complete: facts.every(({ id, usual }) => (situation[id] ?? usual) !== undefined || unsure.includes(id)),
    }),
  )
  const complete = groups.every((group) => group.complete)
  const { plan, notes } = guidancePlan(standard, situation, on, unsure)
  const planWith = (fact: Fact, value: Value): Plan =>
    guidancePlan(
      standard,
      { ...situation, [fact.id]: value },
      on,
      unsure.filter((id) => id !== fact.id),
    ).plan
  const isLeftOpen = ({ id }: Fact) => unsure.includes(id)
  const leftOpen = asked.flatMap(({ facts }) => facts.filter(isLeftOpen))
  const open = openQuestions(standard, leftOpen, plan, planWith)
  const shown = shownPlan(office, standard, plan, { open })
  const region = homeOf(standard, [plan, ...leftOpen.flatMap((fact) => plansFor(standard, fact, planWith))])
  const there = partiesIn(standard, situation, on)
  return {
    groups,
    plan: {
      ...shown,
      // What would rest on one person's own facts is said as "if one of you", before anyone has signed in.
      conditions: [
        ...shown.conditions,
        ...notes
          .filter(({ id }) => !shown.conditions.some((condition) => condition.id === id))
          .map(({ id, text, basis }) => ({
            id,
            name: nameOf(standard, id) ?? text,
            words: text,
            holds: 'unknown' as const,
            basis,
          })),
      ],
    },
    complete,
    asks: asksLeft(standard, { situation, unsure, on }),
    mayBegin: complete && mayBegin(plan, leftOpen, open),
    parties: standard.parties.filter(({ id }) => there.includes(id)).map(({ id, name }) => ({ id, name })),
    ...(region === undefined ? {} : { region }),
  }
}

const fieldOf = (standard: Standard, fact: Fact, said: Value | undefined, isUnsure: boolean): Field => {
  const value = said ?? (isUnsure ? undefined : fact.usual)
  return {
    fact: fact.id,
    part: 'joint',
    name: fact.name,
    ...(fact.hint === undefined ? {} : { hint: fact.hint }),
    why: fact.why,
    basis: fact.basis,
    domain: fact.domain,
    ...(value === undefined ? {} : { value, display: displayOf(standard, fact, value) }),
    ...askedAs(fact),
    required: fact.usual === undefined,
    ...(isUnsure ? { isUnsure } : {}),
  }
}

/**
 * 能不能开始: there is a matter, or one may still come. Whoever said not to know what is otherwise taken as usual finds that
 * out first, since a case would take it as usual.
 */
const mayBegin = (plan: Plan, leftOpen: readonly Fact[], open: readonly OpenQuestion[]): boolean => {
  const isTakenAsUsual = ({ fact }: OpenQuestion) => leftOpen.find(({ id }) => id === fact)?.usual !== undefined
  if (open.some((question) => question.decides && isTakenAsUsual(question))) return false
  return plan.matters.length > 0 || open.some(({ mayCome }) => mayCome.some(({ kind }) => kind === 'matter'))
}

/** Where the case would be at home: the region of the organ that they come to; none where that is not said yet. */
const homeOf = (standard: Standard, plans: readonly Plan[]): string | undefined =>
  plans.flatMap((plan) => /-([0-9]{6})$/.exec(visitOrganOf(standard, plan, '') ?? '')?.[1] ?? [])[0]

const plansFor = (standard: Standard, fact: Fact, planWith: (fact: Fact, value: Value) => Plan): readonly Plan[] =>
  (answersTo(standard, fact) ?? []).map((value) => planWith(fact, value))

/** The rule or the paper that a note is about. */
const nameOf = ({ conditions, materials }: Standard, id: string): Text | undefined =>
  conditions.find((rule) => rule.id === id)?.name ?? materials.find((rule) => rule.id === id)?.name
