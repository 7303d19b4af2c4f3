import type { Value } from '../types.ts'
import type { Reading } from './completions.ts'

/** An unknown fact and where its value goes. */
export type Open = Reading & { readonly slot: number }

/** Outcomes, by number, that follow from one another by changing one unknown fact alone; each such row once. */
export type Rows = readonly (readonly number[])[]

export const gatherRows = () => {
  const rows = new Map<string, readonly number[]>()
  return {
    add: (outcomes: readonly number[]): void => {
      const row = [...new Set(outcomes)]
      if (row.length > 1) rows.set(row.sort((a, b) => a - b).join(), row)
    },
    all: (): Rows => [...rows.values()],
  }
}

export const product = (lists: readonly { readonly length: number }[]): number =>
  lists.reduce((size, { length }) => size * length, 1)

/** Of the longest list the first four fifths stay, until there are at most so many completions: what came first tells most. */
export const firstOnes = <T>(options: readonly (readonly T[])[], most: number): readonly (readonly T[])[] => {
  let kept = options
  while (product(kept) > most) {
    const longest = Math.max(...kept.map(({ length }) => length))
    const at = kept.findIndex(({ length }) => length === longest)
    kept = kept.map((values, i) => (i === at ? values.slice(0, Math.floor(longest * 0.8)) : values))
  }
  return kept
}

/** Writes the n-th completion into `completed`, the first unknown fact running fastest. */
export const complete = (
  completed: (Value | undefined)[],
  opens: readonly Open[],
  options: readonly (readonly Value[])[],
  n: number,
): void => {
  let rest = n
  opens.forEach(({ slot }, i) => {
    const of = options[i] ?? []
    completed[slot] = of[rest % of.length]
    rest = Math.floor(rest / of.length)
  })
}
