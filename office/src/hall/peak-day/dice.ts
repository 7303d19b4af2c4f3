/** Chance from a seed: the same seed makes the same day on every machine. */
export type Dice = { readonly next: () => number; readonly below: (sides: number) => number }

export const diceOf = (seed: number): Dice => {
  let state = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  return { next, below: (sides) => Math.floor(next() * sides) }
}
