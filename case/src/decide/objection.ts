import { addDays, addWorkingDays, workingDaysBetween } from '@xiqian/standard'
import type { Act } from '../acts.ts'
import type { Circumstances, Decision } from '../decision.ts'
import type { CaseEvent } from '../events.ts'
import { evolveAll } from '../evolve.ts'
import type { CaseFile, MatterState } from '../file.ts'
import { notAllowed, notAllowedNow } from '../machines/not-allowed.ts'
import { resumed } from './clocks.ts'
import { withConsequences } from './consequences.ts'
import { plannedMatter } from './matters.ts'
import { isActingFor } from './who.ts'
import { stamp, yes } from './yes.ts'

type ObjectTo = Act & { readonly type: 'object' }
type Answer = Act & { readonly type: 'answer-objection' }

/** 异议 of a party, against the ends and within the days that the standard names; no fee, no form, no trip. */
export const objectTo = (act: ObjectTo, file: CaseFile, circumstances: Circumstances): Decision => {
  const no = notAllowed(act, file)
  if (no !== undefined) return no
  const { by, today, calendar, plan, turns } = circumstances
  if (!isActingFor(by, file, act.role)) return { refused: 'not-your-act' }
  const state = file.matters[act.matter]
  const { against, withinDays, answerDays } = turns.objection
  if (state?.stage !== 'ended' || !against.includes(state.because)) return notAllowedNow('matter', 'ended', act)
  // What was put right since has made another case of it: there is nothing that could be opened again.
  if (plannedMatter(plan, act.matter) === undefined) return notAllowedNow('matter', 'ended', act)
  const lastDay = addDays(state.on, withinDays)
  if (today > lastDay) return { refused: 'too-late', lastDay }
  const until = addWorkingDays(calendar, today, answerDays)
  if (!('day' in until)) return { refused: 'date-not-announced', after: until.notAnnouncedAfter }
  return yes([
    {
      ...stamp(circumstances),
      type: 'Objected',
      matter: act.matter,
      role: act.role,
      on: today,
      until: until.day,
      ...(act.reasonPart !== undefined && { reason: act.reasonPart }),
    },
  ])
}

/** What it comes after, where that is not decided, or not any more: it waits for that, and ends with it. */
const isStillToCome = (state: MatterState | undefined): boolean =>
  state !== undefined && state.stage !== 'decided' && state.stage !== 'issued' && state.stage !== 'void-proposed'

/** 复核 by somebody who did not decide it. Opened again, the days since its end are not counted, and what had ended with it waits again. */
export const answerObjection = (act: Answer, file: CaseFile, circumstances: Circumstances): Decision => {
  const no = notAllowed(act, file)
  if (no !== undefined) return no
  const { by, today, calendar, plan } = circumstances
  const state = file.matters[act.matter]
  if (by.as.kind !== 'staff' || state?.stage !== 'objected') return { refused: 'not-your-act' }
  if (state.before.decidedBy === by.who) return { refused: 'two-people-needed' }
  const { matter, reason, basis } = act
  const said = { ...stamp(circumstances), matter, on: today, reason }
  if (act.answer === 'upheld')
    return withConsequences(file, circumstances, yes([{ ...said, type: 'ObjectionUpheld', basis }]))

  const also = Object.entries(file.matters).flatMap(([id, other]) =>
    other.stage === 'ended' &&
    other.because === 'dependency-ended' &&
    plannedMatter(plan, id)?.after.includes(matter) === true
      ? [id]
      : [],
  )
  const since = state.before.on
  const after = (plannedMatter(plan, matter)?.after ?? []).filter((other) => isStillToCome(file.matters[other]))
  const reopened: CaseEvent = {
    ...said,
    type: 'MatterReopened',
    also,
    ...(after.length > 0 && { after }),
    stood: workingDaysBetween(calendar, since, today) ?? 0,
  }
  const moved = resumed(evolveAll(file, [reopened]), circumstances, since, 'objection')
  return withConsequences(file, circumstances, yes([reopened, ...moved]))
}
