import { isInForce } from '../planning/is-in.ts'
import type { MaterialRule, Standard } from '../standard.ts'
import type { LegalDay, Plan } from '../types.ts'
import { line, list, paragraph, section, table } from './blocks.ts'
import type { Block, Document, Line } from './document.ts'
import { dropped, situationTable, windowsByUse } from './guide/tables.ts'
import { telephoneOf } from './names.ts'
import { give } from './notice/give.ts'
import { sayRule } from './rules/say-rule.ts'
import { sayChoices, sayDays, sayObtained } from './say-lines.ts'
import { windowLine } from './special-types/chapter.ts'
import { ordinaryPlan } from './special-types/types.ts'
import { fill, joined, sentences, text } from './text.ts'
import { guideWords } from './words/guide-words.ts'
import { hallWords } from './words/hall-words.ts'
import { lineWords } from './words/line-words.ts'
import { noticeWords } from './words/notice-words.ts'
import { isEver } from './work-plan/deferrals.ts'
import { hallHours } from './work-plan/halls.ts'
import { sayClass, sayNeeded, saySupply } from './work-plan/materials.ts'
import { madeFrom } from './work-plan.ts'

const what = (standard: Standard, on: LegalDay): readonly Block[] =>
  list(
    standard.matters
      .filter(({ inForce }) => isInForce(inForce, on))
      .map((matter) => {
        const days = matter.silent
          ? noticeWords.silent
          : joined(sayChoices(matter.promisedDays, standard, sayDays), text('；', '; '))
        const when =
          matter.when === undefined ? undefined : fill(guideWords.chosen, { when: sayRule(matter.when, standard) })
        return line(
          fill(guideWords.whatLine, { name: matter.name, days }),
          matter.basis,
          sentences(matter.why, when, matter.result.name),
        )
      }),
    { ordered: true },
  )

const who = (standard: Standard, on: LegalDay): readonly Block[] => {
  const there = standard.conditions.filter(({ inForce }) => isInForce(inForce, on))
  const lines = (kind: 'statutory-bar' | 'requirement'): readonly Line[] =>
    there.filter((rule) => rule.kind === kind).map(({ name, words, basis }) => line(name, basis, words))
  return [
    ...section(2, 'by-law', guideWords.whoLead, list(lines('statutory-bar'))),
    ...section(2, 'required', guideWords.whoElse, list(lines('requirement'))),
  ]
}

const where = (standard: Standard): readonly Block[] => [
  ...section(
    2,
    'visits',
    guideWords.visits,
    list(
      standard.visits.map(({ name, why, when, basis }) =>
        line(
          name,
          basis,
          sentences(why, when === undefined ? undefined : fill(guideWords.chosen, { when: sayRule(when, standard) })),
        ),
      ),
    ),
  ),
  ...section(2, 'hours', hallWords.hours, hallHours(standard)),
  ...section(
    2,
    'windows',
    guideWords.windows,
    list(
      windowsByUse(standard).map((window) => {
        const shown = windowLine(window, standard)
        const when = window.when === undefined ? undefined : sayRule(window.when, standard)
        return {
          ...shown,
          note: sentences(shown.note, when === undefined ? undefined : fill(guideWords.chosen, { when })),
        }
      }),
    ),
  ),
]

const paperRow = (rule: MaterialRule, standard: Standard): readonly Line[] => [
  line(rule.name, rule.basis, rule.because),
  line(sayNeeded(rule, standard)),
  line(
    sayObtained(rule, standard),
    undefined,
    sentences(isEver(rule, 'core') ? undefined : sayClass(rule, standard), saySupply(rule, standard)),
  ),
]

const papers = (standard: Standard, ordinary: Plan, on: LegalDay): readonly Block[] => {
  const plain = new Set(ordinary.materials.map(({ id }) => id))
  const others = standard.materials.filter(({ id, inForce }) => !plain.has(id) && isInForce(inForce, on))
  return [
    ...section(
      2,
      'everybody',
      guideWords.everybody,
      give(standard, ordinary).filter(({ block }) => block !== 'heading'),
    ),
    ...section(
      2,
      'depends',
      guideWords.depends,
      table(
        [guideWords.bring, guideWords.need, guideWords.obtained],
        others.map((rule) => paperRow(rule, standard)),
      ),
    ),
  ]
}

const whatIf = (standard: Standard, on: LegalDay): readonly Block[] => {
  const deferrable = standard.materials.filter((rule) => isEver(rule, 'deferrable') && isInForce(rule.inForce, on))
  return [
    ...list(
      standard.sources.map(({ name, whenUnavailable, legalBasis }) =>
        line(fill(guideWords.down, { source: name }), legalBasis, lineWords.whenUnavailable[whenUnavailable]),
      ),
    ),
    ...list(
      deferrable.map((rule) =>
        line(
          fill(guideWords.missing, { material: rule.name }),
          rule.basis,
          sentences(
            fill(guideWords.promiseIt, { days: saySupply(rule, standard) ?? lineWords.onTheSpot }),
            rule.ifNotSupplied,
          ),
        ),
      ),
    ),
    ...list(standard.pauses.map(({ name, words, basis }) => line(fill(guideWords.stopped, { name }), basis, words))),
  ]
}

/** 《办事指南》: for anybody, without a situation of one's own. */
export const serviceGuide = (standard: Standard, on: LegalDay = standard.inForceFrom): Document => {
  const ordinary = ordinaryPlan(standard, on)
  return {
    kind: 'service-guide',
    title: fill(guideWords.title, { event: standard.event.name }),
    standard: madeFrom(standard),
    telephone: telephoneOf(standard),
    blocks: [
      paragraph(guideWords.lead, 'lead'),
      ...section(1, 'what', guideWords.what, what(standard, on)),
      ...section(1, 'bring', guideWords.bring, papers(standard, ordinary, on)),
      ...section(1, 'not-needed', guideWords.notNeeded, dropped(standard)),
      ...section(1, 'where', guideWords.where, where(standard)),
      ...section(1, 'time', guideWords.time, [paragraph(guideWords.timeLead, 'note')], situationTable(standard, on)),
      ...section(1, 'who', guideWords.who, who(standard, on)),
      ...section(
        1,
        'how',
        guideWords.how,
        list(
          standard.steps.map(({ name }) => line(name)),
          { ordered: true },
        ),
      ),
      ...section(1, 'what-if', guideWords.whatIf, whatIf(standard, on)),
    ],
  }
}
