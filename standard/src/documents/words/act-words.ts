import type { Text } from '../../types.ts'
import { text } from '../text.ts'

/** The generic acts of a case, as a table of duties names them. */
export const actWords: Readonly<Record<string, Text>> = {
  open: text('开办', 'open a case'),
  tell: text('告知', 'tell'),
  invite: text('邀请另一方', 'invite the other party'),
  join: text('加入', 'join'),
  answer: text('填写、更正', 'answer and correct'),
  'record-check': text('记录核验', 'record a check'),
  confirm: text('确认', 'confirm'),
  'ask-consent': text('请求同意', 'ask for a consent'),
  consent: text('同意', 'consent'),
  'refuse-consent': text('不同意', 'refuse a consent'),
  supply: text('收材料、补交', 'take what is handed in'),
  submit: text('提交', 'submit'),
  'pre-review': text('预审', 'review beforehand'),
  book: text('预约', 'book'),
  'cancel-booking': text('取消预约', 'cancel a booking'),
  'check-in': text('签到', 'check in'),
  verify: text('核验身份', 'verify who it is'),
  'accept-at-window': text('窗口受理（含容缺受理）', 'accept at the window'),
  declare: text('当面声明', 'take a declaration'),
  'decide-on-the-spot': text('当场决定', 'decide on the spot'),
  'keep-place': text('保留名额', 'keep a place'),
  'record-reply': text('记录部门答复', 'record a reply'),
  'decide-from-inbox': text('决定待办事项', 'decide what is in the inbox'),
  'ask-correction': text('要求补正', 'ask for corrections'),
  'issue-result': text('出证', 'issue a result'),
  'hand-out': text('统一出件', 'hand results out'),
  rate: text('评价', 'rate'),
  withdraw: text('撤回', 'withdraw'),
  'chase-deadline': text('催办', 'chase a deadline'),
  'pre-review-by-eye': text('人工预审', 'review beforehand by eye'),
  supervise: text('督办', 'supervise'),
  'retry-errand': text('再试死信', 'put a dead errand back'),
  'settle-errand': text('了结死信', 'settle a dead errand'),
}

export const otherAct: Text = text('其他动作', 'another act')
