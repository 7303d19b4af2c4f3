import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import {
  findPostgres,
  giveTo,
  type PostgresBinaries,
  type StartedPostgres,
  serverUser,
  startPostgres,
} from '@xiqian/ledger/testing'
import pg from 'pg'

/** A cluster whose WAL is archived, as docs/operations.md says to run one. */
export type ArchivingCluster = {
  readonly url: string
  readonly backUp: (to: string) => Promise<'pg_basebackup' | 'pg_backup_start'>
  /** Waits until what was written by now lies in the archive. */
  readonly archived: () => Promise<void>
  /** The database's own clock. */
  readonly now: () => Promise<string>
  /** A second cluster from a base backup and the archive, as it was at that moment. */
  readonly restore: (from: string, at: string) => Promise<StartedPostgres>
  readonly stop: () => Promise<void>
}

export const startArchivingCluster = async (): Promise<ArchivingCluster> => {
  const binaries = findPostgres()
  const folder = mkdtempSync(join(tmpdir(), 'xiqian-drill-'))
  chmodSync(folder, 0o755)
  const archive = join(folder, 'archive')
  mkdirSync(archive)
  giveTo(archive, serverUser())
  const started = await startPostgres({
    binaries,
    settings: [
      'wal_level=replica',
      'archive_mode=on',
      `archive_command=test ! -f "${archive}/%f" && cp "%p" "${archive}/%f"`,
    ],
  })
  const url = started.url('postgres')
  const ask = async (text: string): Promise<string> => {
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    try {
      const { rows } = await client.query<{ said: string }>(text)
      return rows[0]?.said ?? ''
    } finally {
      await client.end()
    }
  }
  return {
    url,
    backUp: (to) => backUp(binaries, url, to),
    archived: async () => {
      const wal = await ask('select pg_walfile_name(pg_switch_wal()) as said')
      for (let tries = 0; tries < 600; tries += 1) {
        if (existsSync(join(archive, wal))) return
        await pause(100)
      }
      throw new Error(`${wal} was not archived within a minute`)
    },
    now: () => ask('select clock_timestamp()::text as said'),
    restore: async (from, at) => {
      const restored = await startPostgres({
        binaries,
        settings: [
          `restore_command=cp "${archive}/%f" "%p"`,
          `recovery_target_time=${at}`,
          'recovery_target_action=promote',
        ],
        fill: (data) => {
          cpSync(from, data, { recursive: true })
          writeFileSync(join(data, 'recovery.signal'), '')
        },
      })
      await untilOpen(restored.url('postgres'))
      return restored
    },
    stop: async () => {
      await started.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const untilOpen = async (url: string): Promise<void> => {
  for (let tries = 0; tries < 600; tries += 1) {
    const client = new pg.Client({ connectionString: url })
    client.on('error', () => undefined)
    const { rows } = await client
      .connect()
      .then(() => client.query<{ closed: boolean }>('select pg_is_in_recovery() as closed'))
      .catch(() => ({ rows: [{ closed: true }] }))
    await client.end().catch(() => undefined)
    if (rows[0]?.closed === false) return
    await pause(100)
  }
  throw new Error('the restored cluster did not open within a minute: see its log')
}

/** With PostgreSQL's own tool where the machine has it; the npm package has none, then by the same steps in SQL. */
const backUp = async (
  { bin }: PostgresBinaries,
  url: string,
  to: string,
): Promise<'pg_basebackup' | 'pg_backup_start'> => {
  const tool = join(bin, 'pg_basebackup')
  if (existsSync(tool)) {
    const words = ['-d', url, '-D', to, '--checkpoint=fast', '-X', 'none', '--no-sync']
    const { status, stderr } = spawnSync(tool, words, { encoding: 'utf8' })
    if (status !== 0) throw new Error(`pg_basebackup did not work: ${stderr}`)
    return 'pg_basebackup'
  }
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const data = await client.query<{ data_directory: string }>('show data_directory')
    await client.query(`select pg_backup_start('drill', true)`)
    const from = data.rows[0]?.data_directory ?? ''
    // 0: all copied; 1: a file went away under way, which recovery makes up for.
    spawnSync('cp', ['-a', `${from}/.`, to], { encoding: 'utf8' })
    const { rows } = await client.query<{ labelfile: string }>('select labelfile from pg_backup_stop()')
    writeFileSync(join(to, 'backup_label'), rows[0]?.labelfile ?? '')
    rmSync(join(to, 'postmaster.pid'), { force: true })
    rmSync(join(to, 'pg_wal'), { recursive: true, force: true })
    mkdirSync(join(to, 'pg_wal'), { mode: 0o700 })
    return 'pg_backup_start'
  } finally {
    await client.end()
  }
}
