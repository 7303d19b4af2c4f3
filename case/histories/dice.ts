/** Numbers that follow from their seed alone: the same seed walks the same way on every machine. */
export type Dice = {
  /** A whole number from 0, `sides` not included. */
  readonly below: (sides: number) => number
  readonly chance: (probability: number) => boolean
  /** undefined where there is nothing to pick from. */
  readonly pick: <T>(from: readonly T[]) => T | undefined
  /** The place of one of the weights, the heavier the likelier; -1 where all are nothing. */
  readonly weighted: (weights: readonly number[]) => number
}

/** mulberry32, its seed well mixed, so that neighbouring seeds have nothing in common. */
export const diceOf = (seed: number): Dice => {
  let state = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  const below = (sides: number): number => Math.floor(next() * sides)
  return {
    below,
    chance: (probability) => next() < probability,
    pick: (from) => from[below(from.length)],
    weighted: (weights) => {
      let left = next() * weights.reduce((sum, weight) => sum + weight, 0)
      return weights.findIndex((weight) => {
        left -= weight
        return weight > 0 && left < 0
      })
    },
  }
}
