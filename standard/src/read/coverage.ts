import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { LegalDay, Situation, Text, Value } from '../types.ts'
import { type Fault, fault, type Place, words } from './fault.ts'
import { nothingGathered, openYaml } from './reading.ts'
import { bilingual, day, list, object, optional, record, type Shape, scalar, string, unread } from './shapes.ts'

/** What a row's situation must show in the plan: ids of lines, codes of the scenario. */
export type Shown = {
  readonly scenario?: string
  readonly matter?: string
  readonly condition?: string
  readonly material?: string
  readonly advice?: string
  readonly window?: string
  /** A line that must not be there. */
  readonly without?: string
}

/** 手册的一行 and how a standard covers it. */
export type CoveredRow = {
  readonly id: string
  /** `fact:groomKind`, `material:id-card`, `serial:marriage-certificate`. */
  readonly shownBy: readonly string[]
  readonly given: Situation
  readonly on?: LegalDay
  readonly shows: Shown
  readonly place: Place
}

export type RequiredRow = { readonly id: string; readonly title: Text; readonly place: Place }

export type Coverage = {
  readonly required: readonly RequiredRow[]
  readonly covered: readonly CoveredRow[]
  readonly faults: readonly Fault[]
}

const rowsFile = object({ rows: list(object({ id: string, title: bilingual })) })

const coverageFile = object({
  rows: list(
    object({
      id: string,
      shownBy: list(string),
      given: record(scalar),
      on: optional(day),
      shows: object({
        scenario: optional(string),
        matter: optional(string),
        condition: optional(string),
        material: optional(string),
        advice: optional(string),
        window: optional(string),
        without: optional(string),
      }),
    }),
  ),
})

const rowsName = 'handbook-rows.yaml'

const nowhere = (file: string): Place => ({ file, line: 1, column: 1 })

/**
 * Which rows of the handbook there are (`handbook-rows.yaml` beside it), and how a life event covers them
 * (`coverage.yaml`). Neither is part of the standard: nobody's plan hangs on them. An event that names no rows owes none.
 */
export const readCoverage = (folder: string): Coverage => {
  const gathered = nothingGathered()
  const read = <T>(path: string, file: string, shape: Shape<T>): T | undefined => {
    if (!existsSync(path)) {
      const remedy = words(`新建 ${file}`, `Create ${file}`)
      gathered.faults.push(fault(nowhere(file), words('缺少这个文件', 'This file is missing'), remedy))
      return undefined
    }
    const { reading, root } = openYaml(gathered, file, readFileSync(path, 'utf8'), [])
    const value = shape(root, reading)
    return value === unread ? undefined : value
  }
  if (!existsSync(join(folder, rowsName)) && !existsSync(join(folder, 'coverage.yaml')))
    return { required: [], covered: [], faults: [] }
  const rows = read(join(folder, rowsName), rowsName, rowsFile)
  const coverage = read(join(folder, 'coverage.yaml'), 'coverage.yaml', coverageFile)
  const placeOf = (row: object, file: string) => gathered.places.get(row) ?? nowhere(file)
  return {
    required: (rows?.rows ?? []).map((row) => ({ ...row, place: placeOf(row, rowsName) })),
    covered: (coverage?.rows ?? []).map((row) => {
      const given: Readonly<Record<string, Value>> = row.given
      return { ...row, given, place: placeOf(row, 'coverage.yaml') }
    }),
    faults: gathered.faults,
  }
}
