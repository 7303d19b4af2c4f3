import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readStandard } from './src/index.ts'
import { benchIn } from './src/prove/bench.ts'
import type { ProvenFault } from './src/prove/inquiry.ts'
import { proveCoverage } from './src/prove/prove-coverage.ts'
import { proveIn } from './src/prove/prove-standard.ts'
import { seamOf } from './src/prove/seam.ts'
import { spaceOf } from './src/prove/space.ts'
import { sweep } from './src/prove/sweep.ts'
import { readCoverage } from './src/read/coverage.ts'
import type { Fault } from './src/read/fault.ts'

// npm run prove -- [--json] [--event marriage-household]: the province, each city alone, each pair of cities, all of
// them. Prints what it looked at and every fault; the last line is one JSON object; exit 1 where there is a fault.

const lifeEvents = fileURLToPath(new URL('life-events', import.meta.url))
const began = performance.now()
const seconds = () => `${((performance.now() - began) / 1000).toFixed(1)} s`
const say = (line: string): void => console.log(line)

const given = process.argv.slice(2)
const at = given.indexOf('--event')
const event = at < 0 ? undefined : given[at + 1]
const unknown = given.filter((word, i) => word !== '--json' && word !== '--event' && (at < 0 || i !== at + 1))
if (unknown.length > 0 || (at >= 0 && event === undefined)) {
  console.error(`unknown: ${unknown.join(' ')}. Usage: npm run prove -- [--json] [--event NAME]`)
  process.exit(2)
}
const events = readdirSync(lifeEvents).filter((name) => existsSync(join(lifeEvents, name, 'event.yaml')))
const chosen = event === undefined ? events : events.filter((name) => name === event)
if (chosen.length === 0) {
  console.error(`没有这个情形 no such life event: ${event ?? ''}. ${events.join(', ')}`)
  process.exit(2)
}

type Told = Fault & Partial<Pick<ProvenFault, 'kind' | 'what' | 'inWords' | 'share'>> & { readonly under: string }

/** Files are named as an editor opens them from the top of the repository. */
const pathOf = (name: string, file: string): string =>
  file.startsWith('province/')
    ? `standard/${file}`
    : file.startsWith('overlays/')
      ? `standard/overlays/${name}/${file.slice('overlays/'.length)}`
      : `standard/life-events/${name}/${file}`

const faults: Told[] = []
let situations = 0
let evaluated = 0
let inquiries = 0
const figures: Record<string, unknown> = {}

const proveEvent = (name: string): void => {
  const folder = join(lifeEvents, name)
  const keep = (fault: Fault & Partial<ProvenFault>, under: string): void => {
    const file = pathOf(name, fault.file)
    const isTold = faults.some(
      (one) => one.file === file && one.line === fault.line && one.problem.zh === fault.problem.zh,
    )
    if (!isTold) faults.push({ ...fault, file, under })
  }
  // No part of the proof hangs on the digest; it is the office that seals a standard by it.
  const read = readStandard(folder, () => 'unsealed')
  if ('faults' in read) {
    for (const fault of read.faults) keep(fault, 'reading')
    return
  }
  const { standard, places } = read
  const space = spaceOf([standard])
  const classes = space.axes.reduce((sum, axis) => sum + axis.values.length, 0)
  const product = space.axes.reduce((all, axis) => all * BigInt(axis.values.length), 1n)
  say(
    `[${seconds()}] ${name}: ${standard.matters.length} matters, ${standard.conditions.length} conditions, ` +
      `${standard.materials.length} materials, ${standard.overlays.length} overlays`,
  )
  say(`  facts that rules read ${space.axes.length}, classes of values ${classes}, full product ${product}`)

  const cities = standard.overlays.map(({ id }) => id)
  const pairs = cities.flatMap((one, i) => cities.slice(i + 1).map((other) => [one, other] as const))
  const every = [
    { under: 'province', overlays: [] },
    ...cities.map((id) => ({ under: id, overlays: [id] })),
    ...pairs.map(([one, other]) => ({ under: `${one} × ${other}`, overlays: [one, other] })),
    ...(cities.length > 2 ? [{ under: 'all', overlays: cities }] : []),
  ]
  for (const { under, overlays } of every) {
    const bench = benchIn(space, standard, overlays)
    const found = proveIn(space, bench, places)
    inquiries += found.inquiries
    for (const fault of found.faults) keep(fault, under)
    const [one, other] = overlays
    const atSeam =
      one === undefined || other === undefined || overlays.length !== 2
        ? ''
        : `, at the seam ${space.diagrams.count(seamOf(bench, one, other), [...space.axes.keys()])} situations`
    say(`[${seconds()}] ${under}: ${found.inquiries} questions, ${found.faults.length} faults${atSeam}`)
  }

  const swept = sweep(benchIn(space, standard))
  if (swept.unlike.length > 0) throw new Error(`the diagrams are not the rules: ${swept.unlike.join(', ')}`)
  say(
    `[${seconds()}] ${swept.lines} lines gone through one by one agree with the diagrams` +
      (swept.left.length === 0 ? '' : `; ${swept.left.length} are too wide for that and stand by diagrams alone`),
  )
  situations += space.situations()
  evaluated += space.evaluated()

  const coverage = readCoverage(folder)
  const rows = proveCoverage(standard, coverage)
  for (const fault of [...coverage.faults, ...rows]) keep(fault, 'handbook')
  inquiries += coverage.required.length
  say(`[${seconds()}] handbook: ${coverage.required.length} rows, ${rows.length} faults`)
  figures[name] = { facts: space.axes.length, classes, product: String(product), overlays: cities.length }
}

for (const name of chosen) proveEvent(name)

for (const { file, line, column, problem, remedy, inWords, kind, under } of faults) {
  say(`\n${file}:${line}:${column} ${kind ?? 'unreadable'} (${under})`)
  say(`  ${problem.zh}。${inWords === undefined || inWords.zh === '' ? '' : `情形：${inWords.zh}。`}${remedy.zh}。`)
  say(`  ${problem.en}. ${inWords === undefined || inWords.en === '' ? '' : `Situation: ${inWords.en}. `}${remedy.en}.`)
}
const ms = Math.round(performance.now() - began)
say(
  JSON.stringify({
    situations,
    evaluated,
    faults: faults.length,
    questions: inquiries,
    ms,
    events: figures,
    found: faults,
  }),
)
process.exitCode = faults.length > 0 ? 1 : 0
