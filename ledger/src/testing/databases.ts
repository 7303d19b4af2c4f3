import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PGlite } from '@electric-sql/pglite'
import { newId, suites, toHex, utf8 } from '@xiqian/seal'
import pg from 'pg'
import { afterAll, beforeAll, describe } from 'vitest'
import { type Memory, type MemoryOptions, openMemory } from '../memory.ts'
import { migrate } from '../migrate.ts'
import { postgresOfTheRun } from './one-postgres-a-run.ts'

export { debianPostgres, findPostgres, npmPostgres, type PostgresBinaries } from './postgres-binaries.ts'
export { giveTo, type StartedPostgres, serverUser, startPostgres } from './start-postgres.ts'
export { postgresOfTheRun }

export type DatabaseKind = 'pglite' | 'postgres'

/** A migrated, empty database. `options` go to `openMemory`; `remove` drops it, after everything on it was closed. */
export type TestDatabase = {
  readonly kind: DatabaseKind
  readonly options: MemoryOptions
  readonly remove: () => Promise<void>
}

export type DatabaseUnderTest = {
  readonly kind: DatabaseKind
  /** The open memory, from `beforeAll` on. */
  readonly memory: () => Memory
}

/**
 * Describes the same tests on PGlite in memory and on a real PostgreSQL, each with one migrated database for the whole
 * callback. `folders` are further folders of migrations.
 */
export function forEachDatabase(
  body: (database: DatabaseUnderTest) => void,
  { folders = [] }: { readonly folders?: readonly string[] } = {},
): void {
  for (const kind of ['pglite', 'postgres'] as const) {
    describe(kind === 'pglite' ? 'PGlite' : 'PostgreSQL', () => {
      let open: { readonly database: TestDatabase; readonly memory: Memory } | null = null

      beforeAll(async () => {
        const database = await newTestDatabase(kind, folders)
        open = { database, memory: await openMemory(database.options) }
      })
      afterAll(async () => {
        await open?.memory.close()
        await open?.database.remove()
      })

      body({
        kind,
        memory: () => {
          if (open === null) throw new Error('the database opens in beforeAll: ask for it inside a test')
          return open.memory
        },
      })
    })
  }
}

/** A database of its own: in memory for PGlite, a copy of a migrated template for PostgreSQL. */
export async function newTestDatabase(kind: DatabaseKind, folders: readonly string[] = []): Promise<TestDatabase> {
  return kind === 'pglite' ? newPglite(folders) : newPostgres(folders)
}

/** Emptied ones of this process, by the digest of their migrations: to open one takes 2 s of CPU, to empty it a hundredth of that. */
const emptied = new Map<string, PGlite[]>()

async function newPglite(folders: readonly string[]): Promise<TestDatabase> {
  const digest = digestOf(folders)
  const waiting = emptied.get(digest) ?? []
  emptied.set(digest, waiting)
  const pglite = waiting.pop() ?? (await PGlite.create({ loadDataDir: await pgliteTemplate(folders) }))
  return {
    kind: 'pglite',
    options: { pglite },
    remove: async () => {
      await emptyOut(pglite)
      waiting.push(pglite)
    },
  }
}

/** As the migrations left it: every row that came since is gone, and what the last user set or prepared. */
async function emptyOut(pglite: PGlite): Promise<void> {
  for (const alone of ['rollback', 'discard all']) await pglite.exec(alone)
  await pglite.exec(`
    set session_replication_role = replica;
    do $$
      declare one text;
      begin
        for one in select format('%I', tablename) from pg_tables where schemaname = 'public' and tablename <> 'migration'
        loop execute 'delete from ' || one; end loop;
      end
    $$;
    reset session_replication_role`)
  await pglite.exec('vacuum')
}

/** A dump starts in 0.5 s and a new database in 3 s, so the migrated one is kept beside the installed packages. */
async function pgliteTemplate(folders: readonly string[]): Promise<Blob> {
  const cache = fileURLToPath(new URL('../../../node_modules/.cache/xiqian', import.meta.url))
  const path = join(cache, `pglite-${digestOf(folders)}.tar`)
  if (!existsSync(path)) {
    const memory = await openMemory({ inMemory: true })
    await migrate(memory.pool, folders)
    if (memory.pglite === undefined) throw new Error('PGlite did not open')
    const dump = await memory.pglite.dumpDataDir('none')
    await memory.close()
    mkdirSync(cache, { recursive: true })
    const draft = `${path}.${newId()}`
    writeFileSync(draft, new Uint8Array(await dump.arrayBuffer()))
    renameSync(draft, path)
  }
  return new Blob([new Uint8Array(readFileSync(path))])
}

async function newPostgres(folders: readonly string[]): Promise<TestDatabase> {
  const server = await postgresOfTheRun()
  const template = `xiqian_template_${digestOf(folders)}`
  const name = `xiqian_test_${newId()}`
  await withClient(server, async (client) => {
    // One file makes the template while the others wait.
    await client.query('select pg_advisory_lock(610000001)')
    const { rowCount } = await client.query('select from pg_database where datname = $1', [template])
    if (rowCount === 0) {
      const draft = `${template}_draft`
      await client.query(`drop database if exists ${draft}`)
      await client.query(`create database ${draft}`)
      const memory = await openMemory({ databaseUrl: urlOf(server, draft), connections: 1 })
      await migrate(memory.pool, folders)
      await memory.close()
      await client.query(`alter database ${draft} rename to ${template}`)
    }
    await client.query(`create database ${name} template ${template}`)
  })
  return {
    kind: 'postgres',
    options: { databaseUrl: urlOf(server, name) },
    remove: () => withClient(server, async (client) => void (await client.query(`drop database ${name} with (force)`))),
  }
}

async function withClient(url: string, act: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await act(client)
  } finally {
    await client.end()
  }
}

function urlOf(server: string, database: string): string {
  const url = new URL(server)
  url.pathname = `/${database}`
  return url.href
}

const digests = new Map<string, string>()

/** Of the migrations' content and PGlite's version, read once a process: another content is another template. */
function digestOf(folders: readonly string[]): string {
  const name = folders.join()
  const digest = digests.get(name) ?? digestOfFiles(folders)
  digests.set(name, digest)
  return digest
}

function digestOfFiles(folders: readonly string[]): string {
  const own = fileURLToPath(new URL('../../sql', import.meta.url))
  const texts = [own, ...folders].flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.sql'))
      .sort()
      .map((name) => `${name}\n${readFileSync(join(folder, name), 'utf8')}`),
  )
  const pglite = readFileSync(
    new URL('../../../node_modules/@electric-sql/pglite/package.json', import.meta.url),
    'utf8',
  )
  return toHex(suites.gm.hash(utf8([pglite, ...texts].join('\n')))).slice(0, 16)
}
