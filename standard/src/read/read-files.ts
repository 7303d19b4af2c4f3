import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fault, words } from './fault.ts'
import {
  calendarFile,
  consentsFile,
  countiesFile,
  eventFile,
  factsFile,
  kpiFile,
  materialsFile,
  questionsFile,
  sourcesFile,
  staffFile,
} from './files.ts'
import { matterFile } from './matter-file.ts'
import { type Gathered, type Kind, openYaml } from './reading.ts'
import { type Shape, unread } from './shapes.ts'

/** Reads every file of the folder; what is missing or cannot be read is reported, and left out. */
export const readFiles = (folder: string, gathered: Gathered) => {
  const province = existsSync(join(folder, 'province'))
    ? join(folder, 'province')
    : join(folder, '..', '..', 'province')
  const one = <T>(from: string, name: string, shape: Shape<T>, ...defines: readonly Kind[]): T | undefined => {
    const path = join(from, name)
    const file = from === province ? `province/${name}` : name
    if (!existsSync(path)) {
      gathered.faults.push(
        fault(
          { file, line: 1, column: 1 },
          words('缺少这个文件', 'This file is missing'),
          words(`新建 ${file}`, `Create ${file}`),
        ),
      )
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
  const matterNames = existsSync(matterFolder)
    ? readdirSync(matterFolder)
        .filter((name) => name.endsWith('.yaml'))
        .sort()
    : []
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
