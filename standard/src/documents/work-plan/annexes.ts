import type { DatedMember } from '../../language/closures.ts'
import type { Expression } from '../../language/expression.ts'
import type { Standard } from '../../standard.ts'
import type { Fact, Text } from '../../types.ts'
import { type Citation, line, list, section, table } from '../blocks.ts'
import { numberOnly } from '../clauses.ts'
import { sayDay } from '../days.ts'
import type { Block, Line } from '../document.ts'
import { factBehind } from '../rules/said.ts'
import { listNumber, sayMembersOf } from '../rules/say-members.ts'
import { sayRule } from '../rules/say-rule.ts'
import { sayValue } from '../rules/say-term.ts'
import { fill, same } from '../text.ts'
import { planWords } from '../words/plan-words.ts'
import { furtherWords } from '../words/plan-words-further.ts'
import type { Chapter } from './chapter.ts'

export const terms: Chapter = {
  id: 'terms',
  name: furtherWords.terms,
  blocks: (standard) =>
    table(
      [furtherWords.term, furtherWords.meaning],
      standard.terms.map(({ says, is }) => [line(says), line(sayRule(is, standard))]),
    ),
}

/** The fact whose values a list holds, found where a rule asks for membership of it. */
const factOfList = (standard: Standard, name: string): Fact | undefined => {
  const inside = (of: unknown): Fact | undefined => {
    if (typeof of !== 'object' || of === null) return undefined
    if (isMembership(of) && of.list === name && of.item.op === 'fact') {
      return factBehind(standard, of.item.of, of.item.fact)
    }
    for (const part of Object.values(of)) {
      const found = inside(part)
      if (found !== undefined) return found
    }
    return undefined
  }
  return inside({ ...standard, canonicalJson: '' })
}

const isMembership = (of: object): of is Extract<Expression, { list: string }> =>
  'op' in of && of.op === 'in' && 'list' in of && 'item' in of

const sayFromUntil = ({ from, until }: DatedMember): Text => {
  if (from !== undefined && until !== undefined) {
    return fill(furtherWords.span, { from: sayDay(from), until: sayDay(until) })
  }
  if (from !== undefined) return fill(furtherWords.since, { from: sayDay(from) })
  return until === undefined ? furtherWords.always : fill(furtherWords.till, { until: sayDay(until) })
}

const plainList = (standard: Standard, name: string): readonly Block[] => {
  const values = standard.lists[name] ?? []
  const title = fill(furtherWords.listCaption, { number: listNumber(standard, name), count: values.length })
  const members = sayMembersOf(standard, values, factOfList(standard, name))
  return section(2, `list-${listNumber(standard, name)}`, title, list(members.map((member) => line(member))))
}

const datedList = (standard: Standard, name: string): readonly Block[] => {
  const members = standard.datedLists[name] ?? []
  const fact = factOfList(standard, name)
  const title = fill(furtherWords.listCaption, { number: listNumber(standard, name), count: members.length })
  const basis = fact === undefined ? undefined : numberOnly(standard, fact.basis)
  const rows = members.map((member): readonly Line[] => [
    line(sayValue(member.value, fact, standard), basis),
    line(sayFromUntil(member)),
  ])
  return section(
    2,
    `list-${listNumber(standard, name)}`,
    title,
    table([furtherWords.member, furtherWords.fromUntil], rows),
  )
}

export const lists: Chapter = {
  id: 'lists',
  name: furtherWords.lists,
  blocks: (standard) => [
    ...Object.keys(standard.lists).flatMap((name) => plainList(standard, name)),
    ...Object.keys(standard.datedLists).flatMap((name) => datedList(standard, name)),
  ],
}

const names = (title: Text, id: string, of: readonly Text[], clause: Citation | undefined): readonly Block[] =>
  section(
    2,
    id,
    title,
    list(
      of.map((name) => line(name, clause)),
      { ordered: true },
    ),
  )

export const baseline: Chapter = {
  id: 'baseline',
  name: furtherWords.baseline,
  blocks: (standard) => {
    const { kpi, kpiCauses } = standard
    const clause = kpi.note === undefined ? undefined : numberOnly(standard, kpi.note)
    const fate = (row: string): Text => {
      const cause = kpiCauses.find(({ id }) => row === `dropped:${id}`)
      const kept = kpi.after.find(({ id }) => id === row)
      if (cause !== undefined) return cause.name
      return kept === undefined ? furtherWords.always : fill(furtherWords.becomes, { name: kept.name })
    }
    const days = ([name, of]: readonly [string, number]): Text => fill(planWords.dayRow, { name, days: of })
    return [
      ...table(
        [planWords.order, furtherWords.baselineBefore, furtherWords.baselineFate],
        kpi.before.map(({ name, fate: row }, i) => [line(same(i + 1)), line(same(name), clause), line(fate(row))]),
      ),
      ...names(
        furtherWords.baselineAfter,
        'papers-now',
        kpi.after.map(({ name }) => same(name)),
        clause,
      ),
      ...names(
        furtherWords.stepsBefore,
        'steps-before',
        kpi.stepsBefore.map(({ org, name }) => same(`${org}：${name}`)),
        clause,
      ),
      ...names(
        furtherWords.stepsAfter,
        'steps-now',
        kpi.stepsAfter.map(({ name }) => same(name)),
        clause,
      ),
      ...names(
        furtherWords.visitsBefore,
        'visits-before',
        kpi.visitsBefore.map(({ name }) => same(name)),
        clause,
      ),
      ...names(
        furtherWords.visitsAfter,
        'visits-now',
        kpi.visitsAfter.flatMap((id) => standard.visits.find((visit) => visit.id === id)?.name ?? []),
        clause,
      ),
      ...names(furtherWords.daysBefore, 'days-before', kpi.daysBefore.map(days), clause),
      ...names(furtherWords.daysAfter, 'days-now', kpi.daysAfter.map(days), clause),
    ]
  },
}
