import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What happened to the registers, in order; the province is made again from the seed and these lines. */
export type Line = { readonly what: string } & Readonly<Record<string, unknown>>

export type Journal = {
  readonly before: readonly Line[]
  readonly write: (line: Line) => void
}

export const noJournal: Journal = { before: [], write: () => undefined }

const isLine = (value: unknown): value is Line => typeof value === 'object' && value !== null && 'what' in value

const read = (text: string): readonly Line[] => {
  try {
    const value: unknown = JSON.parse(text)
    return isLine(value) ? [value] : []
  } catch {
    // The last line of a process that was killed while writing.
    return []
  }
}

/** One line of JSON an event in `folder/simulator.ndjson`, which is the departments' own disk, not ours. */
export const openJournal = (folder: string): Journal => {
  mkdirSync(folder, { recursive: true })
  const file = join(folder, 'simulator.ndjson')
  const text = existsSync(file) ? readFileSync(file, 'utf8') : ''
  // A torn last line would swallow the next one.
  if (text !== '' && !text.endsWith('\n')) appendFileSync(file, '\n')
  return {
    before: text.split('\n').flatMap(read),
    write: (line) => appendFileSync(file, `${JSON.stringify(line)}\n`),
  }
}
