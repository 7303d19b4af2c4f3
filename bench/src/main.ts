import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { proveCommits } from './commit-proof.ts'
import type { Slice } from './contestant.ts'
import { cpuPerCase } from './cpu-per-case.ts'
import { openHttpDoor } from './http-contestant.ts'
import { ledgerAgainstPgbench } from './ledger-against-pgbench.ts'
import { planSpeed } from './plan-speed.ts'
import { howToGet, startMeasured } from './postgres.ts'
import { quartiles, round, said } from './quartiles.ts'

// npm run bench -- [--quick] [--json]: submits against pgbench, CPU per case, plan. The last line is one JSON object.

const words = process.argv.slice(2)
const unknown = words.filter((word) => !['--json', '--quick'].includes(word))
if (unknown.length > 0) {
  console.error(`unknown: ${unknown.join(' ')}. Usage: npm run bench -- [--json] [--quick]`)
  process.exit(2)
}
const quick = words.includes('--quick')
const began = performance.now()
const say = (line: string): void => console.log(line)
const heading = (line: string): void => console.log(`[${((performance.now() - began) / 1000).toFixed(0)} s] ${line}`)

const targets = [
  { name: 'ledgerVsPgbench', target: 0.6, better: 'more' },
  { name: 'httpVsPgbench', target: 0.3, better: 'more' },
  { name: 'cpuMsPerCase', target: 40, better: 'less' },
  { name: 'planMicros', target: 20, better: 'less' },
] as const

const measured = await startMeasured()
if (measured === undefined) {
  console.error(howToGet)
  process.exit(2)
}
const seconds = quick ? 0.5 : 4
const turns = 7
const connections = 16
const folder = mkdtempSync(join(tmpdir(), 'xiqian-bench-office-'))
try {
  heading('plan: microseconds')
  const planned = planSpeed(say)

  heading('commits: one a submit')
  const oneEach = await proveCommits(measured, connections, say)
  if (!oneEach) say('  NOT PROVED: the counts differ')

  heading('CPU of the office for a whole case')
  const { cpu, template } = await cpuPerCase(
    measured,
    folder,
    quick ? { cases: 2, warm: 1 } : { cases: 15, warm: 5 },
    say,
  )

  heading('the door: copies of a finished case')
  const door = await openHttpDoor(measured, folder, template, { seconds, turns }, say)
  try {
    heading(`submits a second: ${turns} alternating slices of ${seconds} s`)
    const effort = { turns, seconds, connections, streams: 16_000 }
    const slices = await ledgerAgainstPgbench(measured, effort, [door], say)
    const best = ({ perSecond }: Slice): number =>
      Math.max(perSecond['pgbench -j 1'] ?? 0, perSecond['pgbench -j 2'] ?? 0)
    const against = (name: string) => quartiles(slices.map((slice) => (slice.perSecond[name] ?? 0) / best(slice)))
    const ledger = against('ledger')
    const http = against('http')
    say(`  ledger / pgbench: ${said(ledger)}`)
    say(`  http / pgbench: ${said(http, 3)}; ${door.latency()} from due to answered, offered above capacity`)
    const refused = Object.entries(door.refused())
    if (refused.length > 0) say(`  refused: ${refused.map(([code, count]) => `${count} x ${code}`).join(', ')}`)

    const figures = {
      ledgerVsPgbench: round(ledger.median),
      httpVsPgbench: round(http.median, 3),
      cpuMsPerCase: round(cpu.median, 0),
      planMicros: round(planned.median, 1),
    }
    heading('targets')
    for (const { name, target, better } of targets) {
      const met = better === 'more' ? figures[name] >= target : figures[name] <= target
      say(`  ${name} ${figures[name]}: ${met ? 'met' : 'MISSED'} (target ${target})`)
    }
    say(JSON.stringify(figures))
  } finally {
    await door.stop()
  }
} finally {
  await measured.started.stop()
  rmSync(folder, { recursive: true, force: true })
}
