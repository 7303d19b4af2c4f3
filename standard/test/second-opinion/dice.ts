/** Numbers that follow from their seed alone; the same seed draws the same expressions on every machine. */
export type Dice = {
  /** A whole number from 0, `sides` not included. */
  readonly below: (sides: number) => number
  readonly chance: (probability: number) => boolean
  readonly pick: <T>(from: readonly T[]) => T
}

/** sfc32: 96 bits of state and a counter, so that 100,000 draws of an expression do not run in a circle. */
export const diceOf = (seed: number): Dice => {
  let a = seed | 0
  let b = 0x9e3779b9 ^ seed
  let c = 0x85ebca6b
  let counter = 1
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return (sum >>> 0) / 2 ** 32
  }
  for (let warm = 0; warm < 12; warm++) next()
  const below = (sides: number) => Math.floor(next() * sides)
  return {
    below,
    chance: (probability) => next() < probability,
    pick: (from) => {
      const picked = from[below(from.length)]
      if (picked === undefined) throw new Error('nothing to pick from: give a list with something in it')
      return picked
    },
  }
}
