import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openMemory } from '@xiqian/ledger'
import { ledgerContestant } from './ledger-contestant.ts'
import { parameterFunction, pgbenchScript, samplePlace, sampleUnique, submitsAFetch } from './pgbench-script.ts'
import { type Measured, newDatabase } from './postgres.ts'
import { openStreams } from './streams.ts'
import { benchLedger, submitPrepared } from './submit-commit.ts'

const name = 'xiqian_proof'
const streams = 4000

/** One commit a submit, on both sides: what `xact_commit` counted against what was written. False where they differ by 2 %. */
export const proveCommits = async (
  measured: Measured,
  connections: number,
  say: (line: string) => void,
): Promise<boolean> => {
  const ledger = benchLedger()
  const sample = submitPrepared(ledger, samplePlace, sampleUnique)
  const setUp = await newDatabase(measured, name, connections)
  await setUp.pool.query(parameterFunction(sample, 'p', streams, connections))
  for (const mark of ['l', 'p']) await openStreams(setUp.pool, mark, streams)
  await setUp.close()

  const byLedger = await commitsDuring(measured, async () => {
    const memory = await openMemory({ databaseUrl: measured.started.url(name), connections })
    await ledgerContestant(ledger, memory.pool, connections, streams).run(0.5)
    await memory.close()
  })
  const byPgbench = await commitsDuring(measured, async () =>
    runPgbench(measured, pgbenchScript(sample, 'p'), connections),
  )
  const fetches = byPgbench.acts / submitsAFetch
  // Each client prepares each command of the script once, and the database counts that as a commit too.
  const prepares = connections * (submitsAFetch + 1)
  say(`  xact_commit: ledger ${byLedger.commits} commits for ${byLedger.acts} submits`)
  say(
    `  xact_commit: pgbench ${byPgbench.commits} commits for ${byPgbench.acts} submits, ${fetches} fetches of parameters, ${prepares} prepares`,
  )
  const isOneEach = (commits: number, written: number): boolean =>
    commits >= written && commits <= written * 1.02 + 3 * connections
  return isOneEach(byLedger.commits, byLedger.acts) && isOneEach(byPgbench.commits, byPgbench.acts + fetches + prepares)
}

const runPgbench = ({ pgbench, socketFolder }: Measured, script: string, connections: number): void => {
  const folder = mkdtempSync(join(tmpdir(), 'xiqian-bench-'))
  const file = join(folder, 'submit.sql')
  writeFileSync(file, script)
  const clients = ['-c', String(connections), '-j', '1', '-t', '5', '-D', 'n=0']
  const ended = spawnSync(
    pgbench,
    ['-n', '-M', 'prepared', ...clients, '-f', file, '-h', socketFolder, '-U', 'postgres', name],
    { encoding: 'utf8' },
  )
  rmSync(folder, { recursive: true, force: true })
  if (ended.status !== 0) throw new Error(`pgbench: ${ended.stderr}`)
}

type Counted = { readonly commits: number; readonly acts: number }

/** Commits of the database and rows of `act` that came while `run` ran; a connection hands in its counts when it closes. */
const commitsDuring = async ({ started }: Measured, run: () => void | Promise<void>): Promise<Counted> => {
  const counted = async (): Promise<Counted> => {
    await everybodyGone(started)
    const inside = await openMemory({ databaseUrl: started.url(name), connections: 1 })
    const { rows } = await inside.pool.query<Counted>(
      `select
         (select xact_commit::integer from pg_stat_database where datname = $1) as commits,
         (select count(*)::integer from act where region_code like '6101%') as acts`,
      [name],
    )
    await inside.close()
    return rows[0] ?? { commits: 0, acts: 0 }
  }
  const before = await counted()
  await run()
  const after = await counted()
  return { commits: after.commits - before.commits, acts: after.acts - before.acts }
}

/** Waits until no connection to the database is left; each has handed in its counts then. */
const everybodyGone = async (started: Measured['started']): Promise<void> => {
  const outside = await openMemory({ databaseUrl: started.url('postgres'), connections: 1 })
  try {
    for (let tries = 0; tries < 200; tries += 1) {
      const { rowCount } = await outside.pool.query(`select from pg_stat_activity where datname = $1`, [name])
      if (rowCount === 0) return
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    throw new Error(`somebody stays connected to ${name}`)
  } finally {
    await outside.close()
  }
}
