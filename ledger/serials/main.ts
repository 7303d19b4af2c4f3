import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { startPostgres } from '../src/testing/start-postgres.ts'
import { registries } from './register.ts'
import { runSerials, type SerialsRun } from './run.ts'

// npm run serials -- [--json] [--count 50000] [--crashes 20]: certificate numbers on both databases under kill -9. 1 where one is missing or double.

const usage = 'npm run serials -- [--json] [--count 50000] [--crashes 20] [--seed 1]'
const words = process.argv.slice(2)
const numbered = ['--count', '--crashes', '--seed']
const numberAfter = (name: string, otherwise: number): number => {
  const at = words.indexOf(name)
  return at < 0 ? otherwise : Number(words[at + 1])
}
const unknown = words.filter(
  (word, at) => word !== '--json' && !numbered.includes(word) && !numbered.includes(words[at - 1] ?? ''),
)
const wanted = {
  count: numberAfter('--count', 50_000),
  crashes: numberAfter('--crashes', 20),
  seed: numberAfter('--seed', 1),
}
if (unknown.length > 0 || !Object.values(wanted).every(Number.isInteger) || wanted.count < 1) {
  process.stderr.write(`unknown: ${unknown.join(' ')}. Usage: ${usage}\n`)
  process.exit(2)
}

/** Where it crashes is drawn, and drawn the same for the same seed. */
const drawnFrom = (seed: number) => {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

const kill = (pid: number): void => void process.kill(pid, 'SIGKILL')

const onPglite = async (folder: string): Promise<SerialsRun> =>
  runSerials({
    ...wanted,
    folder,
    options: { folder },
    random: drawnFrom(wanted.seed),
    // The database lives in the registrar: both die at once.
    crash: async (pid) => kill(pid),
  })

/** Every second crash is the server's: where one of its processes is killed it ends all of them and recovers from its log. */
const killServer = async (url: string): Promise<void> => {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  const { rows } = await client.query<{ pid: number }>(
    `select pid from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid() limit 1`,
  )
  const [first] = rows
  if (first !== undefined) kill(first.pid)
  // This line ends with all others; nobody waits for its good-bye.
  void client.end().catch(() => undefined)
}

const onPostgres = async (folder: string): Promise<SerialsRun> => {
  const server = await startPostgres({ fsync: true })
  const url = server.url('postgres')
  try {
    return await runSerials({
      ...wanted,
      folder,
      options: { databaseUrl: url },
      random: drawnFrom(wanted.seed + 1),
      crash: async (pid, nth) => {
        if (nth % 2 === 0 && server.pid !== null) await killServer(url)
        else kill(pid)
      },
    })
  } finally {
    await server.stop()
  }
}

const began = Date.now()
const folder = mkdtempSync(join(tmpdir(), 'xiqian-serials-'))
try {
  const say = (name: string, run: SerialsRun) =>
    process.stdout.write(
      `${name}: ${run.registrations} registrations, ${run.serials} serials, ${run.drawn} numbers, ${run.voided} voided, ` +
        `${run.crashes} crashes, ${run.gapsWithoutEvent} gaps without an event, ${run.doubles} doubles, ${run.lost} lost\n`,
    )
  const pglite = await onPglite(folder)
  say('PGlite', pglite)
  const postgres = await onPostgres(folder)
  say('PostgreSQL', postgres)
  const sum = (of: keyof SerialsRun): number => pglite[of] + postgres[of]
  const answer = {
    registrations: Math.min(pglite.registrations, postgres.registrations),
    crashes: sum('crashes'),
    gapsWithoutEvent: sum('gapsWithoutEvent'),
    doubles: sum('doubles'),
    lost: sum('lost'),
    brokenChains: sum('brokenChains'),
    voided: sum('voided'),
    registries: registries.length,
    seconds: Math.round((Date.now() - began) / 1000),
    pglite,
    postgres,
  }
  const isWhole =
    answer.gapsWithoutEvent + answer.doubles + answer.lost + answer.brokenChains === 0 &&
    answer.registrations === wanted.count
  if (words.includes('--json')) process.stdout.write(`${JSON.stringify(answer)}\n`)
  process.exitCode = isWhole ? 0 : 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}
