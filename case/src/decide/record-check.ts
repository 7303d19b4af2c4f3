import type { Act } from '../acts.ts'
import type { Circumstances, Decision, ErrandWish } from '../decision.ts'
import type { CaseEvent } from '../events.ts'
import { evolveAll } from '../evolve.ts'
import type { CaseFile } from '../file.ts'
import { notAllowed } from '../machines/not-allowed.ts'
import { lapsedConsents } from './consents.ts'
import { withConsequences } from './consequences.ts'
import { heldUp, isStillOut, isTold, verdictOf } from './sources.ts'
import { isMachine, isStaff } from './who.ts'
import { stamp, yes } from './yes.ts'

type RecordCheck = Act & { readonly type: 'record-check' }

/** A silent source says only that it was silent: that fact is then its verdict. */
const verdictIn = (act: RecordCheck, file: CaseFile, circumstances: Circumstances): string | undefined => {
  const known = verdictOf(file, circumstances, act.source, act.role)
  return known ?? (!act.reachable && act.facts.length === 1 ? act.facts[0]?.fact : undefined)
}

/**
 * 实时核验 came back. It fills only that party's own part, and there only what the party has not answered otherwise; a
 * value that changed under a confirmation voids that one, a verdict voids none.
 */
export const recordCheck = (act: RecordCheck, file: CaseFile, circumstances: Circumstances): Decision => {
  const { role, source, reachable } = act
  const { by } = circumstances
  const no = notAllowed(act, file)
  if (no !== undefined) return no
  if (!isMachine(by) && !isStaff(by)) return { refused: 'not-your-act' }
  if (!file.roles.includes(role)) return { refused: 'no-such-thing' }
  if (!isTold(file, role)) return { refused: 'not-told-yet' }

  const own = file.saved[role] ?? {}
  const verdict = verdictIn(act, file, circumstances)
  const facts = act.facts.filter((fact) => fact.fact === verdict || own[fact.fact]?.from !== 'asked')
  const events: CaseEvent[] = [
    {
      ...stamp(circumstances),
      type: 'SourceAnswered',
      source,
      role,
      facts,
      reachable,
      ...(act.receipt !== undefined && { receipt: act.receipt }),
      ...(verdict !== undefined && { verdictIn: verdict }),
    },
  ]
  const { stage } = file.intake
  const isChanged = facts.some((each) => each.fact !== verdict && own[each.fact]?.commitment !== each.commitment)
  if (isChanged && (stage === 'draft' || stage === 'returned') && file.parties[role]?.stage === 'confirmed')
    events.push({ ...stamp(circumstances), type: 'ConfirmationVoided', role })
  events.push(...lapsedConsents(file, circumstances))

  return withConsequences(file, circumstances, yes(events, { errands: next(evolveAll(file, events), circumstances) }))
}

/** The last answer that pre-review waited for wakes it. */
const next = (after: CaseFile, circumstances: Circumstances): readonly ErrandWish[] =>
  after.intake.stage === 'submitted' && !isStillOut(after, circumstances) && heldUp(after, circumstances).length === 0
    ? [{ kind: 'pre-review' }]
    : []
