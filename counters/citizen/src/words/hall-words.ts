import type { Lang, SameWords } from '@xiqian/parts'

const zh = {
  title: '叫号',
  yourTicket: (ticket: string) => `您的号 ${ticket}`,
  waiting: (before: number) => (before === 0 ? '下一个就是您' : `前面还有 ${before} 个号`),
  about: (from: string, until: string) => `大约 ${from} 到 ${until} 叫到您`,
  aboutNote: '按现在的情况估的，会变；约好的、绿色通道的到点先叫。',
  beyond: '按现在的情况，今天下班前可能轮不到您。窗口会给您留下一个开放日的号，请到咨询台登记。',
  called: (window: number) => `请到 ${window} 号窗口`,
  passed: '叫过您的号了。请到咨询台说一声，重新排进来，不用重新取号。',
  served: '这个号已经办完了。',
  bookedFor: (time: string) => `您约的是 ${time}`,
  halted: (until: string) => `大厅暂时停办，预计 ${until} 恢复。排位不变。`,
  closed: '现在不叫号。',
  hours: (spans: string) => `今天开放 ${spans}`,
  noHours: '今天不开门。',
  lost: '连接断了，上面是断开前的情况；连上后自动更新。',
  asOf: (time: string) => `${time} 的情况，自动更新`,
  screen: '看大厅的屏幕',
}

const en: SameWords<typeof zh> = {
  title: 'Numbers called',
  yourTicket: (ticket: string) => `Your number ${ticket}`,
  waiting: (before: number) => (before === 0 ? 'You are next' : `${before} before you`),
  about: (from: string, until: string) => `About ${from} to ${until}`,
  aboutNote: 'As it looks now, and it may change; booked couples and the green channel are called at their time.',
  beyond:
    'As it looks now your turn may not come today. A place of the next opening day is kept for you: please tell the desk.',
  called: (window: number) => `Please go to window ${window}`,
  passed: 'Your number was called. Tell the desk and you are back in line; no new number is needed.',
  served: 'This number is done.',
  bookedFor: (time: string) => `You are booked for ${time}`,
  halted: (until: string) => `The hall has stopped until about ${until}. Everybody keeps their place.`,
  closed: 'No numbers are called now.',
  hours: (spans: string) => `Open today ${spans}`,
  noHours: 'Not open today.',
  lost: 'The line is lost; above is how it was before. It goes on by itself.',
  asOf: (time: string) => `As of ${time}; updates by itself`,
  screen: 'The screen of the hall',
}

/** 大厅: the screen and the page of a number. */
export const hallWords: Readonly<Record<Lang, SameWords<typeof zh>>> = { zh, en }
