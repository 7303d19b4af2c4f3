import type { MatterRule } from '../standard.ts'
import type { MatterId } from '../types.ts'
import type { Diagram, Joining } from './diagram.ts'
import type { Bench } from './inquiry.ts'

const longer: Joining = { of: (a, b) => Math.max(a, b) }
const sum: Joining = { of: (a, b) => a + b }

/** Days promised for a matter where it is planned; 0 where it is not, or where none are chosen. */
export const daysOf = ({ lines, proof: { diagrams } }: Bench, matter: MatterRule): Diagram =>
  diagrams.choose(
    lines.planned(matter.id),
    diagrams.map(lines.chosen(matter.promisedDays), (n) => matter.promisedDays[n - 1]?.is ?? 0),
    0,
  )

/** 承诺时限 in every situation, as the planner makes it: pre-review, the longest chain of promised days, issuing. */
export const promiseDays = (bench: Bench): Diagram => {
  const { standard, proof, lines } = bench
  const { diagrams, once } = proof
  return once('promise', () => {
    const chains = new Map<MatterId, Diagram>()
    let longest: Diagram = 0
    // Matters stand behind those they wait for, so one pass gives every chain its length.
    for (const matter of standard.matters) {
      const counts = !matter.silent && matter.clock !== 'own'
      const before = matter.after.reduce((f, id) => diagrams.join(f, chains.get(id) ?? 0, longer), 0)
      const chain = counts ? diagrams.join(before, daysOf(bench, matter), sum) : before
      const planned = diagrams.choose(lines.planned(matter.id), chain, 0)
      chains.set(matter.id, planned)
      if (counts) longest = diagrams.join(longest, planned, longer)
    }
    const { preReviewDays, issueDays } = standard.promise
    return diagrams.map(longest, (days) => (days === 0 ? 0 : preReviewDays + days + issueDays))
  })
}
