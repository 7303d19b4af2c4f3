import type { Condition, MaterialState, TodayRow } from '../door/answers.ts'

/** A state is never told by colour alone: each has a sign and a word. */
export type Sign = {
  readonly sign: string
  readonly word: string
  readonly tone: 'done' | 'owed' | 'now' | 'bad' | 'plain'
}

export const materialSigns: Readonly<Record<MaterialState, Sign>> = {
  held: { sign: '✓', word: '已核', tone: 'done' },
  given: { sign: '✓', word: '已给', tone: 'done' },
  promised: { sign: '◷', word: '已承诺', tone: 'owed' },
  'owed-by-source': { sign: '‖', word: '部门欠', tone: 'owed' },
  needed: { sign: '!', word: '要补', tone: 'bad' },
  'on-site': { sign: '●', word: '现场做', tone: 'now' },
  'will-be-checked': { sign: '○', word: '到时核', tone: 'plain' },
}

const checkSignsByState: Readonly<Record<string, Sign>> = {
  'not-asked': { sign: '○', word: '未查', tone: 'plain' },
  asking: { sign: '…', word: '正在查', tone: 'plain' },
  MATCH: { sign: '✓', word: '一致', tone: 'done' },
  MISMATCH: { sign: '✕', word: '不一致', tone: 'bad' },
  NOT_FOUND: { sign: '?', word: '查无', tone: 'owed' },
  UNAVAILABLE: { sign: '‖', word: '停机', tone: 'owed' },
}
/** 核验结果; a state this screen does not know is shown as it came. */
export const checkSign = (state: string): Sign => checkSignsByState[state] ?? { sign: '·', word: state, tone: 'plain' }

export const conditionSigns: Readonly<Record<Condition['holds'], Sign>> = {
  yes: { sign: '✓', word: '符合', tone: 'done' },
  no: { sign: '✕', word: '不符合', tone: 'bad' },
  unknown: { sign: '?', word: '还不知道', tone: 'owed' },
  'not-yet': { sign: '◷', word: '还不到', tone: 'owed' },
}

export const rowSigns: Readonly<Record<TodayRow['state'], Sign>> = {
  booked: { sign: '○', word: '未到', tone: 'plain' },
  arrived: { sign: '●', word: '已到', tone: 'now' },
  done: { sign: '✓', word: '已办', tone: 'done' },
  'no-show': { sign: '–', word: '没来', tone: 'plain' },
}

export const lightSigns: Readonly<Record<'normal' | 'warning' | 'overdue', Sign>> = {
  normal: { sign: '○', word: '正常', tone: 'plain' },
  warning: { sign: '◷', word: '预警', tone: 'owed' },
  overdue: { sign: '!', word: '超期', tone: 'bad' },
}

const classes: Readonly<Record<string, string>> = {
  core: '核心',
  deferrable: '可容缺',
  'on-site': '现场做',
  promise: '承诺代证明',
}
/** 标准允许 */
export const classWord = (materialClass: string): string => classes[materialClass] ?? materialClass

export const consentSigns: Readonly<Record<string, Sign>> = {
  'not-asked': { sign: '○', word: '未请', tone: 'plain' },
  asked: { sign: '◷', word: '等签', tone: 'owed' },
  given: { sign: '✓', word: '已同意', tone: 'done' },
  refused: { sign: '✕', word: '不同意', tone: 'bad' },
  lapsed: { sign: '!', word: '已失效', tone: 'bad' },
}

/** 绿色通道: quiet, and without why. */
export const greenSign: Sign = { sign: '○', word: '优先', tone: 'plain' }
