import { readFileSync } from 'node:fs'

/** The text of `ledger/statements/<name>.sql`, without its comment lines. Read once, at import. */
export function sqlText(name: string): string {
  const text = readFileSync(new URL(`../statements/${name}.sql`, import.meta.url), 'utf8')
  return text.replace(/^\s*--.*\n/gm, '').trim()
}
