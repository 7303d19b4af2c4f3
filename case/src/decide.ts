import type { Act } from './acts.ts'
import { acceptAtWindow } from './decide/accept-at-window.ts'
import { answer } from './decide/answer.ts'
import { answerDoubt } from './decide/answer-doubt.ts'
import { askConsent } from './decide/ask-consent.ts'
import { askCorrection } from './decide/ask-correction.ts'
import { book } from './decide/book.ts'
import { cancelBooking } from './decide/cancel-booking.ts'
import { chaseDeadline } from './decide/chase-deadline.ts'
import { chaseTicket } from './decide/chase-ticket.ts'
import { checkIn } from './decide/check-in.ts'
import { closePledge } from './decide/close-pledge.ts'
import { confirm } from './decide/confirm.ts'
import { consent } from './decide/consent.ts'
import { decideFromInbox } from './decide/decide-from-inbox.ts'
import { decideOnTheSpot } from './decide/decide-on-the-spot.ts'
import { declare } from './decide/declare.ts'
import { disputeFact } from './decide/dispute-fact.ts'
import { endMandate } from './decide/end-mandate.ts'
import { extendPromise } from './decide/extend-promise.ts'
import { followStandard } from './decide/follow-standard.ts'
import { forward } from './decide/forward.ts'
import { giveMandate } from './decide/give-mandate.ts'
import { handOut } from './decide/hand-out.ts'
import { invite } from './decide/invite.ts'
import { join } from './decide/join.ts'
import { keepPlace } from './decide/keep-place.ts'
import { plannedMatter } from './decide/matters.ts'
import { moveDeadlines } from './decide/move-deadlines.ts'
import { answerObjection, objectTo } from './decide/objection.ts'
import { open } from './decide/open.ts'
import { outsideMandate } from './decide/outside-mandate.ts'
import { preReview } from './decide/pre-review.ts'
import { chasePreReview, preReviewByEye } from './decide/pre-review-by-eye.ts'
import { rate } from './decide/rate.ts'
import { recordChange } from './decide/record-change.ts'
import { recordCheck } from './decide/record-check.ts'
import { recordPledgeCheck } from './decide/record-pledge-check.ts'
import { recordReply } from './decide/record-reply.ts'
import { recordTicket } from './decide/record-ticket.ts'
import { refuseConsent } from './decide/refuse-consent.ts'
import { refuseToAccept } from './decide/refuse-to-accept.ts'
import { returnToWindow, sendAgain } from './decide/return-to-window.ts'
import { reverseDecision } from './decide/reverse-decision.ts'
import { settleConflict } from './decide/settle-conflict.ts'
import { endSpecialProcedure, startSpecialProcedure } from './decide/special-procedure.ts'
import { submit } from './decide/submit.ts'
import { supply } from './decide/supply.ts'
import { takeMandate } from './decide/take-mandate.ts'
import { choose, endAsMerged, takeOver } from './decide/take-over.ts'
import { giveBackTask, reassignTask, takeTask } from './decide/take-task.ts'
import { tell } from './decide/tell.ts'
import { singleIn } from './decide/undoing.ts'
import { verify } from './decide/verify.ts'
import { answerVoid, proposeVoid } from './decide/void.ts'
import { withdraw } from './decide/withdraw.ts'
import type { Circumstances, ClaimWish, Decision, ErrandWish } from './decision.ts'
import type { CaseEvent } from './events.ts'
import type { CaseFile, MatterState } from './file.ts'
import { notAllowedNow } from './machines/not-allowed.ts'

const isWithDepartment = (state: MatterState | undefined): boolean =>
  state?.stage === 'asked' || (state?.stage === 'correcting' && state.back === 'asked')

/** 登记中的: what a register was asked for at the window holds both persons until it has ended or is registered. */
const freedByEnding = (file: CaseFile, { plan }: Circumstances, events: readonly CaseEvent[]): readonly ClaimWish[] =>
  events.flatMap((event) => {
    if (event.type !== 'MatterEnded' && event.type !== 'MatterRefused') return []
    const state = file.matters[event.matter]
    const isHeld = (state?.stage === 'asked' || state?.stage === 'correcting') && state.answerBy !== undefined
    return isHeld ? singleIn(file, plan, event.matter, false) : []
  })

/** 撤回要告知: a department that was asked for what has ended here is told to leave it. */
const leftWithDepartments = (
  file: CaseFile,
  { plan }: Circumstances,
  events: readonly CaseEvent[],
): readonly ErrandWish[] =>
  events.flatMap((event): readonly ErrandWish[] => {
    if (event.type !== 'MatterEnded' || !isWithDepartment(file.matters[event.matter])) return []
    return plannedMatter(plan, event.matter)?.decidedIn === 'department-system'
      ? [{ kind: 'tell-undoing', matter: event.matter }]
      : []
  })

/**
 * 行不行: what the act does, or why not. Pure: whatever it may know is given. `file` is undefined for `open` alone.
 * A yes without events says that nothing changed (saved twice, chased too late); it may still wish errands.
 */
export const decide = (act: Act, file: CaseFile | undefined, circumstances: Circumstances): Decision => {
  if (file === undefined) return act.type === 'open' ? open(act, circumstances) : { refused: 'no-such-thing' }
  const decision = decideAct(act, file, circumstances)
  if ('refused' in decision) return decision
  const left = leftWithDepartments(file, circumstances, decision.events)
  const freed = freedByEnding(file, circumstances, decision.events)
  return left.length === 0 && freed.length === 0
    ? decision
    : { ...decision, errands: [...decision.errands, ...left], claims: [...decision.claims, ...freed] }
}

const decideAct = (act: Act, file: CaseFile, circumstances: Circumstances): Decision => {
  const outside = outsideMandate(act, file, circumstances)
  if (outside !== undefined) return outside

  switch (act.type) {
    case 'open':
      return notAllowedNow('intake', file.intake.stage, act)
    case 'tell':
      return tell(act, file, circumstances)
    case 'invite':
      return invite(act, file, circumstances)
    case 'join':
      return join(act, file, circumstances)
    case 'take-over':
      return takeOver(act, file, circumstances)
    case 'choose':
      return choose(act, file, circumstances)
    case 'end-as-merged':
      return endAsMerged(act, file, circumstances)
    case 'answer':
      return answer(act, file, circumstances)
    case 'record-check':
      return recordCheck(act, file, circumstances)
    case 'dispute-fact':
      return disputeFact(act, file, circumstances)
    case 'record-ticket':
      return recordTicket(act, file, circumstances)
    case 'chase-ticket':
      return chaseTicket(act, file, circumstances)
    case 'settle-conflict':
      return settleConflict(act, file, circumstances)
    case 'confirm':
      return confirm(act, file, circumstances)
    case 'ask-consent':
      return askConsent(act, file, circumstances)
    case 'consent':
      return consent(act, file, circumstances)
    case 'refuse-consent':
      return refuseConsent(act, file, circumstances)
    case 'supply':
      return supply(act, file, circumstances)
    case 'submit':
      return submit(act, file, circumstances)
    case 'pre-review':
      return preReview(act, file, circumstances)
    case 'pre-review-by-eye':
      return preReviewByEye(act, file, circumstances)
    case 'chase-pre-review':
      return chasePreReview(act, file, circumstances)
    case 'book':
      return book(act, file, circumstances)
    case 'cancel-booking':
      return cancelBooking(act, file, circumstances)
    case 'check-in':
      return checkIn(act, file, circumstances)
    case 'verify':
      return verify(act, file, circumstances)
    case 'accept-at-window':
      return acceptAtWindow(act, file, circumstances)
    case 'refuse-to-accept':
      return refuseToAccept(act, file, circumstances)
    case 'declare':
      return declare(act, file, circumstances)
    case 'decide-on-the-spot':
      return decideOnTheSpot(act, file, circumstances)
    case 'keep-place':
      return keepPlace(act, file, circumstances)
    case 'record-reply':
      return recordReply(act, file, circumstances)
    case 'decide-from-inbox':
      return decideFromInbox(act, file, circumstances)
    case 'ask-correction':
      return askCorrection(act, file, circumstances)
    case 'start-special-procedure':
      return startSpecialProcedure(act, file, circumstances)
    case 'end-special-procedure':
      return endSpecialProcedure(act, file, circumstances)
    case 'take-task':
      return takeTask(act, file, circumstances)
    case 'give-back-task':
      return giveBackTask(act, file, circumstances)
    case 'reassign-task':
      return reassignTask(act, file, circumstances)
    case 'return-to-window':
      return returnToWindow(act, file, circumstances)
    case 'send-again':
      return sendAgain(act, file, circumstances)
    case 'forward':
      return forward(act, file, circumstances)
    case 'propose-void':
      return proposeVoid(act, file, circumstances)
    case 'answer-void':
      return answerVoid(act, file, circumstances)
    case 'object':
      return objectTo(act, file, circumstances)
    case 'answer-objection':
      return answerObjection(act, file, circumstances)
    case 'reverse-decision':
      return reverseDecision(act, file, circumstances)
    case 'record-change':
      return recordChange(act, file, circumstances)
    case 'hand-out':
      return handOut(act, file, circumstances)
    case 'rate':
      return rate(act, file, circumstances)
    case 'withdraw':
      return withdraw(act, file, circumstances)
    case 'give-mandate':
      return giveMandate(act, file, circumstances)
    case 'take-mandate':
      return takeMandate(act, file, circumstances)
    case 'end-mandate':
      return endMandate(act, file, circumstances)
    case 'follow-standard':
      return followStandard(act, file, circumstances)
    case 'move-deadlines':
      return moveDeadlines(act, file, circumstances)
    case 'record-pledge-check':
      return recordPledgeCheck(act, file, circumstances)
    case 'answer-doubt':
      return answerDoubt(act, file, circumstances)
    case 'close-pledge':
      return closePledge(act, file, circumstances)
    case 'extend-promise':
      return extendPromise(act, file, circumstances)
    case 'chase-deadline':
      return chaseDeadline(act, file, circumstances)
  }
}
