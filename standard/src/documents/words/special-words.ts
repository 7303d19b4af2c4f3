import { text } from '../text.ts'

/** 《特殊类型指引手册》: joints and headings; who, where, what and how long come from the plans. */
export const specialWords = {
  title: text('{province}特殊类型{event}指引手册', 'Special situations: {event}, {province}'),
  subtitle: text('省标准 {version} 版，自{from}起施行', 'Standard {version}, in force from {from}'),
  how: text(
    '先在下表里找到您的情形，再看那一章；几种情形同时有的，几章都看。每一章写的是与普通情形不同的地方，普通情形见《办事指南》。',
    'Find your situation in the table, then read its chapter; where several apply read each. A chapter says what differs from the ordinary couple; the ordinary one is in the service guide.',
  ),
  overview: text('找到您的情形', 'Find your situation'),
  type: text('情形', 'Situation'),
  goTo: text('去哪里', 'Where'),
  howLong: text('承诺时限', 'Promised'),
  call: text('咨询', 'Telephone'),
  chapter: text('{number}{name}', '{count}. {name}'),
  forWhom: text('适用于：{when}', 'For: {when}'),
  first: text('先看这里', 'Read this first'),
  where: text('去哪里', 'Where to go'),
  bring: text('比普通情形多要的', 'What is needed beside the ordinary'),
  when: text('什么时候要：{when}', 'when: {when}'),
  promised: text('可以先书面承诺，{days}', 'may be promised: {days}'),
  lessPapers: text('比普通情形少要的', 'What is not needed here'),
  conditions: text('另外要符合的条件', 'Further conditions'),
  conditionFails: text('不符合时：{words}', 'where it fails: {words}'),
  matters: text('多办的事、不同的办法', 'What is done otherwise'),
  notDone: text('这里不办的事', 'What is not done here'),
  time: text('多长时间', 'How long'),
  whole: text('承诺：{days}', 'Promised: {days}'),
  stage: text('{matter}——{name}（{by}）：{days}', '{matter}: {name} ({by}): {days}'),
  external: text(
    '{matter}——{name}（{by}）：{days}，另外计算，不算本省超期',
    '{matter}: {name} ({by}): {days}, counted apart, not our delay',
  ),
  route: text('怎么走', 'Which way to go'),
  with: text('同时又有：{other}', 'Together with: {other}'),
  help: text('有人帮', 'Who helps'),
  personal: text('其他情形', 'Other situations'),
  personalLead: text(
    '属于哪一条，就照哪一条办；看一个人自己情况的，只告诉本人。',
    'Follow the line that fits; what rests on one person is told to that person only.',
  ),
  onlyThen: text('只在这些情形下才要的材料', 'Papers that are asked for in these situations only'),
} as const
