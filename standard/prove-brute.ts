import { fork } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { compareBoth } from './brute-force/compare-both.ts'
import { type Axes, numbersFrom, randomSituation, randomSubSpace, sizeOf } from './brute-force/sub-space.ts'
import { provinceOf, variants } from './brute-force/variants.ts'
import { plan, readStandard, type Standard, type Value } from './src/index.ts'
import { spaceOf } from './src/prove/space.ts'

// npm run prove:brute -- [--parts N] [--size N] [--seed N]: N random parts of the space (20 of a million situations and
// more), every situation of which goes through the real planner; the prover must find there what brute force finds.

const folder = fileURLToPath(new URL('life-events/marriage-household', import.meta.url))
const numberAfter = (name: string, usual: number): number => {
  const at = process.argv.indexOf(name)
  return at < 0 ? usual : Number(process.argv[at + 1])
}
const parts = numberAfter('--parts', 20)
const size = numberAfter('--size', 1_000_000)
const seed = numberAfter('--seed', 1)
const began = performance.now()

type Outcome = {
  readonly situations: number
  readonly found: number
  readonly apart: number
  readonly kinds: Readonly<Record<string, number>>
}

const livelySituation = (standard: Standard, axes: Axes, random: () => number): Readonly<Record<string, Value>> => {
  let best = randomSituation(axes, random)
  let most = -1
  for (let i = 0; i < 60; i++) {
    const { on, ...situation } = randomSituation(axes, random)
    const { matters, materials, conditions } = plan(standard, situation, String(on))
    const lines = matters.length * 10 + materials.length + conditions.length
    if (lines <= most) continue
    most = lines
    best = { on: String(on), ...situation }
  }
  return best
}

const lookAt = (part: number): Outcome => {
  const read = readStandard(folder, () => 'unsealed')
  if ('faults' in read) throw new Error('the standard cannot be read; npm run prove says why')
  const variant = variants[part % variants.length]
  const standard = variant?.change(read.standard) ?? read.standard
  const { axes } = spaceOf([standard])
  const random = numbersFrom(seed * 1000 + part)
  // Two parts in three lie around a situation in which much is planned: elsewhere few rules have anything to say.
  const around = part % 3 === 0 ? randomSituation(axes, random) : livelySituation(standard, axes, random)
  const sub = randomSubSpace(axes, size, random, around)
  const from = performance.now()
  const both = compareBoth(standard, provinceOf(standard), sub)
  const apart = [
    ...both.onlyBrute.map((one) => `brute force: ${one}`),
    ...both.onlyProver.map((one) => `prover: ${one}`),
  ]
  const took = ((performance.now() - from) / 1000).toFixed(0)
  console.log(
    `part ${part} (${variant?.name}): ${sub.free.length} free facts, ${sizeOf(sub)} situations, ${both.found} faults, ` +
      `${apart.length === 0 ? 'the same' : 'NOT THE SAME'}, ${took} s`,
  )
  for (const one of apart) console.log(`  only ${one}`)
  return { situations: both.situations, found: both.found, apart: apart.length, kinds: both.kinds }
}

const add = (a: Outcome, b: Outcome): Outcome => ({
  situations: a.situations + b.situations,
  found: a.found + b.found,
  apart: a.apart + b.apart,
  kinds: Object.fromEntries(
    [...new Set([...Object.keys(a.kinds), ...Object.keys(b.kinds)])]
      .sort()
      .map((what) => [what, (a.kinds[what] ?? 0) + (b.kinds[what] ?? 0)]),
  ),
})
const nothing: Outcome = { situations: 0, found: 0, apart: 0, kinds: {} }

const mine = numberAfter('--worker', -1)
const workers = numberAfter('--workers', Math.min(parts, availableParallelism()))
if (mine >= 0) {
  let sum = nothing
  for (let part = mine; part < parts; part += workers) sum = add(sum, lookAt(part))
  process.send?.(sum)
} else {
  const sums = await Promise.all(
    Array.from(
      { length: workers },
      (_, worker) =>
        new Promise<Outcome>((resolve, reject) => {
          const words = ['--parts', parts, '--size', size, '--seed', seed, '--workers', workers, '--worker', worker]
          const child = fork(fileURLToPath(import.meta.url), words.map(String))
          let sum = nothing
          child.on('message', (told) => {
            sum = told as Outcome
          })
          child.on('exit', (code) =>
            code === 0 ? resolve(sum) : reject(new Error(`worker ${worker} ended with ${code}`)),
          )
        }),
    ),
  )
  const { situations, found, apart, kinds } = sums.reduce(add, nothing)
  const ms = Math.round(performance.now() - began)
  console.log(JSON.stringify({ parts, situations, faultsFound: found, differences: apart, kinds, ms }))
  process.exitCode = apart > 0 ? 1 : 0
}
