import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Digest, sealStandard } from '../compile-standard.ts'
import type { Standard } from '../standard.ts'
import { assemble } from './assemble.ts'
import { crossCheck } from './cross-check.ts'
import { type Fault, fault, words } from './fault.ts'
import {
  calendarFile,
  consentsFile,
  countiesFile,
  eventFile,
  factsFile,
  kpiFile,
  materialsFile,
  matterFile,
  questionsFile,
  sourcesFile,
  staffFile,
} from './files.ts'
import { type Gathered, type Kind, nothingGathered, openYaml } from './reading.ts'
import { runExamples } from './run-examples.ts'
import { type Shape, unread } from './shapes.ts'

/**
 * Reads the folder of one life event, e.g. `standard/life-events/marriage-household`. What holds for the whole province
 * (calendar.yaml, counties.yaml) is read from `province/` inside the folder, else from `province/` two folders up.
 * Either a whole standard, or every fault there is, in order of file and line.
 */
export const readStandard = (folder: string, digest: Digest): { standard: Standard } | { faults: readonly Fault[] } => {
  const gathered = nothingGathered()
  const drafts = readFiles(folder, gathered)
  const assembled = assemble(drafts, gathered)
  const broken = crossCheck(assembled, gathered)
  runExamples(assembled, gathered, broken)
  if (gathered.faults.length > 0) return { faults: inOrder(gathered.faults) }
  return { standard: sealStandard(assembled.compiled, digest) }
}

const inOrder = (faults: readonly Fault[]) =>
  [...faults].sort((a, b) => (a.file === b.file ? a.line - b.line || a.column - b.column : a.file < b.file ? -1 : 1))

const readFiles = (folder: string, gathered: Gathered) => {
  const province = existsSync(join(folder, 'province')) ? join(folder, 'province') : join(folder, '..', '..', 'province')
  const one = <T>(from: string, name: string, shape: Shape<T>, ...defines: readonly Kind[]): T | undefined => {
    const path = join(from, name)
    const file = from === province ? `province/${name}` : name
    if (!existsSync(path)) {
      gathered.faults.push(fault({ file, line: 1, column: 1 }, words('缺少这个文件', 'This file is missing'), words(`新建 ${file}`, `Create ${file}`)))
      for (const kind of defines) gathered.incomplete.add(kind)
      return undefined
    }
    const { reading, root } = openYaml(gathered, file, readFileSync(path, 'utf8'), defines)
    const value = shape(root, reading)
    if (value !== unread) return value
    for (const kind of defines) gathered.incomplete.add(kind)
    return undefined
  }

  const matterFolder = join(folder, 'matters')
  const matterNames = existsSync(matterFolder) ? readdirSync(matterFolder).filter((name) => name.endsWith('.yaml')).sort() : []
  return {
    event: one(folder, 'event.yaml', eventFile, 'party', 'part', 'department', 'step', 'visit', 'list'),
    facts: one(folder, 'facts.yaml', factsFile, 'fact'),
    questions: one(folder, 'questions.yaml', questionsFile, 'question'),
    sources: one(folder, 'sources.yaml', sourcesFile, 'source'),
    matters: matterNames.flatMap((name) => {
      const read = one(folder, join('matters', name), matterFile, 'matter', 'condition', 'serial', 'declaration')
      return read === undefined ? [] : [read]
    }),
    materials: one(folder, 'materials.yaml', materialsFile, 'material'),
    consents: one(folder, 'consents.yaml', consentsFile, 'consent'),
    staff: one(folder, 'staff.yaml', staffFile, 'staff-role'),
    kpi: one(folder, 'kpi-baseline.yaml', kpiFile, 'cause'),
    calendar: one(province, 'calendar.yaml', calendarFile),
    counties: one(province, 'counties.yaml', countiesFile),
  }
}

export type Drafts = ReturnType<typeof readFiles>
