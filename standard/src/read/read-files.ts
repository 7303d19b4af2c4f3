import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { adviceFile, windowsFile } from './advice-file.ts'
import { conflictsFile } from './conflicts-file.ts'
import { dutiesFile } from './duties-file.ts'
import { eventFile } from './event-file.ts'
import { fault, words } from './fault.ts'
import {
  calendarFile,
  consentsFile,
  countiesFile,
  factsFile,
  kpiFile,
  materialsFile,
  questionsFile,
  sourcesFile,
  staffFile,
} from './files.ts'
import { hallsFile } from './halls-file.ts'
import { matterFile } from './matter-file.ts'
import { noticesFile } from './notices-file.ts'
import { overlayFile } from './overlay-file.ts'
import { pledgesFile } from './pledges-file.ts'
import { type Gathered, type Kind, openYaml } from './reading.ts'
import { releasesFile } from './releases-file.ts'
import { type Shape, unread } from './shapes.ts'
import { turnsFile } from './turns-file.ts'

const yamlIn = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.yaml'))
        .sort()
    : []

/** What cities do better lies in `overlays/` inside the folder (tests), else in `overlays/<event>` two folders up. */
const overlaysOf = (folder: string): string =>
  existsSync(join(folder, 'overlays'))
    ? join(folder, 'overlays')
    : join(folder, '..', '..', 'overlays', basename(folder))

/** Reads every file of the folder; what is missing or cannot be read is reported, and left out. */
export const readFiles = (folder: string, gathered: Gathered, overlays?: readonly string[]) => {
  const province = existsSync(join(folder, 'province'))
    ? join(folder, 'province')
    : join(folder, '..', '..', 'province')
  const one = <T>(from: string, name: string, shape: Shape<T>, ...defines: readonly Kind[]): T | undefined => {
    const path = join(from, name)
    const file = from === province ? `province/${name}` : from === overlaysOf(folder) ? `overlays/${name}` : name
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
    const { reading, root, brokenAt } = openYaml(gathered, file, readFileSync(path, 'utf8'), defines)
    const before = gathered.faults.length
    const value = shape(root, reading)
    // Behind the place where YAML itself breaks off, everything else that is missing is missing because of that.
    if (brokenAt !== undefined) {
      const read = gathered.faults.splice(before)
      gathered.faults.push(...read.filter(({ line }) => line < brokenAt))
    }
    if (value !== unread) return value
    for (const kind of defines) gathered.incomplete.add(kind)
    return undefined
  }

  const maybe = <T>(name: string, shape: Shape<T>, ...defines: readonly Kind[]): T | undefined =>
    existsSync(join(folder, name)) ? one(folder, name, shape, ...defines) : undefined

  const matterFolder = join(folder, 'matters')
  const matterNames = yamlIn(matterFolder)
  const overlayFolder = overlaysOf(folder)
  const overlayNames = yamlIn(overlayFolder).filter((name) => overlays?.includes(name.replace(/\.yaml$/, '')) ?? true)
  // The event is read first: its terms are words of every rule after it.
  const event = one(
    folder,
    'event.yaml',
    eventFile,
    ...(['party', 'part', 'department', 'step', 'visit', 'list', 'organ', 'term', 'pause', 'reason'] as const),
  )
  return {
    event,
    facts: one(folder, 'facts.yaml', factsFile, 'fact'),
    questions: one(folder, 'questions.yaml', questionsFile, 'question'),
    sources: one(folder, 'sources.yaml', sourcesFile, 'source'),
    duties: maybe('duties.yaml', dutiesFile, 'duty'),
    conflicts: maybe('conflicts.yaml', conflictsFile, 'conflict'),
    matters: matterNames.flatMap((name) => {
      const read = one(folder, join('matters', name), matterFile, 'matter', 'condition', 'serial', 'declaration')
      return read === undefined ? [] : [read]
    }),
    materials: one(folder, 'materials.yaml', materialsFile, 'material'),
    consents: one(folder, 'consents.yaml', consentsFile, 'consent'),
    pledges: maybe('pledges.yaml', pledgesFile),
    advice: maybe('advice.yaml', adviceFile, 'advice'),
    windows: maybe('windows.yaml', windowsFile, 'window'),
    notices: maybe('notices.yaml', noticesFile, 'notice'),
    overlays: overlayNames.flatMap((name) => {
      const read = one(overlayFolder, name, overlayFile, 'overlay')
      return read === undefined ? [] : [read]
    }),
    staff: one(folder, 'staff.yaml', staffFile, 'staff-role'),
    kpi: one(folder, 'kpi-baseline.yaml', kpiFile, 'cause'),
    calendar: one(province, 'calendar.yaml', calendarFile),
    halls: existsSync(join(province, 'halls.yaml')) ? one(province, 'halls.yaml', hallsFile) : undefined,
    turns: one(province, 'turns.yaml', turnsFile, 'reason'),
    counties: one(province, 'counties.yaml', countiesFile),
    releases: existsSync(join(province, 'releases.yaml')) ? one(province, 'releases.yaml', releasesFile) : undefined,
  }
}

export type Drafts = ReturnType<typeof readFiles>
