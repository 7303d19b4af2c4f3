import type { Lang, SameWords } from '@xiqian/parts'

const zh = {
  title: (name: string) => `${name}：两边说法不一样`,
  nothing: '您不用做什么，也不用跑。',
  canShow: '您可以出示：',
  who: (name: string, telephone: string) => `${name}在核对，电话 ${telephone}`,
  until: (day: string) => `，最晚${day}答复`,
  late: '它超时没有答复，已报负责人督办；时间算它的，不算您的。',
  answered: (from: string) => `${from}答复：`,
  counts: '先按这个',
  wrongTitle: '登记的信息记错了？',
  wrongLead: '下面是部门登记的，不是您填的。记错了告诉我们，我们请登记的部门去查，查完自动改，您不用跑。',
  wrongKey: '记错了',
  pageTitle: (name: string) => `${name}记错了`,
  recorded: (from: string) => `${from}登记的是：`,
  right: '正确的是什么',
  rightHint: '照证件上写；我们请登记的部门核对，答复前不作不利决定。',
  missing: '请写上正确的内容',
  send: '请部门核对',
}

type ConflictWords = SameWords<typeof zh>

const en: ConflictWords = {
  title: (name) => `${name}: two sources differ`,
  nothing: 'There is nothing for you to do and nowhere to go.',
  canShow: 'You can show: ',
  who: (name, telephone) => `${name} is looking, telephone ${telephone}`,
  until: (day) => `, answered by ${day} at the latest`,
  late: 'It is late; the head knows. The time is theirs, not yours.',
  answered: (from) => `${from} answered: `,
  counts: 'counts for now',
  wrongTitle: 'Is a record wrong?',
  wrongLead:
    'This is what departments have on record; you did not type it. If it is wrong, say so: whoever keeps it is asked to look, and it changes by itself.',
  wrongKey: 'It is wrong',
  pageTitle: (name) => `${name} is wrong`,
  recorded: (from) => `On record at ${from}: `,
  right: 'What is right',
  rightHint: 'As on your document. Whoever keeps the record is asked; nothing is decided against you before.',
  missing: 'Write what is right',
  send: 'Have it looked into',
}

export const conflictWords: Readonly<Record<Lang, ConflictWords>> = { zh, en }
