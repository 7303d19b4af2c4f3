import { acceptAtWindow } from './accept-at-window.ts'
import { answer } from './answer.ts'
import { approveStandard } from './approve-standard.ts'
import { askConsent } from './ask-consent.ts'
import { askCorrection } from './ask-correction.ts'
import { book, cancelBooking } from './book.ts'
import { checkIn } from './check-in.ts'
import { checkStandard } from './check-standard.ts'
import { choose } from './choose.ts'
import { confirm } from './confirm.ts'
import { consent, consentByLink } from './consent.ts'
import { decideFromInbox } from './decide-from-inbox.ts'
import { decideOnTheSpot } from './decide-on-the-spot.ts'
import { declare } from './declare.ts'
import { disputeFact } from './dispute-fact.ts'
import { handOut } from './hand-out.ts'
import { invite } from './invite.ts'
import { join } from './join.ts'
import { keepPlace } from './keep-place.ts'
import { endMandate, giveMandate, takeMandate } from './mandates.ts'
import { objectTo } from './object-to.ts'
import * as turns from './officer-turns.ts'
import { open } from './open.ts'
import { openAtWindow } from './open-at-window.ts'
import { answerDoubt, closePledge, recordPledgeCheck } from './pledges.ts'
import { preReviewByEye } from './pre-review-by-eye.ts'
import { publishStandard } from './publish-standard.ts'
import { rate } from './rate.ts'
import { recordStandard } from './record-standard.ts'
import { refuseToAccept } from './refuse-to-accept.ts'
import { retryErrand, settleErrand } from './repair-errand.ts'
import { replyByPost } from './reply-by-post.ts'
import { settleConflict } from './settle-conflict.ts'
import { endSpecialProcedure, startSpecialProcedure } from './special-procedure.ts'
import { submit } from './submit.ts'
import { supply, supplyFile } from './supply.ts'
import { tell } from './tell.ts'
import { verify } from './verify.ts'
import { withdraw } from './withdraw.ts'

/** One act a file. */
export const desk = {
  open,
  openAtWindow,
  join,
  tell,
  invite,
  answer,
  choose,
  disputeFact,
  settleConflict,
  confirm,
  askConsent,
  consent,
  consentByLink,
  answerDoubt,
  recordPledgeCheck,
  closePledge,
  supply,
  supplyFile,
  submit,
  preReviewByEye,
  book,
  cancelBooking,
  rate,
  withdraw,
  checkIn,
  verify,
  acceptAtWindow,
  refuseToAccept,
  declare,
  decideOnTheSpot,
  keepPlace,
  decideFromInbox,
  askCorrection,
  startSpecialProcedure,
  endSpecialProcedure,
  ...turns,
  objectTo,
  giveMandate,
  takeMandate,
  endMandate,
  handOut,
  recordReply: replyByPost,
  recordStandard,
  checkStandard,
  approveStandard,
  publishStandard,
  retryErrand,
  settleErrand,
}
