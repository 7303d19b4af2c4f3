import { type Drilled, drillEmbedded, drillPostgres } from './backup-drill.ts'

// npm run backup-drill: backup, restore and point in time on real clusters of its own; 1 where something is not as it must be.
const say = (line: string): void => void process.stdout.write(`  ${line}\n`)

const isWhole = ({ there, gone, expected, faults, stage, withoutKeys }: Drilled): boolean =>
  there.join() === expected.there.join() &&
  gone.join() === expected.gone.join() &&
  faults === 0 &&
  stage === 'ready' &&
  withoutKeys.includes('keys')

const results: Drilled[] = []
for (const drill of [drillPostgres, drillEmbedded]) {
  const result = await drill(say)
  results.push(result)
  const { database, there, gone, streams, parts, faults } = result
  say(`${database}: there ${there.join(' ')}, gone ${gone.join(' ')}`)
  say(`${database}: ${streams} streams, ${parts} sealed values, ${faults} faults; without keys: ${result.withoutKeys}`)
}
process.stdout.write(`${JSON.stringify({ drills: results.length, whole: results.filter(isWhole).length })}\n`)
process.exitCode = results.every(isWhole) ? 0 : 1
