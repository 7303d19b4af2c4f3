import type { Mistake } from './mistakes.ts'
import type { Edit } from './planted.ts'

const edit = (replace: string, by: string): Edit => ({ file: 'notices.yaml', replace, by })

/** Slips in the words and times of notices. */
export const mistakesInNotices: readonly Mistake[] = [
  ['通知的编号重复', edit('id: put-right', 'id: book-now'), '重复'],
  ['通知里写了姓名', edit('您的{lifeEvent}办件', '{partyM.name}的{lifeEvent}办件'), '会说出个人情况'],
  ['通知里写了自己的事实', edit('您的{lifeEvent}办件', '{mobile}的{lifeEvent}办件'), '会说出个人情况'],
  ['通知里写了共同的住址', edit('您的{lifeEvent}办件', '{settleAddress}的{lifeEvent}办件'), '会说出个人情况'],
  ['这种通知没有这一处填空', edit('您的{lifeEvent}办件', '{material}的{lifeEvent}办件'), '没有 {material} 可填'],
  ['通知的中英文填空不一样', edit('最早{day}。电话', '请尽快。电话'), '中英文填空不一样'],
  [
    '通知没有英文',
    edit('      en: "Case {caseNumber}: {count} to put right', '      fr: "Case {caseNumber}: {count}'),
    '逗号',
  ],
  ['免打扰不是钟点', edit('from: "21:00"', 'from: "25:00"'), '不是钟点'],
  ['通知没有说什么时候', edit('    on: pre-reviewed\n', ''), '没有说清什么时候通知'],
  [
    '通知说了两个时候',
    edit('    on: booked\n', '    on: booked\n    before: { what: visit, workingDays: 1 }\n'),
    '没有说清什么时候通知',
  ],
  ['没有这种由头', edit('on: pre-reviewed', 'on: pre-viewed'), '“pre-viewed”不在可用的值里'],
  ['提前的天数是负的', edit('workingDays: 2', 'workingDays: -2'), '-2 不是天数'],
  ['没有这种方式', edit('channels: [app, sms, mail]', 'channels: [app, fax]'), '“fax”不在可用的值里'],
  ['一种方式也没有', edit('channels: [app, sms, mail]', 'channels: []'), '没有写用哪种方式通知'],
  ['通知发到名字上', edit('sms: mobile', 'sms: name'), '不是一方自己的手机号码'],
  ['邮件发到手机号码上', edit('mail: mail', 'mail: mobile'), '不是一方自己的电子邮箱'],
  ['通知发到没有的事实上', edit('sms: mobile', 'sms: telephone'), '没有“telephone”这个 fact'],
]
