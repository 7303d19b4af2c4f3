import type { MatterId, Reason } from '@xiqian/standard'
import type { Act } from '../acts.ts'
import type { Circumstances, Decision } from '../decision.ts'
import type { CaseEvent } from '../events.ts'
import { evolveAll } from '../evolve.ts'
import type { CaseFile } from '../file.ts'
import { standingOf } from '../standing.ts'
import { lastDay, pauseOf, resumed, stoodSince } from './clocks.ts'
import { officersTask } from './inbox-task.ts'
import { doesNotHold, reasonFor } from './reasons.ts'
import { type Granted, stamp, yes } from './yes.ts'

type Start = Act & { readonly type: 'start-special-procedure' }
type End = Act & { readonly type: 'end-special-procedure' }

/** 查的是已经有的: nobody's clock stops for what lies in the case, nor for what this matter never asked for. */
const asksForNothingNew = (
  { asksFor }: Reason,
  matter: MatterId,
  file: CaseFile,
  { plan, declarations }: Circumstances,
): boolean =>
  asksFor !== undefined &&
  plan.materials
    .filter((material) => asksFor.includes(material.id) && material.matters.includes(matter))
    .every((material) => standingOf(material, file, plan, declarations) === 'there')

/** 启动特别程序: the couple hear why, by which clause and until when; the department's clock stands, and its days are counted. */
export const startSpecialProcedure = (act: Start, file: CaseFile, circumstances: Circumstances): Decision => {
  const matter = officersTask(act, file, circumstances)
  if ('refused' in matter) return matter
  const reason = reasonFor(circumstances, 'start-special-procedure', act.reason)
  const pause = pauseOf(circumstances, 'special-procedure')
  if (reason === undefined || pause === undefined) return { refused: 'no-such-thing' }
  if (asksForNothingNew(reason, matter.id, file, circumstances))
    return doesNotHold(reason, {
      zh: '要查的材料这一件里已经有了,或这一事项本来就不要',
      en: 'What is to be found out lies in this case already, or this matter never asked for it',
    })
  const left = pause.atMostDays - (file.clocks[matter.id]?.specialProcedure ?? 0)
  if (left <= 0)
    return doesNotHold(reason, {
      zh: `特别程序最多 ${pause.atMostDays} 个工作日,这一事项已经用完`,
      en: `A special procedure takes ${pause.atMostDays} working days at most; this matter has used them`,
    })
  const { until, errands } = lastDay(circumstances, matter.id, left)
  if (until === undefined) return { refused: 'date-not-announced', after: circumstances.calendar.horizon }

  const { id, words, doNext, basis } = reason
  const started: CaseEvent = {
    ...stamp(circumstances),
    type: 'SpecialProcedureStarted',
    matter: matter.id,
    on: circumstances.today,
    until,
    reason: id,
    words,
    doNext,
    basis,
  }
  return yes([started], { errands })
}

/** 结束特别程序: the clock runs on, the deadlines later by as many working days as it stood. */
export const endSpecialProcedure = (act: End, file: CaseFile, circumstances: Circumstances): Decision => {
  const matter = officersTask(act, file, circumstances)
  return 'refused' in matter ? matter : runsOn(matter.id, file, circumstances, 'done')
}

/** It never stands for longer than the standard lets it, however late anybody looks. */
export const runsOn = (
  matter: MatterId,
  file: CaseFile,
  circumstances: Circumstances,
  because: 'done' | 'time-up',
): Granted => {
  const state = file.matters[matter]
  if (state?.stage !== 'paused') return yes([])
  const { today } = circumstances
  const to = today < state.until ? today : state.until
  const ended: CaseEvent = {
    ...stamp(circumstances),
    type: 'SpecialProcedureEnded',
    matter,
    on: today,
    because,
    stood: stoodSince({ ...circumstances, today: to }, state.since),
  }
  return yes([ended, ...resumed(evolveAll(file, [ended]), circumstances, state.since, 'special-procedure')])
}
