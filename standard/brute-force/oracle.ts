import { comparePlans, type Plan, plan } from '../src/evaluator.ts'
import type { Standard } from '../src/standard.ts'
import { chosenIn } from './interpreter.ts'
import { barsLeftOpen } from './oracle-of-bars.ts'
import { neverTogether } from './oracle-of-conditions.ts'
import { linesThere } from './oracle-of-lines.ts'
import { materialsAtFault } from './oracle-of-materials.ts'
import { idleQuestions } from './oracle-of-questions.ts'
import { everySituation, type SubSpace } from './sub-space.ts'
import type { Witness } from './witness.ts'

/** 硬算: every situation of the part goes through the real planner, and every plan is looked at. */
export const faultsByBruteForce = (
  standard: Standard,
  province: Standard | undefined,
  sub: SubSpace,
): { readonly found: ReadonlySet<string>; readonly situations: number } => {
  const witnesses = [
    plansAlone(standard, province),
    linesThere(standard),
    neverTogether(standard, sub),
    barsLeftOpen(standard, sub),
    idleQuestions(standard, sub),
  ]
  let situations = 0
  everySituation(sub, (situation, on, number) => {
    const seen = { situation, on, plan: plan(standard, situation, on), number }
    for (const witness of witnesses) witness.look(seen)
    situations++
  })
  return { found: new Set(witnesses.flatMap((witness) => witness.found())), situations }
}

/** The line of the standard behind the key of a line of a plan. */
const lineOf = (standard: Standard, key: string): string => {
  const id = key.replace(/[@:].*$/, '')
  for (const section of ['matters', 'materials', 'conditions', 'visits', 'windows', 'consents'] as const) {
    if (standard[section].some((one) => one.id === id)) return `${section}/${id}`
  }
  return key
}

/** What one plan by itself shows to be wrong. */
const plansAlone = (standard: Standard, province: Standard | undefined): Witness => {
  const found = new Set<string>()
  const first = standard.matters[0]?.id ?? ''
  const groups = new Map(standard.scenario.map(({ is, group }) => [is, group]))
  return {
    look: ({ situation, on, plan: made }) => {
      for (const { id } of made.advice) {
        const rule = standard.advice.find((one) => one.id === id)
        if (rule?.insteadOf?.some((matter) => made.matters.some((one) => one.id === matter))) {
          found.add(`planned-and-elsewhere advice/${id}/when`)
        }
      }
      if (made.matters.length === 0 && !made.advice.some((line) => line.kind === 'elsewhere')) {
        found.add(`no-way-on matters/${first}`)
      }
      const codes = made.scenario.split('/')
      codes.forEach((code, i) => {
        const group = groups.get(code)
        if (group === undefined) return
        codes.slice(i + 1).forEach((other) => {
          const at = standard.scenario.findIndex(({ is }) => is === other)
          if (groups.get(other) === group) found.add(`two-codes-at-once scenario/${at}`)
        })
      })
      for (const [line, what] of materialsAtFault(standard, made, situation, on)) found.add(`${what} ${line}`)
      for (const matter of made.matters) {
        const rule = standard.matters.find((one) => one.id === matter.id)
        if (rule === undefined) continue
        if (matter.promisedDays > matter.statutoryDays) {
          const at = chosenIn(standard, rule.promisedDays, situation, on) - 1
          found.add(`more-days-than-the-law matters/${matter.id}/promisedDays/${at}`)
        }
        if (chosenIn(standard, rule.promisedDays, situation, on) === 0) {
          found.add(`no-days-promised matters/${matter.id}/promisedDays`)
        }
        if (matter.external !== undefined && matter.external.days <= 0) {
          const at = chosenIn(standard, rule.external, situation, on) - 1
          found.add(`external-clock-without-days matters/${matter.id}/external/${at}`)
        }
        const waits = matter.after.some((id) => standard.matters.find((one) => one.id === id)?.clock === 'own')
        if (waits && matter.clock !== 'own' && !matter.silent) found.add(`waits-for-ever matters/${matter.id}/after`)
      }
      if (province !== undefined) {
        const base = plan(province, situation, on)
        for (const { component, direction, line } of comparePlans(base, made)) {
          if (direction === 'heavier') found.add(`${component} ${lineOf(standard, line)}`)
        }
        for (const line of leftOut(base, made, standard)) found.add(`element-left-out ${line}`)
      }
    },
    found: () => [...found],
  }
}

const leftOut = (base: Plan, made: Plan, standard: Standard): readonly string[] => [
  ...base.materials.flatMap((line) =>
    line.legalElement === true && !made.materials.some((one) => one.key === line.key) ? [`materials/${line.id}`] : [],
  ),
  ...base.conditions.flatMap((line) =>
    line.kind === 'statutory-bar' && !made.conditions.some((one) => one.id === line.id && one.about === line.about)
      ? [`conditions/${line.id}`]
      : [],
  ),
  ...base.visits.flatMap((line) =>
    standard.visits.some((rule) => rule.id === line.id && rule.statutory === true) &&
    !made.visits.some((one) => one.id === line.id)
      ? [`visits/${line.id}`]
      : [],
  ),
]
