import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isRule, unshownIn } from '../src/read/both-ways.ts'
import { readCoverage } from '../src/read/coverage.ts'
import { crossCheck } from '../src/read/cross-check.ts'
import { readFiles } from '../src/read/read-files.ts'
import { nothingGathered } from '../src/read/reading.ts'
import { runExamples } from '../src/read/run-examples.ts'
import { type Judged, judgeMutants } from './mutate-standard.ts'
import { proverFor } from './prover.ts'
import { countsOf, leftOut, mutantText, placeOf, scoreOf, survivorText, tableOf } from './report.ts'
import { baseOf } from './try-mutant.ts'

// npm run mutate -- [--json] [--event marriage-household] [--only materials/id-card]: every line of the standard is
// written wrongly in every way there is, and an example or the prover has to notice. Prints mutants that say the same
// everywhere, survivors with an example that would kill each, and a table; the last line is one JSON object; exit 1
// where less than 0.95 were noticed.

const enough = 0.95
const lifeEvents = fileURLToPath(new URL('../life-events', import.meta.url))
const began = performance.now()
const seconds = () => `${((performance.now() - began) / 1000).toFixed(1)} s`
const say = (line: string): void => console.log(line)
const stop = (words: string): never => {
  console.error(words)
  process.exit(2)
}

const usage = 'npm run mutate -- [--json] [--event NAME] [--only LINE]'
const given = process.argv.slice(2)
const after = (flag: string): string | undefined => {
  const at = given.indexOf(flag)
  return at < 0 ? undefined : (given[at + 1] ?? stop(`${flag} wants a name. Usage: ${usage}`))
}
const event = after('--event')
const only = after('--only')
const unknown = given.filter((word) => word !== '--json' && !['--event', '--only', event, only].includes(word))
if (unknown.length > 0) stop(`unknown: ${unknown.join(' ')}. Usage: ${usage}`)
const events = readdirSync(lifeEvents).filter((name) => existsSync(join(lifeEvents, name, 'event.yaml')))
const chosen = event === undefined ? events : events.filter((name) => name === event)
if (chosen.length === 0) stop(`没有这个情形 no such life event: ${event}. ${events.join(', ')}`)

/** Files are named as an editor opens them from the top of the repository. */
const pathOf = (name: string, file: string): string =>
  file.startsWith('overlays/')
    ? `standard/overlays/${name}/${file.slice('overlays/'.length)}`
    : `standard/life-events/${name}/${file}`

const all: Judged[] = []
let rules = 0
let withBothExamples = 0

const mutateEvent = (name: string): void => {
  const folder = join(lifeEvents, name)
  const gathered = nothingGathered()
  const drafts = readFiles(folder, gathered)
  const base = baseOf(drafts, gathered)
  const tried = runExamples(base.assembled, gathered, crossCheck(base.assembled, gathered))
  const where = (file: string, line: number) => `${pathOf(name, file)}:${line}`
  if (gathered.faults.length > 0) {
    for (const { file, line, problem, remedy } of gathered.faults)
      say(`${where(file, line)} ${problem.zh}。${remedy.zh}。 ${problem.en}. ${remedy.en}.`)
    stop(`${name}: ${gathered.faults.length} faults; only a standard that reads well can be mutated`)
  }
  const expressions = base.assembled.rulings.filter(isRule)
  const unshown = new Set(unshownIn(base.assembled.rulings, tried).map(({ ruling }) => ruling))
  rules += expressions.length
  withBothExamples += expressions.length - unshown.size

  const prover = proverFor(base.assembled.compiled, readCoverage(folder))
  const judged: Judged[] = []
  for (const one of judgeMutants(
    base,
    prover.ask,
    (line) => only === undefined || line === only || line.startsWith(only),
  )) {
    judged.push(one)
    const place = placeOf(one.mutant, base)
    const at = place === undefined ? name : where(place.file, place.line)
    if (one.fate.is === 'equivalent') say(`等价 same everywhere  ${at} ${mutantText(one.mutant)}`)
    if (one.fate.is === 'killed-by-prover') say(`查验发现 the prover  ${at} ${mutantText(one.mutant)}: ${one.fate.by}`)
    if (one.fate.is === 'survivor')
      for (const line of survivorText(`幸存 SURVIVES  ${at}`, one.mutant, one.fate.proposal)) say(line)
  }
  if (judged.length === 0) stop(`${name}: no line begins with ${only}; lines are named like materials/id-card`)
  if (prover.left() > 0) say(`${prover.left()} survivors were not put to the prover: write the examples first`)
  all.push(...judged)
  say(
    `[${seconds()}] ${name}: ${judged.length} mutants of ${new Set(judged.map(({ mutant }) => `${mutant.section}/${mutant.of}`)).size} lines`,
  )
}

for (const name of chosen) mutateEvent(name)
for (const line of tableOf(all)) say(line)
say('不变异的 left out:')
for (const [what, why] of leftOut) say(`  ${what}: ${why}`)

const counts = countsOf(all)
const score = scoreOf(counts)
say(
  JSON.stringify({
    rules,
    withBothExamples,
    mutants: all.length,
    equivalent: counts.equivalent,
    killedByExample: counts['killed-by-example'],
    killedByProver: counts['killed-by-prover'],
    survivors: counts.survivor,
    score: Number(score.toFixed(4)),
    ms: Math.round(performance.now() - began),
  }),
)
process.exitCode = score < enough ? 1 : 0
