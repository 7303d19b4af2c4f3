import type { stagesOf } from './count.ts'

type Named = { readonly [Machine in keyof typeof stagesOf]: Readonly<Record<keyof (typeof stagesOf)[Machine], string>> }

/** 阶段名: each machine and stage as the diagrams call them; one without a name does not compile. */
export const machineNames: Readonly<Record<keyof typeof stagesOf, string>> = {
  intake: '申请 intake',
  party: '一方当事人 party',
  consent: '同意 consent',
  visit: '到场 visit',
  matter: '事项 matter',
  owed: '容缺 owed',
  pledge: '告知承诺 pledge',
  'hand-out': '出件 hand-out',
  case: '办件 the whole case',
}

export const stageNames: Named = {
  intake: {
    draft: '草稿',
    submitted: '已提交',
    'in-pre-review': '人工预审',
    returned: '预审退回',
    ready: '预审通过',
    'not-accepted': '不予受理',
    accepted: '已受理',
    withdrawn: '已撤回',
    merged: '已并入',
  },
  party: { expected: '等邀请', invited: '已邀请', joined: '已加入', confirmed: '已确认' },
  consent: { asked: '待签', given: '已同意', refused: '不同意', lapsed: '已失效' },
  visit: { none: '未约', booked: '已预约', arrived: '已到场', verified: '已核验' },
  matter: {
    planned: '待办',
    waiting: '等前一事项',
    asked: '部门办理',
    'in-inbox': '审批中',
    correcting: '补正',
    paused: '特别程序',
    returned: '退回窗口',
    'void-proposed': '提请作废',
    objected: '异议复核',
    decided: '已决定',
    issued: '已办好',
    ended: '已终止',
  },
  owed: { owed: '待补', supplied: '已补', waived: '已核到', broken: '逾期未补' },
  pledge: {
    given: '已承诺',
    'to-check': '待核查',
    doubted: '听取说明',
    answered: '已说明',
    false: '不实',
    closed: '了结',
  },
  'hand-out': { 'nothing-yet': '无可出', waiting: '待出件', done: '已出件' },
  case: {
    draft: '待提交',
    'waiting-for-party': '等另一方',
    submitted: '预审中',
    returned: '预审退回',
    ready: '可预约',
    'not-accepted': '不予受理',
    booked: '已预约',
    'at-the-window': '窗口办理',
    'in-review': '部门办理',
    correction: '补正中',
    'to-hand-out': '待出件',
    finished: '已办结',
    withdrawn: '已撤回',
    merged: '已并入',
    ended: '已终止',
  },
}
