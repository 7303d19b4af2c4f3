import { plan } from '../planning/plan.ts'
import type { Coverage, CoveredRow, Shown } from '../read/coverage.ts'
import type { Place } from '../read/fault.ts'
import type { Standard } from '../standard.ts'
import type { Plan, Text } from '../types.ts'
import type { ProvenFault } from './inquiry.ts'
import { situationInWords } from './situation-words.ts'

type Report = (row: { readonly id: string; readonly place: Place }, problem: Text, remedy: Text) => void

/** 手册各行: each has a fact, names lines that exist, and a situation in which the real plan shows it. */
export const proveCoverage = (standard: Standard, coverage: Coverage): readonly ProvenFault[] => {
  const faults: ProvenFault[] = []
  const covered = new Map(coverage.covered.map((row) => [row.id, row]))
  const report: Report = (row, problem, remedy) => {
    const given = covered.get(row.id)
    const situation = given?.given ?? {}
    faults.push({
      ...row.place,
      kind: 'handbook-row',
      what: 'row-not-shown',
      of: `coverage/${row.id}`,
      at: `coverage/${row.id}`,
      problem,
      remedy,
      situation,
      ...(given?.on === undefined ? {} : { on: given.on }),
      inWords: situationInWords(standard, situation, given?.on),
      share: 1,
    })
  }
  for (const row of coverage.required) {
    if (covered.has(row.id)) continue
    const problem = {
      zh: `手册的“${row.id} ${row.title.zh}”没有任何事实表示`,
      en: `Row "${row.id} ${row.title.en}" of the handbook is shown by no fact`,
    }
    report(row, problem, { zh: '在 coverage.yaml 里写这一行', en: 'Write this row in coverage.yaml' })
  }
  const known = linesOf(standard)
  for (const row of coverage.covered) {
    checkNames(row, coverage, known, report)
    checkShown(row, standard, report)
  }
  return faults
}

const linesOf = (standard: Standard): ReadonlySet<string> =>
  new Set([
    ...standard.facts.map((one) => `fact:${one.id}`),
    ...standard.matters.map((one) => `matter:${one.id}`),
    ...standard.conditions.map((one) => `condition:${one.id}`),
    ...standard.materials.map((one) => `material:${one.id}`),
    ...standard.advice.map((one) => `advice:${one.id}`),
    ...standard.windows.map((one) => `window:${one.id}`),
    ...standard.serials.map((one) => `serial:${one.id}`),
    ...standard.sources.map((one) => `source:${one.id}`),
    ...standard.visits.map((one) => `visit:${one.id}`),
    ...standard.declarations.map((one) => `declaration:${one.id}`),
  ])

const checkNames = (row: CoveredRow, coverage: Coverage, known: ReadonlySet<string>, report: Report) => {
  if (!coverage.required.some((one) => one.id === row.id)) {
    const problem = { zh: `手册没有“${row.id}”这一行`, en: `The handbook has no row "${row.id}"` }
    report(row, problem, { zh: '写 handbook-rows.yaml 里的编号', en: 'Write an id of handbook-rows.yaml' })
  }
  if (!row.shownBy.some((name) => name.startsWith('fact:'))) {
    const problem = { zh: `“${row.id}”没有写由哪个事实表示`, en: `"${row.id}" names no fact` }
    report(row, problem, { zh: '在 shownBy 里写一个 fact:…', en: 'Name one in shownBy, as fact:...' })
  }
  for (const name of row.shownBy.filter((one) => !known.has(one))) {
    const problem = { zh: `标准里没有“${name}”`, en: `There is no "${name}" in the standard` }
    report(row, problem, { zh: '写标准里有的编号', en: 'Name what the standard has' })
  }
}

const checkShown = (row: CoveredRow, standard: Standard, report: Report) => {
  const made = plan(standard, row.given, row.on ?? standard.inForceFrom)
  const missing = Object.entries(row.shows).filter(([kind, id]) => !isShown(made, kind, id))
  if (Object.keys(row.shows).length === 0) {
    const problem = { zh: `“${row.id}”没有写情形应当怎样`, en: `"${row.id}" does not say what its situation shows` }
    report(row, problem, { zh: '在 shows 里写一项', en: 'Write one thing under shows' })
  }
  for (const [kind, id] of missing) {
    const problem = {
      zh: `“${row.id}”的情形里，方案没有显出 ${kind}: ${id}`,
      en: `In the situation of "${row.id}" the plan does not show ${kind}: ${id}`,
    }
    report(row, problem, { zh: '改标准，或改这一行的情形', en: 'Correct the standard, or the situation of the row' })
  }
}

const isIn: Readonly<Record<keyof Shown, (plan: Plan, id: string) => boolean>> = {
  scenario: (made, code) => made.scenario.split('/').includes(code),
  matter: (made, id) => made.matters.some((one) => one.id === id),
  condition: (made, id) => made.conditions.some((one) => one.id === id && one.verdict.holds === false),
  material: (made, id) => made.materials.some((one) => one.id === id),
  advice: (made, id) => made.advice.some((one) => one.id === id),
  window: (made, id) => made.windows.some((one) => one.id === id),
  without: (made, id) =>
    ![...made.matters, ...made.materials, ...made.advice, ...made.windows].some((one) => one.id === id),
}

const isShown = (made: Plan, kind: string, id: string): boolean =>
  Object.entries(isIn).some(([name, test]) => name === kind && test(made, id))
