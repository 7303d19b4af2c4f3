import type { CaseStage, MatterState, Refusal } from '@xiqian/case'
import type { LegalDay, Text } from '@xiqian/standard'

/** 阶段 in the words of the counter. */
export const stageWords: Readonly<Record<CaseStage, Text>> = {
  draft: { zh: '待提交', en: 'Not yet sent' },
  'waiting-for-party': { zh: '等另一方', en: 'Waiting for the other party' },
  submitted: { zh: '预审中', en: 'Being pre-reviewed' },
  returned: { zh: '预审退回，需补正', en: 'Returned, to be put right' },
  ready: { zh: '预审通过，可预约', en: 'Pre-review passed, book a time' },
  'not-accepted': { zh: '未受理，可改好再提交', en: 'Not accepted; may be sent again' },
  booked: { zh: '已预约', en: 'Booked' },
  'at-the-window': { zh: '窗口办理中', en: 'At the window' },
  'in-review': { zh: '部门办理中', en: 'With the departments' },
  correction: { zh: '补正中', en: 'Correction asked' },
  'to-hand-out': { zh: '待出件', en: 'To be handed out' },
  finished: { zh: '已办结', en: 'All done' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
  merged: { zh: '已并入另一份', en: 'Merged into another' },
  ended: { zh: '已终止', en: 'Ended' },
}

export const matterStageWords: Readonly<Record<MatterState['stage'], Text>> = {
  planned: { zh: '待办', en: 'Planned' },
  waiting: { zh: '等前一事项', en: 'Waits for an earlier one' },
  asked: { zh: '部门办理中', en: 'With the department' },
  'in-inbox': { zh: '审批中', en: 'Being reviewed' },
  paused: { zh: '特别程序，停钟', en: 'Special procedure, the clock stands' },
  correcting: { zh: '补正中', en: 'Correction asked' },
  returned: { zh: '退回窗口补', en: 'Back at the window' },
  decided: { zh: '已决定，待出件', en: 'Decided' },
  'void-proposed': { zh: '提请作废，待核准', en: 'Voiding proposed' },
  objected: { zh: '异议复核中', en: 'Looked at again' },
  issued: { zh: '已办好', en: 'Done' },
  ended: { zh: '已终止', en: 'Ended' },
}

// Intl gives the same names at 0.2 ms a call.
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

export const dayWords = (day: LegalDay): Text => {
  const [, month, date] = day.split('-').map(Number)
  const name = months[(month ?? 1) - 1] ?? ''
  return { zh: `${month}月${date}日`, en: `${date} ${name}` }
}

export const nothingSuch: Refusal = { refused: 'no-such-thing' }
