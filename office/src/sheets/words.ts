import type { IssuedKind, Text } from '@xiqian/standard'
import type { SheetStatus } from './status.ts'

const text = (zh: string, en: string): Text => ({ zh, en })

export const sheetTitles = {
  'acceptance-receipt': text('受理通知书', 'Notice of acceptance'),
  'not-accepted-notice': text('不予受理通知书', 'Notice that the application is not accepted'),
  'correction-notice': text('补正告知书', 'Notice of what to put right'),
  'supplement-promise': text('容缺受理承诺书', 'Promise to supply what is missing'),
  pledge: text('告知承诺书', 'Promise in place of a proof'),
  'result-notice': text('办理结果通知书', 'Notice of the result'),
  'refusal-notice': text('不予办理决定书', 'Notice of refusal'),
} as const satisfies Record<IssuedKind, Text>

export const statusWords = {
  valid: text('有效', 'Valid'),
  voided: text('已作废', 'Void'),
  replaced: text('已被新的一份代替', 'Replaced by a later one'),
} as const satisfies Record<SheetStatus['is'], Text>

export const sheetWords = {
  about: text('{event}，{case}', '{event}, {case}'),
  synthetic: text(
    '演示数据，不是真实的文书，不作数。',
    'Demonstration data: this is no real paper and counts for nothing.',
  ),
  parties: text('当事人', 'Parties'),
  issuedBy: text('签发', 'Issued by'),
  issuedOn: text('{organ}，{day}', '{organ}, {day}'),
  holder: text('{role} {name}（本份的持有人）', '{role} {name} (this copy is theirs)'),
  other: text('{role} {name}', '{role} {name}'),

  accepted: text('您的申请已经受理，{day}前全部办好。', 'Your application is accepted; all is done by {day}.'),
  matters: text('受理的事项', 'What is being done'),
  matter: text('事项', 'Matter'),
  result: text('办好后拿到', 'What comes of it'),
  by: text('最晚', 'At the latest'),
  owed: text('还要补的', 'Still to be supplied'),
  owedLine: text('{name}：{day}前补上', '{name}: by {day}'),
  owedBySource: text('{name}：由我们向部门要，您不用交', '{name}: we ask the department; you need not bring it'),
  noTrip: text(
    '办好一项告诉您一项，不用再跑；进度随时可以在手机上看。',
    'You are told as each is done and need not come again; see on your phone how far it is.',
  ),

  notAccepted: text('您的申请没有受理。', 'Your application is not accepted.'),
  why: text('原因', 'Why'),
  doNext: text('怎么办', 'What to do'),
  list: text('一共要改、要补的', 'All that is to be put right'),
  appeal: text(
    '认为不对的，可以在六十日内申请行政复议，也可以打 {telephone}。',
    'If you think this is wrong you may ask for an administrative review within sixty days, or call {telephone}.',
  ),

  correct: text(
    '请把下面各项一次改好、补齐，改好再交；没有别的了。',
    'Please put all of the following right at once, then send it again; there is nothing else.',
  ),
  correctBy: text(
    '请在{day}前补好；补的日子不算在办理时限里。',
    'Please do so by {day}; the days until then do not count.',
  ),
  ofMatter: text('事项：{matter}', 'Matter: {matter}'),

  promiseLead: text(
    '我自愿选择容缺办理，承诺下面的材料按写明的日子补上；没有补上的，凭它办的事项终止，由此的后果由我承担。',
    'I choose of my own free will to have this accepted before all is there, and promise what follows by the days named; a matter that rests on what does not come ends, at my own risk.',
  ),
  promiseOf: text('{name}：{day}前补上；凭它办的：{matters}', '{name}: by {day}; what rests on it: {matters}'),

  pledgeLead: text('我已被告知并承诺：', 'I was told, and promise:'),
  pledgeFalse: text('不实的后果', 'What follows if it is false'),
  pledgeFor: text('代替的证明', 'In place of'),

  granted: text('{matter}已经办好。', '{matter}: done.'),
  decidedOn: text('决定的日子：{day}', 'Decided on: {day}'),
  number: text('证书（凭证）编号：{number}', 'Number of the certificate: {number}'),
  form: text('结果：{name}', 'Result: {name}'),
  refused: text('{matter}不予办理。', '{matter} is refused.'),

  checkTitle: text('怎样验真', 'How to check this paper'),
  check: text(
    '扫右上角的二维码；或打开 {address}，输入编号 {number} 和验证码 {code}；或在那里上传这份 PDF。改动一个字就验不过。',
    'Scan the code at the top right; or open {address} and enter number {number} and code {code}; or upload this PDF there. With one character changed it is refused.',
  ),
} as const satisfies Record<string, Text>
