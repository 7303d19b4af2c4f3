import type { MaterialKey, MatterId } from '@xiqian/standard'
import type { Act } from '../acts.ts'
import type { Circumstances, Decision } from '../decision.ts'
import type { CaseEvent } from '../events.ts'
import type { CaseFile } from '../file.ts'
import { notAllowed } from '../machines/not-allowed.ts'
import { withConsequences } from './consequences.ts'
import { isBeingRegistered, isUnfinished } from './matters.ts'
import { closed, stillStands, unverified } from './pledges.ts'
import { runsOn } from './special-procedure.ts'
import { isMachine, isStaff } from './who.ts'
import { stamp, yes } from './yes.ts'

/**
 * 限时. A promise not kept ends its matters, and theirs only; before the day has passed it is a reminder. What a source
 * owes never ends anything, and a deadline of a matter that a department has is the department's to answer for: no event.
 */
export const chaseDeadline = (
  act: Act & { readonly type: 'chase-deadline' },
  file: CaseFile,
  circumstances: Circumstances,
): Decision => {
  const { material } = act
  const { by, today } = circumstances
  if (!isMachine(by) && !isStaff(by)) return { refused: 'not-your-act' }
  if (act.pledge !== undefined) return chasePledge(act.pledge, file, circumstances)
  if (material === undefined) return act.matter === undefined ? yes([]) : chaseMatter(act.matter, file, circumstances)
  const no = notAllowed(act, file)
  if (no !== undefined) return no
  const owed = file.owed[material]
  if (owed?.stage !== 'owed' || owed.by === 'source') return yes([])
  if (today <= owed.due) {
    // A deadline that moved is chased by the errands of its old days too: one reminder a day is enough.
    if (owed.reminded === today) return yes([])
    const useful = owed.matters.some((matter) => isUnfinished(file.matters[matter]))
    return yes(useful ? [{ ...stamp(circumstances), type: 'ReminderDue', material, due: owed.due }] : [])
  }

  const ended = owed.matters
    .filter((matter) => isUnfinished(file.matters[matter]) && !isBeingRegistered(file.matters[matter]))
    .map((matter): CaseEvent => {
      return { ...stamp(circumstances), type: 'MatterEnded', matter, on: today, because: 'promise-broken' }
    })
  return withConsequences(
    file,
    circumstances,
    yes([{ ...stamp(circumstances), type: 'PromiseBroken', material }, ...ended]),
  )
}

/**
 * 补正不来: the list was out for as long as the standard lets it; that matter is returned, the others go on. 特别程序到期: the
 * clock runs on by itself. 等不到答复: said once, and they need not stay.
 */
const chaseMatter = (matter: MatterId, file: CaseFile, circumstances: Circumstances): Decision => {
  const state = file.matters[matter]
  const { today, at } = circumstances
  if (state?.stage === 'asked' && state.answerBy !== undefined) {
    if (state.late !== undefined || Date.parse(at) < Date.parse(state.answerBy)) return yes([])
    return yes([{ ...stamp(circumstances), type: 'AnswerLate', matter, answerBy: state.answerBy }])
  }
  if (state?.stage === 'paused' && today > state.until) return runsOn(matter, file, circumstances, 'time-up')
  if (state?.stage !== 'correcting' || state.until === undefined || today <= state.until) return yes([])
  return withConsequences(
    file,
    circumstances,
    yes([{ ...stamp(circumstances), type: 'MatterEnded', matter, on: today, because: 'correction-overdue' }]),
  )
}

/** 核查到期: nobody could say by the day, so it is tried again, or closed without harm. */
const chasePledge = (material: MaterialKey, file: CaseFile, circumstances: Circumstances): Decision => {
  const state = file.pledges[material]
  if (state?.stage !== 'to-check' || circumstances.today <= state.due) return yes([])
  if (!stillStands(file, state)) return yes([closed(circumstances, material, state, 'nothing-rests-on-it')])
  const { events, errands } = unverified(file, circumstances, material, state, 'silent')
  return yes(events, { errands })
}
