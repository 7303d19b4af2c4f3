import type { Actor } from '../acts.ts'
import type { Circumstances, ClaimWish, Decision, ErrandWish } from '../decision.ts'
import type { CaseEvent } from '../events.ts'
import type { Refusal } from '../refusal.ts'

export type Granted = Exclude<Decision, Refusal>

type Also = {
  readonly errands?: readonly ErrandWish[]
  readonly claims?: readonly ClaimWish[]
  readonly serials?: Granted['serials']
}

/** The yes: events with whatever they cause. No events at all means that nothing changed. */
export const yes = (events: readonly CaseEvent[], also: Also = {}): Granted => ({
  events,
  errands: also.errands ?? [],
  claims: also.claims ?? [],
  serials: also.serials ?? [],
})

/** Who and when, as every event carries it. */
export const stamp = (circumstances: Circumstances): { readonly by: Actor; readonly at: string } => ({
  by: circumstances.by,
  at: circumstances.at,
})

export const isRefusal = (decision: Decision | Refusal): decision is Refusal => 'refused' in decision
