import { conflictKey } from '../conflict-key.ts'
import type { ConflictState } from '../conflict-state.ts'
import type { CaseEvent } from '../events.ts'
import type { CaseFile } from '../file.ts'

type About = { readonly conflict: string; readonly role: string }

const changed = (
  conflicts: CaseFile['conflicts'],
  about: About,
  change: (before: ConflictState) => ConflictState,
): CaseFile['conflicts'] => {
  const key = conflictKey(about)
  const before = conflicts[key]
  return before === undefined ? conflicts : { ...conflicts, [key]: change(before) }
}

/** What stays the same from stage to stage. */
const common = ({ conflict, role, since, sides, meanwhile, matters, asked }: ConflictState) => ({
  conflict,
  role,
  since,
  sides,
  meanwhile,
  matters,
  asked,
})

export const conflictsAfter = (conflicts: CaseFile['conflicts'], event: CaseEvent): CaseFile['conflicts'] => {
  switch (event.type) {
    case 'ConflictFound': {
      const { conflict, role, sides, meanwhile, matters, at } = event
      const state = { stage: 'by-eye', conflict, role, since: at, sides, meanwhile, matters, asked: [] } as const
      return { ...conflicts, [conflictKey(event)]: state }
    }
    case 'TicketSent':
      return changed(conflicts, event, (before) => ({
        ...common(before),
        stage: 'asked',
        to: event.to,
        until: event.until,
        asked: [...before.asked, event.to],
      }))
    case 'TicketTaken':
      return changed(conflicts, event, (before) =>
        before.stage === 'asked' ? { ...before, receipt: event.receipt } : before,
      )
    case 'TicketLate':
      return changed(conflicts, event, (before) => (before.stage === 'asked' ? { ...before, late: event.at } : before))
    case 'TicketAnswered':
      return changed(conflicts, event, (before) =>
        event.answer === 'corrected' ? { ...common(before), stage: 'rechecking', to: event.to } : before,
      )
    case 'EyesForConflict':
      return changed(conflicts, event, (before) => ({ ...common(before), stage: 'by-eye' }))
    case 'ConflictSettled':
      return changed(conflicts, event, (before) => ({
        ...common(before),
        stage: 'settled',
        at: event.at,
        because: event.because,
        with: event.with,
      }))
    default:
      return conflicts
  }
}
