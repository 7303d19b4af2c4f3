import { addWorkingDays } from '@xiqian/standard'
import type { Act } from '../acts.ts'
import type { Circumstances, Decision } from '../decision.ts'
import type { CaseEvent } from '../events.ts'
import { evolveAll } from '../evolve.ts'
import type { CaseFile, EndedBecause } from '../file.ts'
import { notAllowed } from '../machines/not-allowed.ts'
import { withConsequences } from './consequences.ts'
import { isDecidedHere, plannedMatter } from './matters.ts'
import { endedWithPremise } from './premise-gone.ts'
import { becauseOf, reasonFor } from './reasons.ts'
import { freedClaims, toldBecauseOf, toldOfUndoing } from './undoing.ts'
import { stamp, yes } from './yes.ts'

type Propose = Act & { readonly type: 'propose-void' }
type Answer = Act & { readonly type: 'answer-void' }

const endsOf = (endsAs: string | undefined): EndedBecause => (endsAs === 'entered-in-error' ? endsAs : 'voided')

/** 提请作废, with a reason of the list; what was decided stands until somebody else says yes. */
export const proposeVoid = (act: Propose, file: CaseFile, circumstances: Circumstances): Decision => {
  const no = notAllowed(act, file)
  if (no !== undefined) return no
  const { by, today, calendar, turns } = circumstances
  if (by.as.kind !== 'staff') return { refused: 'not-your-act' }
  const matter = plannedMatter(circumstances.plan, act.matter)
  if (matter === undefined) return { refused: 'no-such-thing' }
  if (matter.decidedIn === 'department-system' && !isDecidedHere(matter))
    return { refused: 'not-decided-here', by: matter.decider }
  const reason = reasonFor(circumstances, 'propose-void', act.reason)
  if (reason === undefined) return { refused: 'no-such-thing' }
  const until = addWorkingDays(calendar, today, turns.voiding.answerDays)
  if (!('day' in until)) return { refused: 'date-not-announced', after: until.notAnnouncedAfter }
  return yes([
    {
      ...stamp(circumstances),
      type: 'VoidProposed',
      matter: act.matter,
      on: today,
      until: until.day,
      endsAs: endsOf(reason.endsAs),
      ...becauseOf(reason),
    },
  ])
}

/** 核准作废 by a second person: the number is struck out and never given again, whoever was told is told, the couple hear the remedy. */
export const answerVoid = (act: Answer, file: CaseFile, circumstances: Circumstances): Decision => {
  const no = notAllowed(act, file)
  if (no !== undefined) return no
  const { by, today } = circumstances
  const state = file.matters[act.matter]
  if (by.as.kind !== 'staff' || state?.stage !== 'void-proposed') return { refused: 'not-your-act' }
  if (state.by === by.who) return { refused: 'two-people-needed' }
  if (!act.agrees)
    return withConsequences(
      file,
      circumstances,
      yes([{ ...stamp(circumstances), type: 'VoidDeclined', matter: act.matter }]),
    )

  const { by: proposedBy, endsAs, why } = state
  const voided: CaseEvent = {
    ...stamp(circumstances),
    type: 'MatterVoided',
    matter: act.matter,
    on: today,
    endsAs,
    proposedBy,
    ...why,
  }
  const events = [voided, ...endedWithPremise(file, circumstances, act.matter, {}, why)]
  return withConsequences(
    file,
    circumstances,
    yes(events, {
      errands: toldOfUndoing(
        evolveAll(file, [voided]),
        circumstances,
        act.matter,
        toldBecauseOf(file, circumstances, act.matter),
      ),
      claims: freedClaims(file, circumstances, act.matter),
    }),
  )
}
