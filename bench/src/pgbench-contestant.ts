import { type ChildProcess, spawn } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'
import type pg from 'pg'
import type { Contestant } from './contestant.ts'
import { submitsAFetch } from './pgbench-script.ts'

export type Pgbench = Contestant & { readonly stop: () => Promise<void> }

type Options = {
  readonly program: string
  readonly script: string
  readonly socketFolder: string
  readonly database: string
  readonly mark: string
  readonly clients: number
  readonly threads: number
}

/**
 * pgbench in prepared mode, started once and held still between its slices, so that no slice pays for connecting and
 * preparing. What it did is counted in the database; each fetch of parameters is counted as one more submit.
 */
export const startPgbench = async (pool: pg.Pool, options: Options): Promise<Pgbench> => {
  const { program, script, socketFolder, database, mark, clients, threads } = options
  const words = [
    '-n',
    '-M',
    'prepared',
    '-c',
    clients,
    '-j',
    threads,
    '-T',
    36_000,
    '-D',
    'n=0',
    '-f',
    script,
    '-h',
    socketFolder,
    '-U',
    'postgres',
    database,
  ]
  const child = spawn(program, words.map(String), { stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  child.stderr?.on('data', (bytes: Buffer) => {
    said = `${said}${bytes.toString()}`.slice(-4000)
  })
  const end = () => child.kill('SIGKILL')
  process.once('exit', end)

  const written = () => countOf(pool, mark)
  const run = async (seconds: number): Promise<number> => {
    const before = await written()
    if (hasEnded(child)) throw new Error(`pgbench ended: ${said}`)
    const began = performance.now()
    child.kill('SIGCONT')
    await pause(seconds * 1000)
    child.kill('SIGSTOP')
    const took = (performance.now() - began) / 1000
    // What was under way when it was stopped is written to its end by the database.
    await pause(30)
    const submits = (await written()) - before
    return (submits + submits / submitsAFetch) / took
  }
  const warm = async (): Promise<void> => {
    // Past the fifth execution of each prepared statement, so that the database has settled on its plan.
    const enough = clients * submitsAFetch * 7
    for (let tries = 0; (await written()) < enough; tries += 1) {
      if (tries > 60 || hasEnded(child)) throw new Error(`pgbench does not get on: ${said}`)
      await pause(250)
    }
    child.kill('SIGSTOP')
  }
  await warm()
  return {
    name: `pgbench -j ${threads}`,
    run,
    stop: async () => {
      process.off('exit', end)
      const gone = new Promise((resolve) => child.once('exit', resolve))
      end()
      await gone
    },
  }
}

const hasEnded = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null

const countOf = async (pool: pg.Pool, mark: string): Promise<number> => {
  const { rows } = await pool.query<{ acts: number }>(
    `select count(*)::integer as acts from act where region_code like '6101%' and idempotency_key like $1`,
    [`submit-${mark}%`],
  )
  return rows[0]?.acts ?? 0
}
