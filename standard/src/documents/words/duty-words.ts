import { text } from '../text.ts'

/** What the list of sharing duties says, as a document and as a chapter of the plan. */
export const dutyWords = {
  title: text('{province}{event}一件事数据共享责任清单', '{province}: {event}, who owes which data'),
  subtitle: text('{version} 版，自{from}起施行', 'Version {version}, in force from {from}'),
  lead: text(
    '每一个数据源、每一项办理请求各有一行：谁提供、凭什么、为什么、多新、多快、找谁、不行怎么办。没有行的，系统不发任何请求。',
    'Each source and each request to decide has a row: who provides it, by what law, for what, how fresh, how soon, whom to call, what follows where it fails. What has no row is never asked.',
  ),
  nothing: text(
    '这件事不向任何部门查询数据，也不送出请求。',
    'For this life event no department is asked for data, and nothing is sent to one.',
  ),
  list: text('数据共享责任清单', 'Sharing duties'),
  asked: text('核验：向部门查询的数据', 'Looked up: what departments are asked'),
  sent: text('办理和回流：送给部门的请求', 'Sent: what departments are asked to decide, or told'),
  data: text('数据项', 'Data'),
  share: text('共享类别和用途', 'Class and purpose'),
  fresh: text('更新和时限', 'Fresh and in time'),
  contact: text('联系', 'Contact'),
  remedy: text('不行怎么办', 'Where it fails'),
  class: {
    unconditional: text('无条件共享', 'shared without condition'),
    conditional: text('有条件共享', 'shared on condition'),
    'not-shared': text('不予共享', 'not shared'),
  },
  purpose: text('只用于：{purpose}', 'only for: {purpose}'),
  live: text('以登记库当时的记录为准', 'as the register stands at that moment'),
  old: text('数据最多晚 {span}', 'the data are at most {span} old'),
  within: text('{span}内答复', 'answered within {span}'),
  seconds: text('{amount} 秒', '{amount:second:seconds}'),
  hours: text('{amount} 小时', '{amount:hour:hours}'),
  'working-days': text('{amount} 个工作日', '{amount:working day:working days}'),
} as const
