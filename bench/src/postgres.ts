import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Memory, migrate, openMemory } from '@xiqian/ledger'
import { debianPostgres, type StartedPostgres, startPostgres } from '@xiqian/ledger/testing'
import { benchSql } from './submit-commit.ts'

export type Measured = {
  readonly started: StartedPostgres
  readonly pgbench: string
  /** For `-h`: the folder of the unix socket. */
  readonly socketFolder: string
}

export const howToGet =
  'pgbench and PostgreSQL 15 are needed for this measurement. Debian: apt-get install postgresql-15, then run it again.\n' +
  '这项测量需要 PostgreSQL 15 和 pgbench。Debian 上执行 apt-get install postgresql-15,然后再运行一次。'

/** Durable as in earnest: nothing here is switched off. `max_wal_size` keeps a checkpoint from falling into one slice alone. */
const settings = [
  'fsync=on',
  'synchronous_commit=on',
  'full_page_writes=on',
  'shared_buffers=512MB',
  'max_wal_size=4GB',
  'checkpoint_timeout=30min',
]

/**
 * Starts Debian's PostgreSQL in a folder of its own, as a user that is not root; `otherwise` are settings that come last.
 * Undefined where the machine has none.
 */
export const startMeasured = async (otherwise: readonly string[] = []): Promise<Measured | undefined> => {
  const binaries = debianPostgres()
  if (binaries === null) return undefined
  const pgbench = join(binaries.bin, 'pgbench')
  if (!existsSync(pgbench)) return undefined
  const started = await startPostgres({ fsync: true, binaries, settings: [...settings, ...otherwise] })
  const socketFolder = new URL(started.url('postgres')).searchParams.get('host') ?? ''
  return { started, pgbench, socketFolder }
}

/** A new database without a table in it. */
export const emptyDatabase = async ({ started }: Measured, name: string, connections = 4): Promise<Memory> => {
  const maintenance = await openMemory({ databaseUrl: started.url('postgres'), connections: 1 })
  await maintenance.pool.query(`create database ${name}`)
  await maintenance.close()
  return openMemory({ databaseUrl: started.url(name), connections })
}

/** A new database with the ledger's tables and the bench's own. */
export const newDatabase = async (measured: Measured, name: string, connections: number): Promise<Memory> => {
  const memory = await emptyDatabase(measured, name, connections)
  await migrate(memory.pool, [fileURLToPath(benchSql)])
  return memory
}

/** What the server says of itself, one line each. */
export const shownSettings = async (memory: Memory): Promise<readonly string[]> => {
  const { rows } = await memory.pool.query<{ name: string; setting: string }>(
    `select name, current_setting(name) as setting from unnest(array[
      'server_version', 'fsync', 'synchronous_commit', 'full_page_writes', 'shared_buffers', 'max_wal_size', 'plan_cache_mode'
    ]) as name`,
  )
  return rows.map(({ name, setting }) => `${name} = ${setting}`)
}
