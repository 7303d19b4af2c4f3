import { isInForce } from '../../planning/is-in.ts'
import type { Standard } from '../../standard.ts'
import type { LegalDay } from '../../types.ts'
import { line, question } from '../blocks.ts'
import type { Block, Line } from '../document.ts'
import { sayRule } from '../rules/say-rule.ts'
import { sayDays, sayTelephone } from '../say-lines.ts'
import { guidanceFacts } from '../situations/ordinary.ts'
import { sayAdvice } from '../special-types/chapter.ts'
import { beyond, ordinaryPlan, specialTypes } from '../special-types/types.ts'
import { distinct, fill, joined, sentences } from '../text.ts'
import { lineWords } from '../words/line-words.ts'
import { furtherWords } from '../words/plan-words-further.ts'
import { questionWords } from '../words/question-words.ts'
import { sayApplies } from '../work-plan/conditions.ts'
import { mostMet } from './how-often.ts'

export const bars = (standard: Standard, on: LegalDay): readonly Block[] =>
  mostMet(
    standard.conditions.filter(({ inForce }) => isInForce(inForce, on)),
    ({ conditions }) => conditions,
    standard,
    on,
  ).map((rule) =>
    question(fill(questionWords.bar, { condition: rule.name }), [
      line(rule.words, rule.basis, sentences(lineWords.kind[rule.kind], sayApplies(rule, standard))),
    ]),
  )

/** Each guidance question: why it is asked, and what to do where the answer is not known. */
export const facts = (standard: Standard): readonly Block[] =>
  guidanceFacts(standard).map(({ name, why, hint, unsure, basis }) =>
    question(fill(questionWords.why, { fact: name }), [
      line(why, basis, hint),
      ...(unsure === undefined ? [] : [line(unsure, basis)]),
    ]),
  )

export const sources = (standard: Standard): readonly Block[] =>
  standard.sources.flatMap(({ name, purpose, legalBasis, whenUnavailable, telephone }) => [
    question(fill(questionWords.whoAsks, { source: name }), [line(purpose, legalBasis)]),
    question(fill(questionWords.down, { source: name }), [
      line(lineWords.whenUnavailable[whenUnavailable], legalBasis, sayTelephone(telephone)),
    ]),
  ])

/** Each special type in a few lines; the handbook tells the rest. */
export const special = (standard: Standard, on: LegalDay): readonly Block[] => {
  const ordinary = ordinaryPlan(standard, on)
  return specialTypes(standard, on).flatMap((type): readonly Block[] => {
    const { plan } = type
    const windows = beyond(type, ordinary, (of) => of.windows)
    const papers = beyond(type, ordinary, (of) => of.materials)
    const [window] = windows
    const [paper] = papers
    const answer: readonly Line[] = [
      ...(window === undefined
        ? []
        : [
            line(
              fill(questionWords.where, { places: joined(distinct(windows.map(({ name }) => name))) }),
              window.basis,
            ),
          ]),
      ...(paper === undefined
        ? []
        : [
            line(
              fill(questionWords.further, { papers: joined(distinct(papers.map(({ name }) => name))) }),
              paper.basis,
            ),
          ]),
      ...(plan.matters.length === 0
        ? []
        : [line(fill(questionWords.inAll, { days: sayDays(plan.promise.workingDays) }), plan.promise.basis)]),
      ...beyond(type, ordinary, (of) => of.advice)
        .filter(({ kind }) => kind === 'elsewhere' || kind === 'route')
        .map(sayAdvice),
    ]
    return answer.length === 0 ? [] : [question(fill(questionWords.what, { situation: type.name }), answer)]
  })
}

/** 提示 as questions: its title asks, its words answer. */
export const good = (standard: Standard, on: LegalDay): readonly Block[] =>
  mostMet(
    standard.advice.filter(({ inForce }) => isInForce(inForce, on)),
    ({ advice }) => advice,
    standard,
    on,
  ).map((rule) => {
    const when =
      rule.when === undefined
        ? undefined
        : fill(rule.forEach ? furtherWords.adviceEach : furtherWords.adviceWhen, { when: sayRule(rule.when, standard) })
    const channel = rule.channel === undefined ? undefined : fill(furtherWords.channel, { channel: rule.channel })
    return question(fill(questionWords.tellMe, { title: rule.title }), [
      line(rule.words, rule.basis, sentences(when, channel, sayTelephone(rule.telephone))),
    ])
  })

export const cities = (standard: Standard): readonly Block[] =>
  standard.overlays.flatMap(({ id, name }) => {
    const reliefs = standard.reliefs.filter(({ overlay }) => overlay === id)
    return reliefs.length === 0
      ? []
      : [
          question(
            fill(questionWords.city, { city: name }),
            reliefs.map(({ what, basis }) => line(what, basis)),
          ),
        ]
  })
