import { isInForce } from '../../planning/is-in.ts'
import type { MaterialRule, MatterRule, Standard } from '../../standard.ts'
import type { LegalDay } from '../../types.ts'
import { line, question } from '../blocks.ts'
import type { Block, Line } from '../document.ts'
import { sayRule } from '../rules/say-rule.ts'
import { sayChoices, sayDays, sayObtained, sayTelephone, sayWindow, sayWindowPlace } from '../say-lines.ts'
import { fill, joined, sentences, text } from '../text.ts'
import { furtherWords } from '../words/plan-words-further.ts'
import { questionWords } from '../words/question-words.ts'
import { isEver } from '../work-plan/deferrals.ts'
import { sayNeeded, saySupply } from '../work-plan/materials.ts'
import { mostMet } from './how-often.ts'

const paper = (rule: MaterialRule, standard: Standard): Block => {
  const when =
    rule.neededWhen === undefined
      ? questionWords.neededAlways
      : fill(questionWords.neededWhen, { when: sayNeeded(rule, standard) })
  const supply = saySupply(rule, standard)
  const without =
    supply !== undefined
      ? sentences(fill(questionWords.missing, { days: supply }), rule.ifNotSupplied)
      : isEver(rule, 'core')
        ? questionWords.notDeferred
        : undefined
  return question(fill(questionWords.needed, { material: rule.name }), [
    line(sentences(when, sayObtained(rule, standard)), rule.basis, sentences(rule.why, rule.because)),
    ...(without === undefined ? [] : [line(without, rule.basis)]),
  ])
}

export const papers = (standard: Standard, on: LegalDay): readonly Block[] =>
  mostMet(
    standard.materials.filter(({ inForce }) => isInForce(inForce, on)),
    ({ materials }) => materials,
    standard,
    on,
  ).map((rule) => paper(rule, standard))

export const places = (standard: Standard, on: LegalDay): readonly Block[] =>
  mostMet(standard.windows, ({ windows }) => windows, standard, on).map((window) => {
    const when =
      window.when === undefined ? undefined : fill(furtherWords.adviceWhen, { when: sayRule(window.when, standard) })
    return question(fill(questionWords.window, { window: window.name }), [
      line(sayWindow(window, standard), window.basis, when),
      line(sentences(sayWindowPlace(standard, window), window.hours, sayTelephone(window.telephone)), window.basis),
    ])
  })

const matterAnswer = (matter: MatterRule, standard: Standard): readonly Line[] => [
  ...sayChoices(matter.promisedDays, standard, sayDays).map((days) => line(days, matter.basis)),
  line(fill(questionWords.byLaw, { days: sayDays(matter.statutoryDays) }), matter.basis),
  ...(matter.stages ?? []).map(({ name, by, days, basis }) =>
    line(fill(questionWords.stageDays, { name, by, days: sayDays(days) }), basis),
  ),
  ...matter.external.map(({ is: { name, by, days, basis } }) =>
    line(fill(questionWords.externalDays, { name, by, days: sayDays(days) }), basis),
  ),
]

export const times = (standard: Standard, on: LegalDay): readonly Block[] => [
  ...mostMet(
    standard.matters.filter(({ inForce }) => isInForce(inForce, on)),
    ({ matters }) => matters,
    standard,
    on,
  ).map((matter) => question(fill(questionWords.matterDays, { matter: matter.name }), matterAnswer(matter, standard))),
  ...standard.pauses.map(({ name, words, atMostDays, afterwards, stopsClock, basis }) => {
    const then = afterwards === 'ends' ? furtherWords.ends : furtherWords.resumes
    const clock = stopsClock ? furtherWords.stopsClock : furtherWords.runsOn
    return question(fill(questionWords.stops, { name }), [
      line(words, basis),
      line(joined([clock, fill(questionWords.atMost, { days: sayDays(atMostDays), then })], text('，', ', ')), basis),
    ])
  }),
]
