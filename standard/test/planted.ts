import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sealStandard } from '../src/compile-standard.ts'
import { readStandard } from '../src/index.ts'
import { assemble } from '../src/read/assemble.ts'
import { type Places, placesOf } from '../src/read/places.ts'
import { readFiles } from '../src/read/read-files.ts'
import { nothingGathered } from '../src/read/reading.ts'
import type { Standard } from '../src/standard.ts'
import { digest, lifeEvents, marriageHousehold, province } from './province.ts'

/** One thing that a policy writer changed; a file that is not there yet is written anew. */
export type Edit = { readonly file: string; readonly replace: string; readonly by: string }

/** A change that the reader lets pass and the prover does not. */
export type Planted = {
  readonly title: string
  readonly edits: readonly Edit[]
  /** Which fault, e.g. `choice-never-made`. */
  readonly what: string
  readonly of: string
  /** The file that the fault names, and words near which its line lies. */
  readonly file: string
  readonly near: string
  /** Words of the situation; empty where it is so in every situation. */
  readonly in?: string
}

const overlays = join(lifeEvents, '..', 'overlays', 'marriage-household')
const folders: string[] = []

/** A copy of the life event with the files of the province and of the cities inside it, edited. */
export const copyWith = (edits: readonly Edit[]): string => {
  const folder = mkdtempSync(join(tmpdir(), 'planted-'))
  folders.push(folder)
  cpSync(marriageHousehold, folder, { recursive: true })
  cpSync(province, join(folder, 'province'), { recursive: true })
  cpSync(overlays, join(folder, 'overlays'), { recursive: true })
  for (const { file, replace, by } of edits) {
    const path = join(folder, file)
    const before = existsSync(path) ? readFileSync(path, 'utf8') : ''
    if (!before.includes(replace)) throw new Error(`${file} does not contain ${replace}`)
    writeFileSync(path, before.replace(replace, by))
  }
  return folder
}

/** Two changes to the same words: one would undo the other. */
export const touches = (one: Edit, other: Edit): boolean =>
  one.file === other.file && (one.replace.includes(other.replace) || other.replace.includes(one.replace))

export const removeCopies = (): void => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
}

export const readWhole = (folder: string) => {
  const read = readStandard(folder, digest)
  if ('faults' in read) throw new Error(JSON.stringify(read.faults, null, 1))
  return read
}

/** The same without its examples: what a slip comes to that no example speaks of. */
export const readUntried = (folder: string): { readonly standard: Standard; readonly places: Places } => {
  const gathered = nothingGathered()
  const { compiled } = assemble(readFiles(folder, gathered), gathered)
  if (gathered.faults.length > 0) throw new Error(JSON.stringify(gathered.faults, null, 1))
  return { standard: sealStandard(compiled, digest), places: placesOf(compiled, gathered) }
}

/** The standard of the repository and the same with rules changed in memory. */
export const changed = (standard: Standard, change: (json: string) => string): Standard => {
  const text = change(JSON.stringify(standard))
  const made: Standard = JSON.parse(text)
  return made
}

export const lineOf = (folder: string, file: string, text: string): number => {
  const whole = readFileSync(join(folder, file), 'utf8')
  return whole.slice(0, whole.indexOf(text)).split('\n').length
}
