import type { Text } from '@xiqian/standard'
import type { ErrandBody } from '../desk/errand-wishes.ts'

/** 每种差事, as the operator reads it. */
const errandWords: Readonly<Record<ErrandBody['kind'], Text>> = {
  'ask-source': { zh: '向数据源核验', en: 'Ask a source' },
  'ask-department': { zh: '请部门决定', en: 'Ask a department to decide' },
  'report-decision': { zh: '向部门报告决定', en: 'Report a decision to its department' },
  'open-task': { zh: '开待办', en: 'Open a task' },
  'tell-undoing': { zh: '告知部门：撤销、作废', en: 'Tell a department that a decision was undone' },
  'void-number': { zh: '作废编号', en: 'Strike out a number' },
  'tell-organs': { zh: '更新各单位清单', en: 'Bring the lists of the organs up to date' },
  'send-notice': { zh: '发通知', en: 'Send a notice' },
  'send-ticket': { zh: '向数据提供单位发校核', en: 'Ask a provider to correct its data' },
  'chase-ticket': { zh: '看校核有没有超时', en: 'See whether a correction is late' },
  'pre-review': { zh: '预审', en: 'Pre-review' },
  'chase-pre-review': { zh: '看预审有没有超时', en: 'See whether a pre-review is late' },
  'chase-deadline': { zh: '到期催办', en: 'Chase a deadline' },
  'check-pledge': { zh: '核查承诺', en: 'Check a promise' },
  'check-standard': { zh: '检查标准', en: 'Check a standard' },
  'standard-in-force': { zh: '标准施行', en: 'A standard comes into force' },
  'end-merged': { zh: '并完草稿', en: 'Ending a merged draft' },
  'follow-standard': { zh: '办件随新标准', en: 'A case follows the newer standard' },
}

export const wordsOfErrand = (kind: string): Text =>
  Object.entries(errandWords).find(([known]) => known === kind)?.[1] ?? { zh: kind, en: kind }
