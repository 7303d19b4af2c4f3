import { addDays, addMonths } from '@xiqian/standard'
import type { Act } from '../acts.ts'
import type { Circumstances, Decision } from '../decision.ts'
import type { CaseEvent } from '../events.ts'
import type { CaseFile } from '../file.ts'
import { notAllowed } from '../machines/not-allowed.ts'
import { plannedMatter } from './matters.ts'
import { closed, within } from './pledges.ts'
import { stamp, yes } from './yes.ts'

/** 认定: by a role that decides what rests on it. False only once whoever promised was heard, or let the days pass. */
export const closePledge = (
  act: Act & { readonly type: 'close-pledge' },
  file: CaseFile,
  circumstances: Circumstances,
): Decision => {
  const no = notAllowed(act, file)
  if (no !== undefined) return no
  const { by, today, plan, turns } = circumstances
  const { material, finding, reason, basis } = act
  const state = file.pledges[material]
  const { as } = by
  if (state === undefined || as.kind !== 'staff') return { refused: 'not-your-act' }
  const decides = state.matters.some((matter) => plannedMatter(plan, matter)?.decider === as.staffRole)
  if (!decides) return { refused: 'not-your-act' }

  const removesNote = state.stage === 'answered' && state.noted !== undefined
  if (finding === 'kept') {
    const kept = { ...closed(circumstances, material, state, 'kept'), reason, ...(removesNote && { removesNote }) }
    return yes([kept as CaseEvent])
  }
  if (state.stage === 'doubted' && today <= state.until)
    return { refused: 'too-early', earliestDay: addDays(state.until, 1) }
  const { noteMonths, undoDays } = turns.pledging ?? { noteMonths: 0, undoDays: 0 }
  const before = state.stage === 'answered' ? state.noted : undefined
  return yes([
    {
      ...stamp(circumstances),
      type: 'PledgeFoundFalse',
      material,
      role: state.role,
      on: before?.on ?? today,
      // Heard once more and not believed: the note does not begin anew.
      notedUntil: before?.notedUntil ?? addMonths(today, noteMonths),
      undoBy: before?.undoBy ?? within(circumstances, undoDays),
      reason,
      basis,
    },
  ])
}
