/**
 * A stream of numbers that follows from its seed alone: sfc32, seeded by a string hash. Good enough to spread people over a
 * province; never for keys.
 */
export type Random = {
  /** 0 <= x < 1 */
  readonly next: () => number
  /** A whole number, both ends included. */
  readonly between: (from: number, to: number) => number
  readonly chance: (probability: number) => boolean
  readonly pick: <T>(from: readonly T[]) => T
  readonly shuffled: <T>(from: readonly T[]) => T[]
}

/** FNV-1a with a different start a word. */
const hash32 = (text: string, start: number): number => {
  let hash = start
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 16777619)
  }
  hash ^= hash >>> 16
  hash = Math.imul(hash, 2246822507)
  return (hash ^ (hash >>> 13)) >>> 0
}

export const randomOf = (...seed: readonly (string | number)[]): Random => {
  const text = seed.join('\u0001')
  let a = hash32(text, 2166136261)
  let b = hash32(text, 374761393)
  let c = hash32(text, 668265263)
  let counter = 1

  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return (sum >>> 0) / 4294967296
  }
  for (let warm = 0; warm < 12; warm += 1) next()

  const between = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1))
  return {
    next,
    between,
    chance: (probability) => next() < probability,
    pick: (from) => {
      const picked = from[between(0, from.length - 1)]
      if (picked === undefined) throw new Error('cannot pick from nothing')
      return picked
    },
    shuffled: (from) => {
      const rest = [...from]
      const drawn: typeof rest = []
      while (rest.length > 0) {
        const at = between(0, rest.length - 1)
        const last = rest.length - 1
        // Swapping with the last keeps this linear.
        drawn.push(...rest.slice(at, at + 1))
        rest.splice(at, 1, ...rest.slice(last))
        rest.pop()
      }
      return drawn
    },
  }
}
