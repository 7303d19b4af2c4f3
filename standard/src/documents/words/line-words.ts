import { text } from '../text.ts'

/** Joints that several documents share. */
export const lineWords = {
  choice: text('{when}的：{is}', 'where {when}: {is}'),
  otherwise: text('其他情形：{is}', 'otherwise: {is}'),
  byOverlay: text('按{overlay}的优化：{is}', 'by the relief of {overlay}: {is}'),
  inForceFrom: text('自{from}起适用', 'in force from {from}'),
  inForceUntil: text('适用至{until}', 'in force until {until}'),
  inForceBetween: text('{from}至{until}适用', 'in force from {from} to {until}'),
  workingDays: text('{days} 个工作日', '{days:working day:working days}'),
  onTheSpot: text('当场', 'on the spot'),
  telephone: text('电话 {telephone}', 'telephone {telephone}'),
  eachParty: text('每一方', 'each party'),
  couple: text('双方', 'both'),
  applicants: text('申请人', 'those who apply'),
  third: text('第三人', 'a third person'),
  self: text('本人', 'oneself'),
  whenever: text('所有情形', 'always'),
  lifetime: {
    'until-acceptance': text('看受理当日', 'read by the day of acceptance'),
    'on-the-day': text('看办理当日', 'read by the day of the act'),
    operational: text('看现行规定', 'always current'),
  },
  kind: {
    'statutory-bar': text('法定', 'by law'),
    requirement: text('要求', 'required'),
  },
  class: {
    core: text('核心', 'core'),
    deferrable: text('可容缺', 'may follow later'),
    'on-site': text('现场形成', 'made on site'),
    promise: text('告知承诺', 'a promise is enough'),
  },
  giving: {
    form: text('在申请表中填写', 'filled in on the form'),
    'tap-card': text('刷证件，不收复印件', 'the card is tapped, no copies'),
    'show-document': text('出示原件，不收复印件', 'the original is shown, no copies'),
    'sign-in-person': text('当面签署', 'signed in person'),
    'sign-online': text('在线签署', 'signed online'),
    upload: text('上传', 'uploaded'),
    tick: text('勾选', 'ticked'),
    'photo-on-site': text('现场拍摄', 'taken on site'),
  },
  givenBy: text('由{whose}{giving}', '{giving} by {whose}'),
  sourceFirst: text(
    '先向“{source}”核验，核到即免交；查无记录的，才由{whose}{giving}',
    'first asked of “{source}”, nothing to give where it answers; {giving} by {whose} only where it has no record',
  ),
  thenSource: text('”，查无的再向“', '”, and where it has no record of “'),
  whenUnavailable: {
    hold: text('等数据源恢复后再办，不向群众要材料', 'it waits for the source; nothing is asked of people instead'),
    defer: text(
      '先往下办，由数据源的部门补齐，不向群众要材料',
      'it goes on and the source owes it; nothing is asked of people',
    ),
    declare: text(
      '以本人声明或当面出示为准，接着办',
      'it goes on upon the word of the person, or what is shown in person',
    ),
  },
  act: {
    advise: text('咨询', 'advice'),
    'pre-review': text('预审', 'pre-review'),
    accept: text('受理', 'acceptance'),
    decide: text('决定', 'decision'),
    'hand-out': text('领取结果', 'results'),
  },
  windowKind: {
    general: text('综合窗口', 'general window'),
    special: text('专窗', 'special window'),
    provincial: text('省级窗口', 'provincial window'),
    green: text('绿色通道', 'priority window'),
    vehicle: text('流动服务', 'mobile service'),
    online: text('线上渠道', 'online'),
  },
  adviceKind: {
    elsewhere: text('不在这里办的', 'Not here, but there'),
    route: text('怎么走', 'Which way to go'),
    warning: text('事先要知道的', 'Know this before'),
    help: text('有人帮', 'Who helps'),
  },
  form: {
    'paper-on-the-spot': text('纸质，当场发给', 'on paper, at once'),
    electronic: text('电子', 'electronic'),
    'electronic-and-paper': text('电子和纸质', 'electronic and on paper'),
    none: text('不发证件', 'no document'),
  },
} as const
