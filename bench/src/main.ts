import { proveCommits } from './commit-proof.ts'
import { ledgerAgainstPgbench } from './ledger-against-pgbench.ts'
import { howToGet, startMeasured } from './postgres.ts'
import { quartiles, round, said } from './quartiles.ts'

const words = process.argv.slice(2)
const unknown = words.filter((word) => !['--json', '--quick'].includes(word))
if (unknown.length > 0) {
  console.error(`unknown: ${unknown.join(' ')}. Usage: npm run bench -- [--json] [--quick]`)
  process.exit(2)
}
const quick = words.includes('--quick')
const say = (line: string): void => console.log(line)

const measured = await startMeasured()
if (measured === undefined) {
  console.error(howToGet)
  process.exit(2)
}
try {
  const effort = { turns: 7, seconds: quick ? 0.6 : 4, connections: 16, streams: 16_000 }
  say('(a) submits a second')
  const proved = await proveCommits(measured, effort.connections, say)
  const slices = await ledgerAgainstPgbench(measured, effort, [], say)
  const limit = (perSecond: Readonly<Record<string, number>>) =>
    Math.max(perSecond['pgbench -j 1'] ?? 0, perSecond['pgbench -j 2'] ?? 0)
  const ledger = quartiles(slices.map(({ perSecond }) => (perSecond.ledger ?? 0) / limit(perSecond)))
  say(`  ledger / pgbench: ${said(ledger)}`)
  say(JSON.stringify({ ledgerVsPgbench: round(ledger.median), proved }))
} finally {
  await measured.started.stop()
}
