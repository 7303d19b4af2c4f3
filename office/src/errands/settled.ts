import type { Office } from '../office.ts'
import limits from './limits.json' with { type: 'json' }

/** How an errand ended this time. `settled`: done in the same append as its effect. */
export type Settled =
  | { readonly next: 'settled' }
  | { readonly next: 'done' }
  /** It failed, and is tried again until its deadline. */
  | { readonly next: 'again'; readonly afterMs: number; readonly problem: string }
  /** It waits for something that is in order, however long that takes. */
  | { readonly next: 'later'; readonly afterMs: number; readonly problem: string }
  | { readonly next: 'dead'; readonly problem: string }

export const done: Settled = { next: 'done' }
export const settled: Settled = { next: 'settled' }
export const later = (afterMs: number, problem: string): Settled => ({ next: 'later', afterMs, problem })
export const again = (afterMs: number, problem: string): Settled => ({ next: 'again', afterMs, problem })

/** Full jitter: any moment up to a bound that doubles with each try, so that what failed together does not come back together. */
export const backoffMs = ({ random }: Pick<Office, 'random'>, attempts: number): number =>
  Math.round(random() * Math.min(limits.backoff.longestMs, limits.backoff.firstMs * 2 ** Math.min(attempts - 1, 30)))

type Silence = { readonly because: string; readonly tryAfter: string }

/** A source that was silent is asked again; one that is left alone or that named a time itself, not before that. */
export const againAfterSilence = (
  office: Pick<Office, 'random' | 'clocks'>,
  attempts: number,
  { because, tryAfter }: Silence,
): Settled => {
  const rest = Date.parse(tryAfter) - office.clocks.machineNow().getTime()
  return again(rest > 0 ? rest + backoffMs(office, 1) : backoffMs(office, attempts), because)
}

/** 期限: whether what has failed since then is given up; `accident` is our own fault, which no waiting mends. */
export const isOverdue = (failingSince: string, now: Date, of: 'silence' | 'accident'): boolean => {
  const hours = of === 'silence' ? limits.deadline.silenceHours : limits.deadline.accidentHours
  return now.getTime() - Date.parse(failingSince) >= hours * 3_600_000
}
