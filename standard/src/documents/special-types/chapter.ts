import type { Standard } from '../../standard.ts'
import type { LegalDay, Plan, PlannedAdvice, PlannedMatter, Text } from '../../types.ts'
import { line, list, paragraph, section } from '../blocks.ts'
import type { Block, Line } from '../document.ts'
import { sayDays, sayObtained, sayTelephone, sayWindow, sayWindowPlace } from '../say-lines.ts'
import { fill, isSame, joined, sentences, text } from '../text.ts'
import { lineWords } from '../words/line-words.ts'
import { noticeWords } from '../words/notice-words.ts'
import { planWords } from '../words/plan-words.ts'
import { furtherWords } from '../words/plan-words-further.ts'
import { specialWords } from '../words/special-words.ts'
import { sayApplies } from '../work-plan/conditions.ts'
import { sayClass, sayNeeded, saySupply } from '../work-plan/materials.ts'
import { beyond, missing, onlyTogether, type Pair, pairsOf, type SpecialType } from './types.ts'

type Of = {
  readonly standard: Standard
  readonly type: SpecialType
  readonly ordinary: Plan
  readonly on: LegalDay
}

export const sayAdvice = ({ title, words, channel, telephone, basis }: Omit<PlannedAdvice, 'sees' | 'kind'>): Line =>
  line(
    fill(noticeWords.adviceLine, { title, words }),
    basis,
    sentences(channel === undefined ? undefined : fill(furtherWords.channel, { channel }), sayTelephone(telephone)),
  )

/** What this type is told; warnings are gathered from every couple of the type. */
const adviceOf = ({ type, ordinary }: Of, ...kinds: readonly PlannedAdvice['kind'][]): readonly PlannedAdvice[] => {
  const isWarned = kinds.some((kind) => kind === 'warning' || kind === 'elsewhere')
  const variants = isWarned ? type.wide : type.variants
  return beyond(type, ordinary, ({ advice }) => advice, variants).filter(({ kind }) => kinds.includes(kind))
}

const first = (of: Of, at: string): readonly Block[] =>
  section(
    3,
    `${at}-first`,
    specialWords.first,
    adviceOf(of, 'elsewhere', 'warning').map((advice) => {
      const { text: told, clause, note } = sayAdvice(advice)
      return paragraph(sentences(told, note), 'warning', clause)
    }),
  )

const adviceSection = (of: Of, at: string, kind: 'route' | 'help', name: Text): readonly Block[] =>
  section(3, `${at}-${kind}`, name, list(adviceOf(of, kind).map(sayAdvice)))

export const windowLine = (window: Plan['windows'][number], standard: Standard): Line => {
  const place = sayWindowPlace(standard, window)
  return line(
    joined([window.name, sayWindow(window, standard)], text('——', ': ')),
    window.basis,
    sentences(isSame(place, window.name) ? undefined : place, window.hours, sayTelephone(window.telephone)),
  )
}

const where = (of: Of, at: string): readonly Block[] => {
  const { standard, type, ordinary } = of
  const visits = beyond(type, ordinary, (plan) => plan.visits).map(({ name, why, basis }) => line(name, basis, why))
  const windows = beyond(type, ordinary, (plan) => plan.windows)
  const shown = windows.length > 0 ? windows : type.plan.windows
  return section(
    3,
    `${at}-where`,
    specialWords.where,
    list([...visits, ...shown.map((window) => windowLine(window, standard))]),
  )
}

export const materialLine = (id: string, standard: Standard): readonly Line[] => {
  const rule = standard.materials.find((one) => one.id === id)
  if (rule === undefined) return []
  const supply = saySupply(rule, standard)
  return [
    line(
      joined([rule.name, sayClass(rule, standard)], text('——', ': ')),
      rule.basis,
      sentences(
        sayObtained(rule, standard),
        rule.because,
        rule.legalElement === true ? planWords.legalElement : undefined,
        supply === undefined ? undefined : fill(specialWords.promised, { days: supply }),
        rule.ifNotSupplied,
        fill(specialWords.when, { when: sayNeeded(rule, standard) }),
      ),
    ),
  ]
}

const papers = ({ standard, type, ordinary }: Of, at: string): readonly Block[] => [
  ...section(
    3,
    `${at}-bring`,
    specialWords.bring,
    list(
      beyond(type, ordinary, (plan) => plan.materials).flatMap(({ id }) => materialLine(id, standard)),
      { tick: true },
    ),
  ),
  ...section(
    3,
    `${at}-less`,
    specialWords.lessPapers,
    list(missing(type, ordinary, (plan) => plan.materials).map(({ name, basis }) => line(name, basis))),
  ),
]

const conditionLine = (id: string, standard: Standard): readonly Line[] => {
  const rule = standard.conditions.find((one) => one.id === id)
  if (rule === undefined) return []
  const name = joined([rule.name, sayApplies(rule, standard)], text('——', ': '))
  return [line(name, rule.basis, fill(specialWords.conditionFails, { words: rule.words }))]
}

const conditions = ({ standard, type, ordinary }: Of, at: string): readonly Block[] =>
  section(
    3,
    `${at}-conditions`,
    specialWords.conditions,
    list(beyond(type, ordinary, (plan) => plan.conditions).flatMap(({ id }) => conditionLine(id, standard))),
  )

const isOtherwise = (matter: PlannedMatter, ordinary: Plan): boolean => {
  const plain = ordinary.matters.find(({ id }) => id === matter.id)
  return plain === undefined || !isSame(plain.flow, matter.flow) || plain.promisedDays !== matter.promisedDays
}

const matterLine = ({ name, silent, promisedDays, flow, basis }: PlannedMatter): Line =>
  line(fill(noticeWords.matter, { name, days: silent ? noticeWords.silent : sayDays(promisedDays) }), basis, flow)

const matters = ({ type, ordinary }: Of, at: string): readonly Block[] => [
  ...section(
    3,
    `${at}-matters`,
    specialWords.matters,
    list(type.plan.matters.filter((matter) => isOtherwise(matter, ordinary)).map(matterLine)),
  ),
  ...section(
    3,
    `${at}-not-done`,
    specialWords.notDone,
    list(missing(type, ordinary, (plan) => plan.matters).map(({ name, basis }) => line(name, basis))),
  ),
]

const clocks = ({ matters: all, promise }: Plan): readonly Line[] => [
  line(fill(specialWords.whole, { days: sayDays(promise.workingDays) }), promise.basis),
  ...all.flatMap(({ name: matter, stages = [], external }) => [
    ...stages.map(({ name, by, days, basis }) =>
      line(fill(specialWords.stage, { matter, name, by, days: fill(lineWords.workingDays, { days }) }), basis),
    ),
    ...(external === undefined
      ? []
      : [
          line(
            fill(specialWords.external, {
              matter,
              name: external.name,
              by: external.by,
              days: fill(lineWords.workingDays, { days: external.days }),
            }),
            external.basis,
          ),
        ]),
  ]),
]

const newsOf = (pair: Pair, { standard, type, ordinary }: Of): readonly Line[] => {
  const news = <One extends { readonly id: string }>(linesOf: (plan: Plan) => readonly One[]) =>
    onlyTogether(pair, type, ordinary, linesOf)
  return [
    ...news(({ advice }) => advice).map(sayAdvice),
    ...news(({ visits }) => visits).map(({ name, why, basis }) => line(name, basis, why)),
    ...news(({ windows }) => windows).map((window) => windowLine(window, standard)),
    ...news(({ materials }) => materials).flatMap(({ id }) => materialLine(id, standard)),
    ...news(({ conditions: all }) => all).flatMap(({ id }) => conditionLine(id, standard)),
    ...news(({ matters: all }) => all).map(matterLine),
  ]
}

/** 同时有两种情形的: what is met only by a couple of this type and another one; alike for several others it stands once. */
const together = (of: Of, at: string): readonly Block[] => {
  const { standard, type, on } = of
  const groups: { readonly lines: readonly Line[]; readonly others: Text[] }[] = []
  for (const pair of pairsOf(standard, type, on)) {
    const lines = newsOf(pair, of)
    if (lines.length === 0) continue
    const alike = groups.find((group) => JSON.stringify(group.lines) === JSON.stringify(lines))
    if (alike === undefined) groups.push({ lines, others: [pair.other.name] })
    else alike.others.push(pair.other.name)
  }
  return groups.flatMap(({ lines, others }, i) =>
    section(
      3,
      `${at}-with-${i + 1}`,
      fill(specialWords.with, { other: joined(others, text('；', '; ')) }),
      list(lines),
    ),
  )
}

/** 一章一类: for whom, read this first, where, what to bring, conditions, what is done otherwise, how long, who helps. */
export const chapterOf = (of: Of, at: string): readonly Block[] => {
  const { type } = of
  return [
    paragraph(fill(specialWords.forWhom, { when: type.forWhom }), 'lead'),
    ...first(of, at),
    ...where(of, at),
    ...adviceSection(of, at, 'route', specialWords.route),
    ...papers(of, at),
    ...conditions(of, at),
    ...matters(of, at),
    ...(type.plan.matters.length === 0 ? [] : section(3, `${at}-time`, specialWords.time, list(clocks(type.plan)))),
    ...adviceSection(of, at, 'help', specialWords.help),
    ...together(of, at),
  ]
}
