/** How an errand ended this time. `settled`: done in the same append as its effect. */
export type Settled =
  | { readonly next: 'settled' }
  | { readonly next: 'done' }
  | { readonly next: 'again'; readonly afterMs: number; readonly problem: string }
  | { readonly next: 'dead'; readonly problem: string }

export const done: Settled = { next: 'done' }
export const settled: Settled = { next: 'settled' }
export const again = (afterMs: number, problem: string): Settled => ({ next: 'again', afterMs, problem })

/** Doubling from one second to five minutes, spread by up to a quarter so that errands do not come back in step. */
export const backoffMs = (attempts: number, spread: number): number =>
  Math.round(Math.min(300_000, 1000 * 2 ** Math.min(attempts - 1, 12)) * (1 + spread / 4))
