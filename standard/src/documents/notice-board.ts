import { kpiOf } from '../kpi.ts'
import { isInForce } from '../planning/is-in.ts'
import type { MaterialRule, Standard } from '../standard.ts'
import type { LegalDay, Plan, Text } from '../types.ts'
import { heading, line, list, pageBreak, paragraph, table } from './blocks.ts'
import { shortBasis } from './clauses.ts'
import type { Block, Document, Line } from './document.ts'
import { windowsByUse } from './guide/tables.ts'
import { telephoneOf } from './names.ts'
import { grouped, isGiven, namedFor } from './notice/about-plan.ts'
import { sayDays, sayTelephone } from './say-lines.ts'
import { ordinaryPlan, type SpecialType, specialTypes } from './special-types/types.ts'
import { distinct, fill, joined, same, sentences } from './text.ts'
import { guideWords } from './words/guide-words.ts'
import { lineWords } from './words/line-words.ts'
import { planWords } from './words/plan-words.ts'
import { specialWords } from './words/special-words.ts'
import { madeFrom } from './work-plan.ts'

type Sheet = { readonly id: string; readonly blocks: readonly Block[] }

const once = (standard: Standard): readonly Block[] => {
  const { materials, steps, visits, workingDays } = kpiOf(standard)
  const basis = standard.kpi.note === undefined ? undefined : shortBasis(standard.kpi.note)
  const figures = [
    { what: planWords.materials, cut: materials },
    { what: planWords.steps, cut: steps },
    { what: planWords.visits, cut: visits },
    { what: planWords.days, cut: workingDays },
  ]
  return [
    ...list(
      figures.map(({ what, cut }) => line(fill(guideWords.onceLine, { what, before: cut.before, after: cut.after }))),
    ),
    paragraph(guideWords.figures, 'note', basis),
    paragraph(fill(guideWords.onceMatters, { matters: joined(standard.matters.map(({ name }) => name)) })),
  ]
}

const bring = (standard: Standard, ordinary: Plan): readonly Block[] =>
  list(
    grouped(ordinary.materials.filter(isGiven)).map((group) =>
      line(
        namedFor(group, standard),
        shortBasis(group.material.basis),
        group.material.comes.by === 'person' ? group.material.comes.because : undefined,
      ),
    ),
    { tick: true },
  )

const notNeeded = ({ kpi, kpiCauses }: Standard): readonly Block[] => {
  const basis = kpi.note === undefined ? undefined : shortBasis(kpi.note)
  return list(
    kpiCauses.flatMap(({ id, name }): readonly Line[] => {
      const rows = distinct(kpi.before.filter(({ fate }) => fate === `dropped:${id}`).map((row) => same(row.name)))
      return rows.length === 0 ? [] : [line(joined(rows), basis, name)]
    }),
  )
}

const where = (standard: Standard, ordinary: Plan): readonly Block[] => [
  ...list(ordinary.visits.map(({ name, why, basis }) => line(name, shortBasis(basis), why))),
  ...list(
    windowsByUse(standard)
      .filter(({ kind, by }) => by === undefined && (kind === 'online' || kind === 'general'))
      .map(({ name, hours, telephone, basis }) =>
        line(name, shortBasis(basis), sentences(hours, sayTelephone(telephone))),
      ),
  ),
  ...table(
    [planWords.forMatter, planWords.daysPromised],
    standard.matters
      .filter(({ silent }) => !silent)
      .map(({ name, promisedDays, basis }) => [
        line(name, shortBasis(basis)),
        line(sayDays(Math.max(...promisedDays.map(({ is }) => is)))),
      ]),
  ),
]

const special = (standard: Standard, on: LegalDay, ordinary: Plan): readonly Block[] => {
  const isOwn = ({ plan }: SpecialType) =>
    plan.windows.filter(
      ({ id, kind }) => !['online', 'general'].includes(kind) && !ordinary.windows.some((one) => one.id === id),
    )
  const rows = specialTypes(standard, on).flatMap((type): readonly (readonly Line[])[] => {
    const own = isOwn(type)
    const away = type.plan.advice.filter(({ kind, channel }) => kind === 'elsewhere' && channel !== undefined)
    const [first] = [...own, ...away]
    if (first === undefined) return []
    const places = own.length > 0 ? own.map(({ name }) => name) : away.flatMap(({ channel }) => channel ?? [])
    return [[line(type.name, shortBasis(first.basis)), line(joined(distinct(places))), line(same(first.telephone))]]
  })
  return table([specialWords.type, specialWords.goTo, specialWords.call], rows)
}

/** 3 至 5 个工作日: of the province alone; what a city does better stands in its own notice. */
const sayWithin = ({ supplyWithinDays = [] }: MaterialRule): Text => {
  const days = supplyWithinDays.filter(({ by }) => by === undefined).map(({ is }) => is)
  const [least, most] = [Math.min(...days), Math.max(...days)]
  if (days.length === 0) return lineWords.onTheSpot
  return least === most ? fill(guideWords.within, { days: most }) : fill(guideWords.withinRange, { least, most })
}

const deferrable = (standard: Standard, on: LegalDay): readonly Block[] => {
  const may = standard.materials.filter(
    (rule) => isInForce(rule.inForce, on) && rule.class.some(({ is, by }) => is === 'deferrable' && by === undefined),
  )
  const within = may.map(sayWithin)
  const [all] = distinct(within)
  const isAlike = distinct(within).length === 1
  const losses = distinct(may.flatMap(({ ifNotSupplied }) => ifNotSupplied ?? []))
  return may.length === 0
    ? []
    : [
        paragraph(sentences(guideWords.boardDeferLead, isAlike ? all : undefined), 'lead'),
        ...list(may.map((rule, i) => line(rule.name, shortBasis(rule.basis), isAlike ? undefined : within[i]))),
        ...losses.map((loss) => paragraph(loss, 'warning')),
      ]
}

const down = (standard: Standard): readonly Block[] =>
  list(
    standard.sources.map(({ name, whenUnavailable, legalBasis }) =>
      line(
        fill(guideWords.boardLooksLine, { source: name, purpose: lineWords.whenUnavailable[whenUnavailable] }),
        shortBasis(legalBasis),
      ),
    ),
  )

const looks = (standard: Standard): readonly Block[] => {
  const telephone = telephoneOf(standard)
  const unsolved = standard.windows.find(
    ({ kind, acts, when }) => kind === 'special' && when === undefined && acts.every((act) => act === 'advise'),
  )
  return [
    paragraph(guideWords.boardLooksLead, 'lead'),
    ...list(
      standard.sources.map(({ name, purpose, legalBasis }) =>
        line(fill(guideWords.boardLooksLine, { source: name, purpose }), shortBasis(legalBasis)),
      ),
    ),
    unsolved === undefined
      ? paragraph(fill(guideWords.complainCall, { telephone }))
      : paragraph(
          fill(guideWords.complain, { telephone, window: unsolved.name }),
          undefined,
          shortBasis(unsolved.basis),
        ),
  ]
}

/** 公告栏张贴页: one topic a sheet, to be read standing. */
export const noticeBoard = (standard: Standard, on: LegalDay = standard.inForceFrom): Document => {
  const ordinary = ordinaryPlan(standard, on)
  const sheets: readonly (Sheet & { readonly name: (typeof guideWords)[keyof typeof guideWords] })[] = [
    { id: 'once', name: guideWords.once, blocks: once(standard) },
    { id: 'bring', name: guideWords.boardBring, blocks: bring(standard, ordinary) },
    { id: 'not-needed', name: guideWords.boardNot, blocks: notNeeded(standard) },
    { id: 'where', name: guideWords.boardWhere, blocks: where(standard, ordinary) },
    { id: 'special', name: guideWords.boardSpecial, blocks: special(standard, on, ordinary) },
    { id: 'deferrable', name: guideWords.boardDefer, blocks: deferrable(standard, on) },
    { id: 'down', name: guideWords.boardDown, blocks: down(standard) },
    { id: 'looks', name: guideWords.boardLooks, blocks: looks(standard) },
  ]
  const there = sheets.filter(({ blocks }) => blocks.length > 0)
  return {
    kind: 'notice-board',
    title: fill(guideWords.board, { event: standard.event.name }),
    standard: madeFrom(standard),
    telephone: telephoneOf(standard),
    blocks: there.flatMap(({ id, name, blocks }, i) => [
      ...(i === 0 ? [] : [pageBreak]),
      heading(1, id, name),
      ...blocks,
    ]),
  }
}
