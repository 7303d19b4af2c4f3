import type { Plan, PlannedCondition } from '@xiqian/standard'
import type { Actor } from '../acts.ts'
import type { Refusal } from '../refusal.ts'

export const failing = (plan: Plan, which: (condition: PlannedCondition) => boolean): readonly PlannedCondition[] =>
  plan.conditions.filter((condition) => condition.verdict.holds === false && which(condition))

export const unknowns = (plan: Plan, which: (condition: PlannedCondition) => boolean): readonly string[] =>
  plan.conditions.flatMap((condition) =>
    condition.verdict.holds === 'unknown' && which(condition) ? condition.verdict.dependsOn : [],
  )

/** The rule's own words for officers and for the party concerned; the other party hears only that it cannot go on. */
export const notMet = (condition: PlannedCondition, by: Actor): Refusal => {
  const role = by.as.kind === 'party' ? by.as.role : undefined
  if (role !== undefined && condition.sees !== 'all' && condition.sees !== role) return { refused: 'cannot-go-on' }
  return {
    refused: 'condition-not-met',
    rule: condition.id,
    words: condition.words,
    basis: condition.basis,
    ...(condition.earliestDay !== undefined && { earliestDay: condition.earliestDay }),
  }
}
