import { text } from '../text.ts'

/** 《工作方案》: the chapter of promises in place of proofs. */
export const pledgeWords = {
  name: text('告知承诺', 'Promises in place of proofs'),
  lead: text(
    '下列材料以承诺代替证明：先告知，本人签名就算数；办好以后再核查。查不清的不算不实。',
    'These take the place of a proof: what is promised is told, and a signature is enough; it is checked after the decision. What cannot be checked is no falsehood.',
  ),
  none: text('没有以承诺代替证明的材料。', 'Nothing is promised in place of a proof.'),
  sentence: text('承诺的话', 'The sentence'),
  ifFalse: text('不实的后果', 'If it is false'),
  check: text('事后核查', 'The check afterwards'),
  bySource: text('由“{source}”核查', 'By "{source}"'),
  byEye: text('由{who}抽查 {share}%', '{share}% looked at by {who}'),
  where: text('；核不到的，', '; where that cannot say: '),
  days: text(
    '办好后 {within} 个工作日内查；查不清的 {again} 个工作日后再查，一共 {tries} 次',
    'Within {within} working days of the decision; if it cannot be said again after {again}, {tries} times in all',
  ),
  limits: text(
    '有疑问的先听本人说明，{hearing} 个工作日内可以说明，再 {answer} 个工作日内认定；认定不实的，{undo} 个工作日内撤销凭它办的结果，失信记录 {months} 个月，说明可信的随时撤销。抽查种子：{seed}。',
    'Where there is a doubt its giver is heard first, for {hearing} working days, and the finding follows within {answer}. If it is false, what rested on it is undone within {undo} working days, and a credit note is kept for {months} months, removed as soon as an answer convinces. The seed of the sample: {seed}.',
  ),
  instead: text('有失信记录的怎么办', 'With a credit note'),
} as const
