import type { Standard, WindowRule } from '../../standard.ts'
import type { LegalDay, Plan, Text } from '../../types.ts'
import { line, list, section, table } from '../blocks.ts'
import type { Block, Line } from '../document.ts'
import { sourceNames } from '../names.ts'
import { sayDays } from '../say-lines.ts'
import { beyond, ordinaryPlan, type SpecialType, specialTypes } from '../special-types/types.ts'
import { distinct, fill, joined, same } from '../text.ts'
import { guideWords } from '../words/guide-words.ts'
import { noticeWords } from '../words/notice-words.ts'

const kinds: readonly WindowRule['kind'][] = ['online', 'general', 'green', 'special', 'provincial', 'vehicle']

/** What most couples use stands first; a city's own windows stand behind the province's. */
export const windowsByUse = ({ windows }: Standard): readonly WindowRule[] =>
  [...windows].sort(
    (a, b) => Number(a.by !== undefined) - Number(b.by !== undefined) || kinds.indexOf(a.kind) - kinds.indexOf(b.kind),
  )

/** 不用带什么: rows of the old list that are gone, each under its cause; then what a source is asked for. */
export const dropped = (standard: Standard): readonly Block[] => {
  const { kpi, kpiCauses, materials } = standard
  const basis = kpi.note
  return [
    ...section(
      2,
      'no-longer',
      guideWords.noLonger,
      list(
        kpiCauses.flatMap(({ id, name }): readonly Line[] => {
          const rows = kpi.before.filter(({ fate }) => fate === `dropped:${id}`).map((row) => same(row.name))
          return rows.length === 0 ? [] : [line(joined(distinct(rows)), basis, name)]
        }),
      ),
    ),
    ...section(
      2,
      'looked-up',
      guideWords.lookedUp,
      list(
        materials.flatMap((rule): readonly Line[] =>
          rule.source === undefined
            ? []
            : [
                line(
                  rule.name,
                  rule.basis,
                  fill(noticeWords.fetchedFrom, { source: sourceNames(standard, rule, noticeWords.orFrom) }),
                ),
              ],
        ),
      ),
    ),
  ]
}

const further = (type: SpecialType, ordinary: Plan): Text => {
  const names = distinct(beyond(type, ordinary, ({ materials }) => materials).map(({ name }) => name))
  return names.length === 0 ? guideWords.none : joined(names)
}

/** 各种情形: each type of couple, how long it takes, and which papers it adds. */
export const situationTable = (standard: Standard, on: LegalDay): readonly Block[] => {
  const ordinary = ordinaryPlan(standard, on)
  const plain = standard.scenario.find(({ is }) => ordinary.scenario.split('/').includes(is))?.says
  return table(
    [guideWords.situation, guideWords.allDone, guideWords.more],
    [
      ...(plain === undefined
        ? []
        : [[line(plain, ordinary.promise.basis), line(sayDays(ordinary.promise.workingDays)), line(guideWords.none)]]),
      ...specialTypes(standard, on)
        .filter(({ plan }) => plan.matters.length > 0)
        .map((type) => [
          line(type.name, type.plan.promise.basis),
          line(sayDays(type.plan.promise.workingDays)),
          line(further(type, ordinary)),
        ]),
    ],
  )
}
