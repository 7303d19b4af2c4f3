import type { Act } from '../acts.ts'
import type { Circumstances, Decision } from '../decision.ts'
import { evolveAll } from '../evolve.ts'
import type { CaseFile } from '../file.ts'
import { notAllowed } from '../machines/not-allowed.ts'
import { completeList } from './complete-list.ts'
import { inConflict } from './conflicts.ts'
import { lapsedConsents } from './consents.ts'
import { earliestDay, returned } from './pre-review.ts'
import { isMachine } from './who.ts'
import { stamp, yes } from './yes.ts'

/** 人工预审: passed, or returned with one complete list, in which what the rules find stands beside what was seen. */
export const preReviewByEye = (
  act: Act & { readonly type: 'pre-review-by-eye' },
  file: CaseFile,
  circumstances: Circumstances,
): Decision => {
  const { by, preReview } = circumstances
  const no = notAllowed(act, file)
  if (no !== undefined) return no
  if (by.as.kind !== 'staff') return { refused: 'not-your-act' }
  if (preReview !== undefined && by.as.staffRole !== preReview.by)
    return { refused: 'not-decided-here', by: preReview.by }

  const conflict = inConflict(file, circumstances)
  if (conflict !== undefined) return conflict

  const lapsed = lapsedConsents(file, circumstances)
  const found = completeList(evolveAll(file, lapsed), circumstances)
  const list = [...act.items, ...found.filter(({ what }) => !act.items.some((item) => item.what === what))]
  if (list.length > 0) return yes([...lapsed, returned(file, circumstances, list)])
  return yes([...lapsed, { ...stamp(circumstances), type: 'PreReviewPassed', earliestDay: earliestDay(circumstances) }])
}

/** 预审超时: nobody looked in time. It is ours, the couple need do nothing, and the supervisor hears of it once. */
export const chasePreReview = (
  act: Act & { readonly type: 'chase-pre-review' },
  file: CaseFile,
  circumstances: Circumstances,
): Decision => {
  const { by, at } = circumstances
  if (!isMachine(by)) return { refused: 'not-your-act' }
  const no = notAllowed(act, file)
  if (no !== undefined) return no
  const { intake } = file
  if (intake.stage !== 'in-pre-review' || intake.late !== undefined || Date.parse(at) < Date.parse(intake.until))
    return yes([])
  return yes([{ ...stamp(circumstances), type: 'PreReviewLate', until: intake.until }])
}
