import type { Act } from '../acts.ts'
import type { Circumstances, Decision } from '../decision.ts'
import type { CaseEvent } from '../events.ts'
import type { CaseFile } from '../file.ts'
import { notAllowed } from '../machines/not-allowed.ts'
import { lastDay, pauseOf } from './clocks.ts'
import { withConsequences } from './consequences.ts'
import { isUndecided } from './matters.ts'
import { becauseOf, reasonFor } from './reasons.ts'
import { isMachine, isStaff } from './who.ts'
import { stamp, yes } from './yes.ts'

type RecordChange = Act & { readonly type: 'record-change' }

/** 情况变化, e.g. a divorce while the move runs: as the reason says a running matter ends, or its clock stands; the others go on. */
export const recordChange = (act: RecordChange, file: CaseFile, circumstances: Circumstances): Decision => {
  const no = notAllowed(act, file)
  if (no !== undefined) return no
  const { by } = circumstances
  if (!isStaff(by) && !isMachine(by)) return { refused: 'not-your-act' }
  const reason = reasonFor(circumstances, 'record-change', act.reason)
  if (reason === undefined) return { refused: 'no-such-thing' }
  if (act.of !== undefined && !file.roles.includes(act.of)) return { refused: 'no-such-thing' }

  const because = becauseOf(reason)
  const on = circumstances.today
  const recorded: CaseEvent = {
    ...stamp(circumstances),
    type: 'ChangeRecorded',
    matter: act.matter,
    on,
    ...(act.of !== undefined && { of: act.of }),
    ...because,
  }
  const running = Object.entries(file.matters).filter(([, state]) => isUndecided(state))
  const ended = running
    .filter(([matter]) => reason.ends?.includes(matter) === true)
    .map(([matter]): CaseEvent => {
      const said = { reason: because.words, doNext: because.doNext, basis: because.basis }
      return { ...stamp(circumstances), type: 'MatterEnded', matter, on, because: 'premise-gone', ...said }
    })
  const pause = pauseOf(circumstances, 'special-procedure')
  const held = running
    .filter(([matter, state]) => reason.holds?.includes(matter) === true && state.stage === 'in-inbox')
    .flatMap(([matter]) => {
      const { until, errands } = lastDay(circumstances, matter, pause?.atMostDays ?? 0)
      return until === undefined ? [] : [{ matter, until, errands }]
    })
  const stopped = held.map(({ matter, until }): CaseEvent => {
    return { ...stamp(circumstances), type: 'SpecialProcedureStarted', matter, on, until, ...because }
  })
  const events = [recorded, ...ended, ...stopped]
  const isAnything = events.some(({ type }) => type !== 'ChangeRecorded')
  if (!isAnything) return { refused: 'already-decided' }
  const errands = held.flatMap((each) => each.errands)
  return withConsequences(file, circumstances, yes(events, { errands }))
}
