import type { Answers } from './answers.ts'
import type { WalkOptions } from './walk-through.ts'

/** 一种走法: who walks, what they say, and what they do otherwise than most. */
export type Way = {
  readonly name: string
  readonly options: Omit<WalkOptions, 'url' | 'simulatorUrl' | 'seed' | 'say'>
}

const way = (name: string, fits: string, said: Answers = {}, more: Partial<Way['options']> = {}): Way => ({
  name,
  options: { fits, said, ...more },
})

const noBirth: Answers = { birthRegistration: false }

/** Every kind of plan within the province that people who apply together can walk to its end. */
export const everyWay: readonly Way[] = [
  way('落入自有房屋，办生育登记', 'reference'),
  way('落入自有房屋，不办生育登记', 'reference', noBirth),
  way('没有接口的县，收件箱里决定', 'reference-inbox'),
  way('同一区县', 'same-county'),
  way('同一区县，不办生育登记', 'same-county', noBirth),
  way('初婚', 'first-marriage', noBirth),
  way('不迁户口', 'first-marriage', { mover: 'none' }),
  way('只登记', 'first-marriage', { mover: 'none', ...noBirth }),
  way('房屋共有', 'co-owned'),
  way('房屋共有，不办生育登记', 'co-owned', noBirth),
  way('落入家庭户，被投靠的是户主', 'household-head'),
  way('落入家庭户，户主是第三人', 'household'),
  way('落入家庭户，户主是第三人，不办生育登记', 'household', noBirth),
  way('落入农村家庭户', 'village-household', { settleAt: 'spouse-village' }),
  way('落入单位集体户', 'collective-household', { settleAt: 'spouse-collective', collectiveKind: 'employer' }),
  way('落入社区集体户', 'collective-household', { settleAt: 'spouse-collective', collectiveKind: 'community' }),
  way(
    '落入人才集体户，承诺补交',
    'collective-household',
    { settleAt: 'spouse-collective', collectiveKind: 'talent-centre', ...noBirth },
    { promise: true },
  ),
  way('落入社区公共户', 'first-marriage', { settleAt: 'community-household', ...noBirth }),
  way('丧偶再婚', 'widowed'),
  way('离婚查无记录', 'not-found-marital'),
  way('不动产查无记录，承诺补交', 'not-found-property', {}, { promise: true }),
  way('还没办证，购房合同备案', 'filed-contract'),
  way('租的房子，租赁备案', 'filed-lease', noBirth),
  way('购房合同备案，备案停机', 'filed-contract', noBirth, { down: { source: 'filing', when: 'before' } }),
  way('顺带办医保', 'reference', { medicalMove: true }),
  way('顺带转社保', 'reference', { socialMove: true, ...noBirth }),
  way('医保社保一起', 'household-head', { medicalMove: true, socialMove: true }),
  way('到窗口领取', 'reference', {}, { handOut: 'window' }),
  way('邮寄到家', 'same-county', {}, { handOut: 'post' }),
  way('有人帮办', 'reference', { help: 'helper', ...noBirth }),
  way('老年人绿色通道', 'first-marriage', { help: 'elder', channel: 'window' }),
  way('两人各填了一份，并成一份', 'reference', {}, { eachBegins: true }),
  way('改约', 'same-county', noBirth, { turn: 'moved' }),
  way('窗口不予受理，补好再来', 'reference', noBirth, { turn: 'sent-away' }),
  way('受理前撤回', 'reference', {}, { turn: 'gave-up' }),
  way('认领后改派', 'reference-inbox', {}, { turn: 'reassigned' }),
  way('退回窗口补好再送', 'reference-inbox', {}, { turn: 'returned' }),
  way('转给同系统的另一个机关', 'reference', {}, { turn: 'forwarded' }),
  way('转报外省', 'reference', {}, { turn: 'passed-on' }),
  way('特别程序停钟再走', 'reference', {}, { turn: 'special' }),
  way('审批中补正一次', 'reference-inbox', {}, { turn: 'corrected' }),
  way('不予后提异议，换人复核重新办理', 'reference-inbox', noBirth, { turn: 'objected-to' }),
  way('不予后提异议，维持', 'reference', {}, { turn: 'upheld' }),
  way('作废', 'reference', {}, { turn: 'voided' }),
  way('落户没办完就离婚', 'reference', {}, { turn: 'divorced' }),
  way('受理后撤回没决定的', 'reference', {}, { turn: 'withdrawn' }),
  way('承诺补交，不可抗力延期', 'not-found-property', {}, { promise: true, turn: 'extended' }),
  way('承诺补交，逾期没补', 'not-found-property', {}, { promise: true, turn: 'broken' }),
  way('婚姻被法院撤销', 'reference', noBirth, { turn: 'annulled' }),
  way('请家人帮办，替约时间', 'reference', { help: 'helper', ...noBirth }, { turn: 'helped' }),
  way('两个登记库说法不同，照办', 'reference', {}, { turn: 'differing' }),
  way('登记的地址记错了，更正后照办', 'reference', noBirth, { turn: 'disputed' }),
  way('承诺不实，撤销那一项', 'reference', {}, { turn: 'promised-falsely' }),
  way('流动服务车', 'reference-inbox', { channel: 'vehicle', ...noBirth }),
  way('已经领证，补办生育登记', 'married-couple', { alreadyMarried: true, mover: 'none', birthRegistration: true }),
  way('不动产停机', 'reference', noBirth, { down: { source: 'property', when: 'before' } }),
  way('部级系统登记', 'reference', { registerCounty: '610330' }),
  way(
    '部级系统登记，当面没等到号',
    'reference',
    { registerCounty: '610331', ...noBirth },
    { down: { source: 'register', when: 'visit' } },
  ),
  way('部级系统登记，婚姻被法院撤销', 'reference', { registerCounty: '610330', ...noBirth }, { turn: 'annulled' }),
  way('婚姻登记库停机', 'reference', {}, { down: { source: 'marital-status', when: 'visit' } }),
  way('新生儿，父母一起', 'married-couple', {}, { event: 'newborn', parents: 2 }),
  way('新生儿，母亲一人', 'single-mother', {}, { event: 'newborn', parents: 1 }),
]
