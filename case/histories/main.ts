import { fork } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { leastOf, nothingCounted } from './count.ts'
import { readLifeEvents } from './province.ts'
import { joined, type Run, run, shrunk } from './run.ts'
import type { History } from './walk.ts'

// npm run histories -- [--json] [--count N] [--seed N] [--least N] [--only K] [--workers N [--worker K]]: random histories
// of the pure case with real plans, judged after every event. Prints the distribution and every fault with the fewest steps
// that show it; the last line is one JSON object; exit 1 on a fault, or where a stage, an act or a refusal was reached fewer
// times than `--least`. `--worker K` walks the K-th share of so many workers in this process.

const numberAfter = (name: string, usual: number): number => {
  const at = process.argv.indexOf(name)
  return at < 0 ? usual : Number(process.argv[at + 1])
}
const known = ['--json', '--count', '--seed', '--least', '--only', '--worker', '--workers']
const strange = process.argv.slice(2).filter((word) => word.startsWith('--') && !known.includes(word))
if (strange.length > 0) {
  console.error(`unknown: ${strange.join(' ')}. Usage: npm run histories -- [--json] [--count N] [--seed N] [--only K]`)
  process.exit(2)
}
const histories = numberAfter('--count', 100_000)
const seed = numberAfter('--seed', 1)
const least = numberAfter('--least', histories >= 100_000 ? 100 : 1)
const only = numberAfter('--only', -1)
const mine = numberAfter('--worker', -1)
const workers = numberAfter('--workers', availableParallelism())
const began = performance.now()
/** Read once: whoever walks for an hour tells what it walked with. */
const events = readLifeEvents()
const seconds = (): string => `${((performance.now() - began) / 1000).toFixed(0)} s`
const say = (line: string): void => console.log(line)

/** What a worker sends: a map does not travel. */
type Sent = Omit<Run, 'combinations'> & { readonly combinations: readonly (readonly [string, string])[] }
const sent = (run: Run): Sent => ({ ...run, combinations: [...run.combinations] })
const received = (sent: Sent): Run => ({ ...sent, combinations: new Map(sent.combinations) })

const nothing: Run = { histories: 0, steps: 0, counted: nothingCounted(), combinations: new Map(), faulty: [] }

const work = (worker: number): Run => {
  const every = Math.max(1, Math.floor(histories / workers / 10))
  return run(
    events,
    { seed, from: 0, to: histories, of: { groups: workers, at: worker } },
    {
      thorough: false,
      // A fault is said at once, so that nobody waits an hour for it.
      told: (done, { only, fault }) => {
        if (fault !== undefined) say(`[${seconds()}] history ${only}: ${fault.rule}: ${fault.words}`)
        if (done % every === 0) say(`[${seconds()}] worker ${worker}: ${done} histories`)
      },
    },
  )
}

const inAnother = (worker: number): Promise<Run> =>
  new Promise((resolve, reject) => {
    const words = ['--count', histories, '--seed', seed, '--workers', workers, '--worker', worker]
    // What is walked is soon forgotten: with room for it the collector has less to copy.
    const execArgv = [...process.execArgv, '--max-semi-space-size=32']
    const child = fork(fileURLToPath(import.meta.url), words.map(String), { execArgv })
    let done: Run | undefined
    child.on('message', (message) => {
      done = received(message as Sent)
    })
    child.on('exit', (code) =>
      done !== undefined && code === 0 ? resolve(done) : reject(new Error(`worker ${worker} ended with ${code}`)),
    )
  })

const tell = (history: History): void => {
  const few = shrunk(events, history)
  say(`\n${few.fault?.rule}: ${few.fault?.words}`)
  say(
    `  npm run histories -- --seed ${few.seed} --only ${few.only}; ${few.moves.length} of ${history.moves.length} steps show it:`,
  )
  for (const move of few.moves) say(`  ${JSON.stringify(move)}`)
}

const table = (title: string, of: Readonly<Record<string, number>>): void => {
  say(`\n${title}`)
  for (const [name, times] of Object.entries(of).sort((a, b) => a[1] - b[1]))
    say(`  ${String(times).padStart(9)}  ${name}`)
}

const report = ({ counted, combinations, faulty, ...done }: Run): void => {
  table('stages entered', counted.stages)
  table('acts that went through', counted.acts)
  table('refusals given', counted.refusals)
  const stages = new Map<string, number>()
  for (const stage of combinations.values()) stages.set(stage, (stages.get(stage) ?? 0) + 1)
  say(`\n${combinations.size} combinations of where the machines stand, each with one parent stage`)
  for (const [stage, times] of stages) say(`  ${String(times).padStart(9)}  ${stage}`)
  const rules = [...new Set(faulty.map(({ fault }) => fault?.rule))]
  for (const rule of rules) {
    const first = faulty.find(({ fault }) => fault?.rule === rule)
    if (first !== undefined) tell(first)
  }
  const [leastStage, leastAct, leastRefusal] = [
    leastOf(counted.stages),
    leastOf(counted.acts),
    leastOf(counted.refusals),
  ]
  const rare = [leastStage, leastAct, leastRefusal].filter(({ times }) => times < least)
  for (const { name, times } of rare) say(`\n${name}: reached ${times} times, fewer than ${least}`)
  say(
    JSON.stringify({
      ...done,
      seed,
      faults: faulty.length,
      combinations: combinations.size,
      leastStage,
      leastAct,
      leastRefusal,
      ms: Math.round(performance.now() - began),
    }),
  )
  process.exitCode = faulty.length > 0 || rare.length > 0 ? 1 : 0
}

if (mine >= 0 && process.send !== undefined) process.send(sent(work(mine)))
else if (mine >= 0) report(work(mine))
else if (only >= 0) {
  const { faulty, steps } = run(events, { seed, from: only, to: only + 1 })
  say(`history ${only} of seed ${seed}: ${steps} steps, ${faulty.length} faults`)
  for (const history of faulty) tell(history)
  process.exitCode = faulty.length > 0 ? 1 : 0
} else {
  const parts = await Promise.all(Array.from({ length: workers }, (_, worker) => inAnother(worker)))
  report(parts.reduce(joined, nothing))
}
