import type { Standard } from '../standard.ts'
import type { MatterId, Plan, PlannedMatter } from '../types.ts'

type Counted = Pick<PlannedMatter, 'id' | 'after' | 'silent' | 'clock' | 'promisedDays'>

const counts = (matter: Counted): boolean => !matter.silent && matter.clock !== 'own'

/**
 * 承诺时限: made of the matters as they stand here, an overlay's included: pre-review, the longest chain of promised days,
 * issuing. What is silent or has its own clock is not waited for; where nothing is decided later it is on the spot.
 */
export const promiseOf = ({ promise }: Pick<Standard, 'promise'>, matters: readonly Counted[]): Plan['promise'] => {
  const chains = new Map<MatterId, number>()
  let longest = 0
  // Matters stand behind those they wait for.
  for (const matter of matters) {
    let before = 0
    for (const id of matter.after) before = Math.max(before, chains.get(id) ?? 0)
    const chain = before + (counts(matter) ? matter.promisedDays : 0)
    chains.set(matter.id, chain)
    if (counts(matter)) longest = Math.max(longest, chain)
  }
  if (longest === 0) return { workingDays: 0, basis: promise.onTheSpot }
  return { workingDays: promise.preReviewDays + longest + promise.issueDays, basis: promise.basis }
}
