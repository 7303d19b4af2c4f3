import { type Cut, kpiOf } from '../../kpi.ts'
import type { Standard } from '../../standard.ts'
import type { Text } from '../../types.ts'
import { type Citation, line, paragraph, table } from '../blocks.ts'
import { numbered, numberOnly } from '../clauses.ts'
import { fill, joined, same, text } from '../text.ts'
import { planWords } from '../words/plan-words.ts'
import type { Chapter } from './chapter.ts'

const figure = (name: Text, { before, after, percentCut }: Cut, basis: Citation | undefined) => [
  line(name, basis),
  line(same(before)),
  line(same(after)),
  line(fill(planWords.percent, { percent: percentCut })),
]

const reductions = (standard: Standard, basis: Citation | undefined) => {
  const kpi = kpiOf(standard)
  const nameOf = (id: string) => standard.kpi.before.find((row) => row.id === id)?.name ?? ''
  return kpi.reductions
    .filter(({ count }) => count > 0)
    .map(({ name, count, ids, byPlatform }) => [
      line(name, basis),
      line(same(count)),
      line(
        joined(
          ids.map((id) => same(nameOf(id))),
          text('；', '; '),
        ),
      ),
      line(byPlatform ? planWords.byPlatform : planWords.byLaw),
    ])
}

/** 目标: the figures, each under its cause; what the law did is not counted for the platform. */
export const purpose: Chapter = {
  id: 'purpose',
  name: planWords.purpose,
  blocks: (standard) => {
    const { materials, steps, visits, workingDays, kept, dropped, droppedByPlatform } = kpiOf(standard)
    const basis = standard.kpi.note === undefined ? undefined : numbered(standard, standard.kpi.note)
    const number = standard.kpi.note === undefined ? undefined : numberOnly(standard, standard.kpi.note)
    const lead = fill(planWords.purposeLead, {
      materialsBefore: materials.before,
      materialsAfter: materials.after,
      stepsBefore: steps.before,
      stepsAfter: steps.after,
      visitsBefore: visits.before,
      visitsAfter: visits.after,
      daysBefore: workingDays.before,
      daysAfter: workingDays.after,
    })
    const split = fill(planWords.split, {
      dropped,
      kept,
      platform: droppedByPlatform,
      law: dropped - droppedByPlatform,
      after: materials.after,
    })
    return [
      paragraph(lead, 'lead', basis),
      ...table(
        [planWords.figure, planWords.before, planWords.now, planWords.cut],
        [
          figure(planWords.materials, materials, number),
          figure(planWords.steps, steps, number),
          figure(planWords.visits, visits, number),
          figure(planWords.days, workingDays, number),
        ],
      ),
      paragraph(split, undefined, number),
      ...table(
        [planWords.cause, planWords.count, planWords.rows, planWords.whose],
        reductions(standard, number),
        planWords.causes,
      ),
    ]
  },
}
