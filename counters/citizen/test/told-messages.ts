import type { PartyCase } from '@xiqian/parts'

const text = (zh: string, en: string) => ({ zh, en })

/** 通知 in each of its states. */
export const messages: PartyCase['messages'] = [
  {
    role: 'partyM',
    roleName: text('男方', 'Groom'),
    name: text('预约成功', 'Visit booked'),
    words: text('您约好了：3月5日09:30', 'Your visit is booked for 5 March, 09:30'),
    state: 'delivered',
    at: '2026-03-01T10:00:00+08:00',
    deliveredAt: '2026-03-01T10:00:05+08:00',
    channel: 'sms',
    numberEnds: '34',
  },
  {
    role: 'partyM',
    roleName: text('男方', 'Groom'),
    name: text('到场提醒', 'Reminder of the visit'),
    words: text('提醒：约在3月5日', 'Reminder: your visit is on 5 March'),
    state: 'failed',
    at: '2026-03-02T09:00:00+08:00',
  },
  {
    role: 'partyM',
    roleName: text('男方', 'Groom'),
    name: text('已受理', 'Accepted'),
    words: text('已受理', 'Accepted'),
    state: 'sent',
    at: '2026-03-02T09:30:00+08:00',
    channel: 'app',
  },
  {
    role: 'partyM',
    roleName: text('男方', 'Groom'),
    name: text('结果办好了', 'The results are ready'),
    words: text('全部办完', 'All is done'),
    state: 'waiting',
    at: '2026-03-03T08:00:00+08:00',
  },
]
