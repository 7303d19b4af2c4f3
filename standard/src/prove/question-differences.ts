import type { Diagram } from './diagram.ts'
import type { Bench } from './inquiry.ts'

/** A line beside the plan that is there in one standard and not in the other. */
export type PresenceDifference = {
  readonly component: 'question' | 'advice'
  readonly line: string
  readonly direction: 'lighter' | 'heavier' | 'other'
  readonly whose: readonly string[]
  readonly before: string
  readonly after: string
  readonly where: Diagram
}

type Lines = ReadonlyMap<string, { readonly where: Diagram; readonly whose: string }>

/** Every fact as it stands on the form, by whom it is asked. */
const askedIn = ({ standard, proof, lines }: Bench): Lines => {
  const asked = new Map<string, { where: Diagram; whose: string }>()
  for (const group of standard.questions) {
    for (const role of lines.rolesAsked(group)) {
      for (const fact of group.facts) {
        const key = role === undefined ? fact : `${fact}@${role}`
        const before = asked.get(key)?.where ?? proof.diagrams.no
        const where = proof.diagrams.or(before, lines.factOnForm(group, fact, role))
        asked.set(key, { where, whose: role ?? 'couple' })
      }
    }
  }
  return asked
}

const saidIn = ({ standard, lines }: Bench): Lines =>
  new Map(
    standard.advice.flatMap((advice) =>
      lines
        .rolesOf(advice)
        .map(
          (role) =>
            [
              role === undefined ? advice.id : `${advice.id}@${role}`,
              { where: lines.said(advice, role), whose: role ?? 'couple' },
            ] as const,
        ),
    ),
  )

/** Questions and advice that come or go: a question more is more, advice weighs nothing. */
export const questionDifferences = (was: Bench, is: Bench): readonly PresenceDifference[] => {
  const { diagrams } = was.proof
  const apart = (component: PresenceDifference['component'], before: Lines, after: Lines) =>
    [...new Set([...before.keys(), ...after.keys()])].flatMap((line): readonly PresenceDifference[] => {
      const [old, now] = [before.get(line)?.where ?? diagrams.no, after.get(line)?.where ?? diagrams.no]
      const whose = [after.get(line)?.whose ?? before.get(line)?.whose ?? 'couple']
      const weighs = component === 'question'
      const word = component === 'question' ? 'asked' : 'said'
      const gone = diagrams.and(old, diagrams.not(now))
      const come = diagrams.and(now, diagrams.not(old))
      const difference = (where: Diagram, direction: 'lighter' | 'heavier', texts: readonly [string, string]) =>
        where === diagrams.no
          ? []
          : [
              {
                component,
                line,
                whose,
                where,
                direction: weighs ? direction : ('other' as const),
                before: texts[0],
                after: texts[1],
              },
            ]
      return [...difference(gone, 'lighter', [word, '']), ...difference(come, 'heavier', ['', word])]
    })
  return [...apart('question', askedIn(was), askedIn(is)), ...apart('advice', saidIn(was), saidIn(is))]
}
