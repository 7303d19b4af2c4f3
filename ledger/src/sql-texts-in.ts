import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export type SqlText = { readonly file: string; readonly text: string }

const statementStart = /^\s*(with|select|insert into|update|delete from|merge into)\s/i

/** Every SQL text under a folder: `.sql` files, and quoted text in TypeScript that begins like a statement. */
export function sqlTextsIn(folder: string): readonly SqlText[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('node_modules'))
    .map((entry) => join(entry.parentPath, entry.name))
    .flatMap((file) => {
      if (file.endsWith('.sql')) return [{ file, text: readFileSync(file, 'utf8') }]
      if (!/\.tsx?$/.test(file)) return []
      return quotedIn(readFileSync(file, 'utf8'))
        .filter((text) => statementStart.test(text))
        .map((text) => ({ file, text }))
    })
}

function quotedIn(source: string): readonly string[] {
  return [...source.matchAll(/`((?:[^`\\]|\\.)*)`|'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)"/g)].map(
    ([, template, single, double]) => template ?? single ?? double ?? '',
  )
}
