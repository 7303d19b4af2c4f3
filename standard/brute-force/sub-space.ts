import type { LegalDay, Situation, Value } from '../src/evaluator.ts'

/** A part of the space that is gone through whole: some facts free, all others held at one value. */
export type SubSpace = {
  /** The slowest first; the day and joint facts before own ones. */
  readonly free: readonly { readonly address: string; readonly values: readonly Value[] }[]
  readonly fixed: Readonly<Record<string, Value>>
}

export const sizeOf = ({ free }: SubSpace): number => free.reduce((product, { values }) => product * values.length, 1)

/** Numbers from a seed (mulberry32), so that a run can be run again. */
export const numbersFrom = (seed: number): (() => number) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

export type Axes = readonly { readonly address: string; readonly values: readonly Value[] }[]

/** One value of every fact, at random. */
export const randomSituation = (axes: Axes, random: () => number): Readonly<Record<string, Value>> =>
  Object.fromEntries(axes.map(({ address, values }) => [address, values[Math.floor(random() * values.length)] ?? '']))

/** Frees facts at random until the part holds at least so many situations, and hardly more; the rest is held. */
export const randomSubSpace = (
  axes: Axes,
  atLeast: number,
  random: () => number,
  held: Readonly<Record<string, Value>> = randomSituation(axes, random),
): SubSpace => {
  const order = axes.map((axis) => ({ axis, at: random() })).sort((a, b) => a.at - b.at)
  const free = new Set<string>()
  let size = 1
  const take = (most: number): void => {
    for (const { axis } of order) {
      if (size >= atLeast) return
      if (free.has(axis.address) || axis.values.length < 2 || size * axis.values.length > most) continue
      size *= axis.values.length
      free.add(axis.address)
    }
  }
  for (const most of [1.2, 1.5, 2, 4, Number.POSITIVE_INFINITY]) take(atLeast * most)
  return {
    free: axes.filter(({ address }) => free.has(address)),
    fixed: Object.fromEntries(Object.entries(held).filter(([address]) => !free.has(address))),
  }
}

/** The same part for the prover. */
export const withinOf = ({ free, fixed }: SubSpace): Readonly<Record<string, readonly Value[]>> => ({
  ...Object.fromEntries(free.map(({ address, values }) => [address, values])),
  ...Object.fromEntries(Object.entries(fixed).map(([address, value]) => [address, [value]])),
})

export type Visit = (situation: Situation, on: LegalDay, number: number) => void

/** Every situation of the part, in order; one object is used for all of them. */
export const everySituation = (sub: SubSpace, visit: Visit): void => {
  const { on, ...situation }: Record<string, Value> = { ...sub.fixed }
  let day = String(on)
  let number = 0
  const go = (at: number): void => {
    const axis = sub.free[at]
    if (axis === undefined) {
      visit(situation, day, number++)
      return
    }
    for (const value of axis.values) {
      if (axis.address === 'on') day = String(value)
      else situation[axis.address] = value
      go(at + 1)
    }
  }
  go(0)
}

/** How far apart two situations are that differ in one step of a free fact; 0 where it is not free. */
export const strideOf = ({ free }: SubSpace, address: string): number => {
  const at = free.findIndex((axis) => axis.address === address)
  return at < 0 ? 0 : free.slice(at + 1).reduce((product, { values }) => product * values.length, 1)
}

/** The number of a situation with these facts put at their first value: what is left tells the other facts. */
export const withoutFacts = (sub: SubSpace, addresses: readonly string[]): ((number: number) => number) => {
  const cuts = sub.free.flatMap(({ address, values }) =>
    addresses.includes(address) ? [{ stride: strideOf(sub, address), size: values.length }] : [],
  )
  return (number) => {
    let rest = number
    for (const { stride, size } of cuts) rest -= (Math.floor(number / stride) % size) * stride
    return rest
  }
}
