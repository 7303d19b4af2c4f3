import type { Static } from '@sinclair/typebox'
import type { Refusal } from '@xiqian/case'
import {
  guidancePlan,
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
import { displayOf } from './display.ts'
import type { Group } from './form.ts'
import { shownPlan } from './matters.ts'
import { nothingSuch } from './words.ts'

/** 情形引导: before anybody signs in. Nothing is kept; own facts are neither asked nor looked at. */
export const guide = async (
  office: Office,
  body: Static<typeof GuideRequest>,
): Promise<Static<typeof GuideAnswer> | Refusal> => {
  const standard = office.standards.inForce(body.lifeEvent)
  if (standard === undefined) return nothingSuch
  const said = readAnswers(standard, body.answers, '', 'joint')
  if (isRefusal(said)) return said
  const situation: Situation = Object.fromEntries(said.joint) as Record<string, Value>
  const groups = questionsFor(standard, situation, { stage: 'guidance' }).map(
    ({ group, facts }): Group => ({
      id: group.id,
      title: group.title,
      ...(group.hint === undefined ? {} : { hint: group.hint }),
      part: 'joint',
      fields: facts.map((fact) => {
        const value = situation[fact.id] ?? fact.usual
        return {
          fact: fact.id,
          part: 'joint',
          name: fact.name,
          ...(fact.hint === undefined ? {} : { hint: fact.hint }),
          why: fact.why,
          basis: fact.basis,
          domain: fact.domain,
          ...(value === undefined ? {} : { value, display: displayOf(standard, fact, value) }),
          required: fact.usual === undefined,
        }
      }),
      complete: facts.every(({ id, usual }) => (situation[id] ?? usual) !== undefined),
    }),
  )
  const today = office.clocks.today()
  const { plan, notes } = guidancePlan(standard, situation, today)
  const there = partiesIn(standard, situation, today)
  const region = regionIn(visitOrganOf(standard, plan, ''))
  const shown = shownPlan(office, standard, plan)
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
    complete: groups.every(({ complete }) => complete),
    parties: standard.parties.filter(({ id }) => there.includes(id)).map(({ id, name }) => ({ id, name })),
    ...(region === undefined ? {} : { region }),
  }
}

/** The six digits at the end of an organ; none where its region is not said yet. */
const regionIn = (organ: string | undefined): string | undefined => /-([0-9]{6})$/.exec(organ ?? '')?.[1]

/** The rule or the paper that a note is about. */
const nameOf = ({ conditions, materials }: Standard, id: string): Text | undefined =>
  conditions.find((rule) => rule.id === id)?.name ?? materials.find((rule) => rule.id === id)?.name
