import type { Plan, PlannedCondition, RoleId, Text } from '@xiqian/standard'
import type { Actor } from '../acts.ts'
import type { Circumstances } from '../decision.ts'
import type { CaseFile } from '../file.ts'
import type { Refusal } from '../refusal.ts'

export const failing = (plan: Plan, which: (condition: PlannedCondition) => boolean): readonly PlannedCondition[] =>
  plan.conditions.filter((condition) => condition.verdict.holds === false && which(condition))

export const unknowns = (plan: Plan, which: (condition: PlannedCondition) => boolean): readonly string[] =>
  plan.conditions.flatMap((condition) =>
    condition.verdict.holds === 'unknown' && which(condition) ? condition.verdict.dependsOn : [],
  )

/** The rule's own words for officers and for the party concerned; the other party hears only that it cannot go on. */
export const notMet = (condition: PlannedCondition, by: Actor): Refusal => {
  const role = by.as.kind === 'party' ? by.as.role : by.as.kind === 'helper' ? by.forWhom : undefined
  if (role !== undefined && condition.sees !== 'all' && condition.sees !== role) return { refused: 'cannot-go-on' }
  return {
    refused: 'condition-not-met',
    rule: condition.id,
    words: condition.words,
    basis: condition.basis,
    ...(condition.earliestDay !== undefined && { earliestDay: condition.earliestDay }),
  }
}

/** 失信: from somebody with a live credit note no promise is taken, neither in place of a proof nor of a later paper. */
export const notTrusted = (
  file: CaseFile,
  roles: readonly RoleId[],
  { today }: Circumstances,
  instead: Text,
): Refusal | undefined => {
  const until = roles.flatMap((role) => file.noted[role] ?? []).filter((day) => day >= today)
  const last = until.sort().at(-1)
  return last === undefined ? undefined : { refused: 'promise-not-open', until: last, instead }
}
