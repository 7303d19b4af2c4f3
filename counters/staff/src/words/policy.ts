import type { PolicyVersion } from '../door/answers.ts'
import type { Sign } from './signs.ts'

/** Words of the page on which versions of the standard are kept. */
export const policyWords = {
  title: '标准',
  list: '标准版本',
  counts: (all: number, mine: number) => `${all} 版 · 轮到您 ${mine}`,
  yourTurn: (act: string) => `轮到您：${act}`,
  empty: '还没有录入过标准。编制人按 F2 录入第一版。',
  choose: '请从左边选一版。',
  pane: '这一版',
  version: (version: string) => `第 ${version} 版`,
  record: '录入新的一版',
  recorded: '已录入；内容没有变的话还是原来那一版',
  check: '检查',
  checkAgain: '再检查一次',
  checking: '正在检查…',
  approve: '批准',
  publish: '发布',
  nothing: '现在没有轮到您的',
  next: '下一版轮到您的',
  text: '看全文',
  digest: 'SM3 摘要',
  meantFrom: '标准自己写的施行日',
  inForce: '施行',
  until: (from: string, until: string) => `${from} 至 ${until}`,
  since: (from: string) => `${from} 起`,
  notYet: '还没有发布',
  development: '演练数据：启动时直接施行，没有人审定',
  steps: '走到哪一步',
  stepNames: { recorded: '录入', checked: '检查', approved: '批准', published: '发布' },
  checkedWords: (situations: number, faults: number, seconds: string) =>
    situations === 0
      ? '读标准文件时例子全部通过，没有逐一检查情形'
      : `走过 ${situations.toLocaleString('zh-CN')} 种情形，${faults === 0 ? '没有问题' : `发现 ${faults} 处问题`}，用时 ${seconds} 秒`,
  faults: '要修改的地方',
  moreFaults: (count: number) => `还有 ${count} 处没有列出`,
  mend: '请改标准文件，再录入新的一版。',
  approveTitle: (version: string) => `批准第 ${version} 版`,
  approveAsk: '批准后由另一位审定人发布。您自己不能再发布这一版。',
  approveConfirm: '确认批准',
  publishTitle: (version: string) => `发布第 ${version} 版`,
  publishAsk: '从这一天零点起，新办的和没受理的都按这一版；已受理的逐件比对，没有一项更重的才随新版。',
  publishFrom: '施行日',
  publishHint: (earliest: string) => `最早 ${earliest}`,
  publishEarly: (earliest: string) => `不能早于 ${earliest}`,
  publishConfirm: '确认发布',
  approved: '已批准',
  published: '已发布',
} as const

export const standingSigns: Readonly<Record<PolicyVersion['standing'], Sign>> = {
  draft: { sign: '○', word: '草案', tone: 'plain' },
  coming: { sign: '◷', word: '将施行', tone: 'owed' },
  'in-force': { sign: '✓', word: '施行中', tone: 'done' },
  superseded: { sign: '–', word: '已被取代', tone: 'plain' },
}
