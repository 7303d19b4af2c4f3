import type { CaseEvent } from '../events.ts'
import type { Intake } from '../file.ts'
import { movedTo } from './moved-to.ts'

export const intakeAfter = (intake: Intake, event: CaseEvent): Intake => {
  switch (event.type) {
    case 'Answered':
      // Returned stays returned while it is being mended: the couple still needs the list.
      return intake.stage === 'ready' ? { stage: 'draft' } : intake
    case 'Submitted':
      return { stage: 'submitted', at: event.at }
    case 'EyesNeeded':
      return { stage: 'in-pre-review', at: event.at, what: event.what, until: event.until }
    case 'PreReviewLate':
      return intake.stage === 'in-pre-review' ? { ...intake, late: event.at } : intake
    case 'Returned':
      return { stage: 'returned', list: event.list }
    case 'PreReviewPassed':
      return { stage: 'ready', earliestDay: event.earliestDay }
    case 'NotAccepted': {
      const { on, organ, reason, words, doNext, basis, list } = event
      return { stage: 'not-accepted', on, organ, reason, words, doNext, basis, list }
    }
    case 'Accepted':
    case 'AcceptedWithGap':
      return {
        stage: 'accepted',
        standard: event.standard,
        on: event.on,
        due: event.due,
        organ: event.organ,
        by: event.by.who,
      }
    case 'StandardFollowed':
      return intake.stage === 'accepted' ? { ...intake, standard: event.standard } : intake
    case 'DeadlinesMoved': {
      const due = movedTo(event, 'case')
      return intake.stage === 'accepted' && due !== undefined ? { ...intake, due } : intake
    }
    case 'MergedInto':
      return { stage: 'merged', into: event.into }
    case 'Withdrawn':
      return { stage: 'withdrawn', by: event.role }
    default:
      return intake
  }
}
