import type { LegalDay } from '@xiqian/standard'
import type { Act, CorrectionItem } from '../acts.ts'
import { hoursAfter } from '../day-of.ts'
import type { Circumstances, Decision } from '../decision.ts'
import type { CaseEvent } from '../events.ts'
import { evolveAll } from '../evolve.ts'
import type { CaseFile } from '../file.ts'
import { notAllowed } from '../machines/not-allowed.ts'
import { completeList } from './complete-list.ts'
import { holdingUp, isForEyes } from './conflicts.ts'
import { lapsedConsents } from './consents.ts'
import { needsEyes } from './eyes.ts'
import { askLater, heldUp, isStillOut } from './sources.ts'
import { knownNow, withOmissions } from './told-before.ts'
import { isMachine, isStaff } from './who.ts'
import { stamp, yes } from './yes.ts'

export const earliestDay = (circumstances: Circumstances): LegalDay =>
  circumstances.plan.conditions.reduce(
    (day, condition) =>
      condition.verdict.holds === false && condition.earliestDay !== undefined && condition.earliestDay > day
        ? condition.earliestDay
        : day,
    circumstances.today,
  )

/** 预审退回, with what else was there to be seen, so that a second list can be held against it. */
export const returned = (file: CaseFile, circumstances: Circumstances, list: readonly CorrectionItem[]): CaseEvent => ({
  ...stamp(circumstances),
  type: 'Returned',
  list: withOmissions(list, file),
  knew: knownNow(file, circumstances),
})

/**
 * 预审: returned with one complete list, or ready from the day on which what only time lacks will hold. While a source
 * that must be heard is silent, or a provider looks at a record that is in conflict, nothing is decided, and it is tried again. Where all is vouched for it passes in seconds; what
 * the standard wants seen by a person goes to an officer, with a day and an hour.
 */
export const preReview = (
  act: Act & { readonly type: 'pre-review' },
  file: CaseFile,
  circumstances: Circumstances,
): Decision => {
  const { by } = circumstances
  const no = notAllowed(act, file)
  if (no !== undefined) return no
  if (!isMachine(by) && !isStaff(by)) return { refused: 'not-your-act' }

  const silent = heldUp(file, circumstances)
  if (isStillOut(file, circumstances)) return yes([], { errands: [{ kind: 'pre-review' }] })
  if (silent.length > 0) return yes([], { errands: [...askLater(silent), { kind: 'pre-review' }] })
  if (holdingUp(file, circumstances).some((open) => !isForEyes(open)))
    return yes([], { errands: [{ kind: 'pre-review' }] })

  const lapsed = lapsedConsents(file, circumstances)
  const list = completeList(evolveAll(file, lapsed), circumstances)
  if (list.length > 0) return yes([...lapsed, returned(file, circumstances, list)])

  const what = needsEyes(file, circumstances)
  if (what.length > 0 && circumstances.preReview !== undefined) {
    const until = hoursAfter(circumstances.at, circumstances.preReview.withinHours)
    const eyes: CaseEvent = { ...stamp(circumstances), type: 'EyesNeeded', what, until }
    return yes([...lapsed, eyes], { errands: [{ kind: 'chase-pre-review', at: until }] })
  }
  return yes([...lapsed, { ...stamp(circumstances), type: 'PreReviewPassed', earliestDay: earliestDay(circumstances) }])
}
