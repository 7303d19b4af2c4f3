import type { Circumstances, Decision, ErrandWish } from '../decision.ts'
import type { CaseEvent } from '../events.ts'
import { evolveAll } from '../evolve.ts'
import type { CaseFile } from '../file.ts'
import { withConsequences } from './consequences.ts'
import { stamp, yes } from './yes.ts'

/**
 * 补正收到: events that bring something after acceptance; a matter whose complete list is crossed off goes back to whom it
 * came from, and is asked again there.
 */
export const withCorrection = (
  file: CaseFile,
  circumstances: Circumstances,
  events: readonly CaseEvent[],
): Decision => {
  const after = evolveAll(file, events)
  const received: CaseEvent[] = []
  const errands: ErrandWish[] = []
  for (const [matter, state] of Object.entries(after.matters)) {
    if (state.stage !== 'correcting' || state.items.length > 0) continue
    received.push({ ...stamp(circumstances), type: 'CorrectionReceived', matter })
    errands.push({ kind: state.back === 'asked' ? 'ask-department' : 'open-task', matter })
  }
  return withConsequences(file, circumstances, yes([...events, ...received], { errands }))
}
