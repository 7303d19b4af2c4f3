import { text } from '../text.ts'

/** 《工作方案》: the chapter of the turns that a case can take. */
export const turnWords = {
  name: text('预审、转折与办结', 'Pre-review, turns and ends'),
  preReview: text('人工预审', 'Review beforehand by a person'),
  preReviewLead: text(
    '数据都核得到的，提交后自动预审；下列内容由{who}人工看，{hours} 小时内一次看完，过了算我们超时。',
    'What registers vouch for is reviewed by itself. The following is looked at by {who} within {hours} hours, once and completely; later than that we are late.',
  ),
  reasons: text('要写理由的决定，从这些理由里选', 'Decisions with a reason, and the reasons there are'),
  decision: text('决定', 'Decision'),
  reason: text('理由', 'Reason'),
  told: text('当事人读到的话、怎么办', 'What the couple reads, and what to do'),
  limits: text('期限', 'Limits'),
  limit: text('什么', 'What'),
  howLong: text('多久', 'How long'),
  reminders: text('容缺补交前的提醒', 'Reminders before a promised paper is due'),
  remindersBefore: text('到期前 {days} 个工作日（0 是到期当天）', '{days} working days before (0 is the day itself)'),
  forceMajeure: text('不可抗力延期', 'Put off by force majeure'),
  atMost: text('一共最多 {days} 个工作日', '{days} working days at most, over all times together'),
  objection: text('异议', 'Objection'),
  objectionDays: text(
    '办结后 {within} 日内提出，{answer} 个工作日内由没有办过这件的人答复',
    'Within {within} days of the end; answered in {answer} working days by somebody who did not decide it',
  ),
  voiding: text('作废的核准', 'A second person agrees to voiding'),
  voidingDays: text('{days} 个工作日内', 'Within {days} working days'),
  helpers: text('帮办代办', 'Helpers'),
  helpersLead: text(
    '当事人可以请人帮：委托管 {days} 天，一个人最多同时请 {most} 位；说停就停。声明和核验身份只能本人办。',
    'A party may have helpers: a mandate lasts {days} days, {most} at once at most, and ends whenever the party says so. The declarations and the identity check are always one’s own.',
  ),
  helper: text('帮办人', 'Helper'),
  mayDo: text('可以替办', 'May do'),
  ifSaid: text('写明了才可以', 'Only where said'),
  heldAtMost: text('同时最多帮', 'Cases at once'),
  nothing: text('没有', 'Nothing'),
  never: text('必须本人', 'Never by a helper'),
  instead: text('怎么办', 'What to do'),
  ends: text('办结结果', 'Ends and their codes'),
  endCode: text('代码', 'Code'),
  end: text('结果', 'End'),
} as const
