import type { Office } from '../office.ts'
import limits from './limits.json' with { type: 'json' }

/** How an errand ended this time. `settled`: done in the same append as its effect. */
export type Settled =
  | { readonly next: 'settled' }
  | { readonly next: 'done' }
  | { readonly next: 'again'; readonly afterMs: number; readonly problem: string }
  | { readonly next: 'dead'; readonly problem: string }

export const done: Settled = { next: 'done' }
export const settled: Settled = { next: 'settled' }
export const again = (afterMs: number, problem: string): Settled => ({ next: 'again', afterMs, problem })

/** Full jitter: any moment up to a bound that doubles with each try, so that what failed together does not come back together. */
export const backoffMs = ({ random }: Pick<Office, 'random'>, attempts: number): number =>
  Math.round(random() * Math.min(limits.backoff.longestMs, limits.backoff.firstMs * 2 ** Math.min(attempts - 1, 30)))

type Silence = { readonly because: string; readonly tryAfter: string }

/** A source that was silent is asked again; one that is left alone, not before that is over. */
export const againAfterSilence = (
  office: Pick<Office, 'random' | 'clocks'>,
  attempts: number,
  { because, tryAfter }: Silence,
): Settled => {
  if (because !== 'resting') return again(backoffMs(office, attempts), because)
  const rest = Math.max(0, Date.parse(tryAfter) - office.clocks.machineNow().getTime())
  return again(rest + backoffMs(office, 1), because)
}
