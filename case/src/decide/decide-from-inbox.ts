import type { Act } from '../acts.ts'
import type { Circumstances, Decision } from '../decision.ts'
import type { CaseEvent } from '../events.ts'
import type { CaseFile } from '../file.ts'
import { notAllowed } from '../machines/not-allowed.ts'
import { failing, notMet } from './bars.ts'
import { changedSinceLook } from './changed.ts'
import { inConflict } from './conflicts.ts'
import { comesToOurInbox, withConsequences } from './consequences.ts'
import { takenByAnother } from './inbox-task.ts'
import { isDecided, plannedMatter } from './matters.ts'
import { notADecision, numberFor, refusedMatter } from './own-decision.ts'
import { stamp, yes } from './yes.ts'

/** 审批: by the role that the standard names, and never by the person who accepted the case (受审分离). */
export const decideFromInbox = (
  act: Act & { readonly type: 'decide-from-inbox' },
  file: CaseFile,
  circumstances: Circumstances,
): Decision => {
  const { by, plan, digests } = circumstances
  const { outcome } = act
  const matter = plannedMatter(plan, act.matter)
  if (matter === undefined) return { refused: 'no-such-thing' }
  if (by.as.kind !== 'staff') return { refused: 'not-your-act' }
  if (!comesToOurInbox(matter) || by.as.staffRole !== matter.decider)
    return { refused: 'not-decided-here', by: matter.decider }
  if (isDecided(file.matters[act.matter])) return { refused: 'already-decided' }
  const no = notAllowed(act, file)
  if (no !== undefined) return no
  const taken = takenByAnother(file, act.matter, by)
  if (taken !== undefined) return taken
  if (file.intake.stage === 'accepted' && file.intake.by === by.who) return { refused: 'not-your-act' }
  if (act.restsOn !== digests.look) return changedSinceLook(circumstances)

  const conflict = inConflict(file, circumstances, act.matter)
  if (conflict !== undefined) return conflict

  if (outcome.outcome === 'refused')
    return withConsequences(file, circumstances, yes([refusedMatter(circumstances, act.matter, outcome)]))
  if (outcome.outcome !== 'granted') return notADecision
  const bar = failing(plan, (condition) => condition.matter === act.matter)[0]
  if (bar !== undefined) return notMet(bar, by)

  const { serials, ...number } = numberFor(matter, by.as)
  const decided: CaseEvent = {
    ...stamp(circumstances),
    type: 'DecidedFromInbox',
    matter: act.matter,
    on: circumstances.today,
    ...number,
    ...(act.reasonPart !== undefined && { reason: act.reasonPart }),
  }
  return withConsequences(file, circumstances, yes([decided], { serials }))
}
