import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { suites, toHex, utf8 } from '@xiqian/seal'
import type pg from 'pg'

/** Any number, the same for every process of this house: two that start at once migrate one after the other. */
const lock = 610_000_618

/** A large table takes its time: the pool's own limit of a statement does not hold here. */
const longestMs = 86_400_000

const patient = (text: string, values: unknown[] = []) => ({ text, values, query_timeout: longestMs })

const ledgerFolder = fileURLToPath(new URL('../sql', import.meta.url))

const createTable = `create table if not exists migration (
  name       text        not null,
  digest     text        not null,
  applied_at timestamptz not null default now(),
  constraint migration_pk primary key (name)
)`

/**
 * Brings the database up to date: the ledger's own files `NNN-name.sql`, then those of each further folder, in the order of
 * their names, all in one transaction. Gives the names that were applied now. Throws where a file that was applied before has
 * another content: a migration is followed by a further one, never edited.
 */
export async function migrate(pool: pg.Pool, furtherFolders: readonly string[] = []): Promise<readonly string[]> {
  const files = [ledgerFolder, ...furtherFolders].flatMap(filesOf)
  const client = await pool.connect()
  try {
    await client.query('begin')
    await client.query(patient('select pg_advisory_xact_lock($1)', [lock]))
    const applied = await run(client, files)
    await client.query('commit')
    return applied
  } catch (problem) {
    await client.query('rollback')
    throw problem
  } finally {
    client.release()
  }
}

type SqlFile = { readonly name: string; readonly text: string }

async function run(client: pg.PoolClient, files: readonly SqlFile[]): Promise<readonly string[]> {
  await client.query(createTable)
  const { rows } = await client.query<{ name: string; digest: string }>('select name, digest from migration')
  const known = new Map(rows.map(({ name, digest }) => [name, digest]))

  const applied: string[] = []
  for (const { name, text } of files) {
    const digest = toHex(suites.gm.hash(utf8(text)))
    const before = known.get(name)
    if (before === digest) continue
    if (before !== undefined)
      throw new Error(`${name} was applied with another content: add a further migration instead`)
    await client.query(patient(text))
    await client.query('insert into migration (name, digest) values ($1, $2)', [name, digest])
    applied.push(name)
  }
  return applied
}

function filesOf(folder: string): readonly SqlFile[] {
  return readdirSync(folder)
    .filter((name) => /^\d{3}-[a-z0-9-]+\.sql$/.test(name))
    .sort()
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }))
}
