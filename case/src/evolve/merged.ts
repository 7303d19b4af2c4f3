import type { SavedFact } from '../acts.ts'
import type { CaseEvent } from '../events.ts'
import type { CaseFile } from '../file.ts'

const without = (differing: CaseFile['differing'], facts: readonly string[]): CaseFile['differing'] =>
  Object.fromEntries(Object.entries(differing).filter(([fact]) => !facts.includes(fact)))

/** 还没选的: two values for something joint, until one is chosen or it is answered anew. */
export const differingAfter = (differing: CaseFile['differing'], event: CaseEvent): CaseFile['differing'] => {
  switch (event.type) {
    case 'TakenOver':
      return { ...differing, ...Object.fromEntries(event.differing.map((saved) => [saved.fact, saved])) }
    case 'Chosen':
      return without(differing, [event.fact])
    case 'Answered':
      return event.of === 'joint'
        ? without(
            differing,
            event.facts.map(({ fact }) => fact),
          )
        : differing
    default:
      return differing
  }
}

/** How far each other draft was read. */
export const takenOverAfter = (takenOver: CaseFile['takenOver'], event: CaseEvent): CaseFile['takenOver'] =>
  event.type === 'TakenOver' ? { ...takenOver, [event.from]: event.upTo } : takenOver

/** What is in the form after a choice: the other value takes the place of the one that stood there. */
export const chosen = ({ differing }: Pick<CaseFile, 'differing'>, event: CaseEvent): readonly SavedFact[] => {
  const other = event.type === 'Chosen' && event.take === 'there' ? differing[event.fact] : undefined
  return other === undefined ? [] : [other]
}
