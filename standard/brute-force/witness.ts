import type { LegalDay, Plan, Situation } from '../src/evaluator.ts'

export type Seen = {
  readonly situation: Situation
  readonly on: LegalDay
  readonly plan: Plan
  readonly number: number
}

/** Looks at every plan in turn and says at the end what was wrong: `what line`. */
export type Witness = { readonly look: (seen: Seen) => void; readonly found: () => readonly string[] }
