import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { countingSocket } from './counting-socket.ts'
import { startAllInOne } from './office-process.ts'
import { emptyDatabase, howToGet, startMeasured } from './postgres.ts'
import { quartiles } from './quartiles.ts'
import { walk } from './walk.ts'

// npm run case-cost -- [--json] [--write]: what one reference case costs the server: statements, round trips and WAL bytes
// on PostgreSQL, CPU of the office. Exit 1 where statements, round trips or WAL have grown by more than 5 % against
// bench/case-cost.json; --write writes that file anew, and docs/measured.md says why. CPU is printed and not judged: it
// measures the machine too.

const warm = 3
const cases = 5
const mayGrow = 1.05
const idleSeconds = 6
const committed = fileURLToPath(new URL('../case-cost.json', import.meta.url))

const words = process.argv.slice(2)
const unknown = words.filter((word) => !['--json', '--write'].includes(word))
if (unknown.length > 0) {
  console.error(`unknown: ${unknown.join(' ')}. Usage: npm run case-cost -- [--json] [--write]`)
  process.exit(2)
}

type Cost = { readonly statements: number; readonly roundTrips: number; readonly walBytes: number }
const judged = ['statements', 'roundTrips', 'walBytes'] as const
const say = (line: string): void => console.log(line)

// Images of whole pages depend on when a checkpoint was, not on what a case writes.
const measured = await startMeasured(['full_page_writes=off', 'autovacuum=off'])
if (measured === undefined) {
  console.error(howToGet)
  process.exit(2)
}
const database = 'xiqian_case_cost'
const folder = mkdtempSync(join(tmpdir(), 'xiqian-case-cost-'))
const memory = await emptyDatabase(measured, database)
const socket = await countingSocket(measured.socketFolder)
const office = await startAllInOne(folder, measured.started.url(database).replace(measured.socketFolder, socket.folder))
try {
  const now = async (): Promise<Cost & { readonly cpuMs: number; readonly at: number }> => {
    const { rows } = await memory.pool.query<{ bytes: string }>(
      `select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')::text as bytes`,
    )
    return { ...socket.counted(), walBytes: Number(rows[0]?.bytes), cpuMs: office.cpuMs(), at: performance.now() }
  }
  for (let seed = 1; seed <= warm; seed += 1) await walk(folder, seed)

  // What the office asks while nobody does anything is no cost of a case.
  const before = await now()
  await pause(idleSeconds * 1000)
  const after = await now()
  const idle = (name: (typeof judged)[number]): number => (after[name] - before[name]) / (after.at - before.at)

  const costs: Cost[] = []
  const cpu: number[] = []
  for (let seed = warm + 1; seed <= warm + cases; seed += 1) {
    const from = await now()
    await walk(folder, seed)
    const to = await now()
    const of = (name: (typeof judged)[number]): number =>
      Math.round(to[name] - from[name] - idle(name) * (to.at - from.at))
    costs.push({ statements: of('statements'), roundTrips: of('roundTrips'), walBytes: of('walBytes') })
    cpu.push(to.cpuMs - from.cpuMs)
    say(`  ${seed - warm}: ${JSON.stringify(costs.at(-1))} CPU ${to.cpuMs - from.cpuMs} ms`)
  }
  const median = (name: (typeof judged)[number]): number =>
    Math.round(quartiles(costs.map((cost) => cost[name])).median)
  const cost: Cost = {
    statements: median('statements'),
    roundTrips: median('roundTrips'),
    walBytes: median('walBytes'),
  }
  const cpuMs = Math.round(quartiles(cpu).median)
  if (words.includes('--write')) writeFileSync(committed, `${JSON.stringify(cost, null, 2)}\n`)
  const known = JSON.parse(readFileSync(committed, 'utf8')) as Cost
  const grown = judged.filter((name) => cost[name] > known[name] * mayGrow)
  for (const name of judged) {
    const share = ((cost[name] / known[name] - 1) * 100).toFixed(1)
    say(`  ${name} ${cost[name]}, committed ${known[name]} (${share} %)${grown.includes(name) ? ': GREW' : ''}`)
  }
  say(JSON.stringify({ ...cost, cpuMs, grown }))
  process.exitCode = grown.length === 0 ? 0 : 1
} finally {
  await office.stop()
  await socket.close()
  await memory.close()
  await measured.started.stop()
  rmSync(folder, { recursive: true, force: true })
}
