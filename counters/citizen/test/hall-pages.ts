import type { Screen } from '../src/pages/hall-screen-page.tsx'
import { type TicketNow, ticketPage } from '../src/pages/ticket-page.tsx'
import { chrome, text } from './models.ts'
import { ok, type PageState } from './page-states.ts'

const hall = {
  organ: 'registry-610112',
  organName: text('未央区婚姻登记处（合成数据）', 'Marriage registry, 未央区 (synthetic data)'),
  day: '2026-05-20',
  now: '10:20',
  isOpen: true,
  open: [
    { from: '09:00', until: '12:00' },
    { from: '14:00', until: '17:00' },
  ],
}
const called = ['A021', 'T004', 'A020', 'A018', 'A019'].map((ticket, n) => ({
  ticket,
  window: (n % 3) + 1,
  at: '10:19',
}))
const next = ['A022', 'A023', 'T005', 'A024'].map((ticket, n) => ({ ticket, from: `10:${22 + n * 4}` }))

/** 大厅的屏幕, in every state. */
export const screens: Readonly<Record<string, Screen>> = {
  busy: { ...hall, called, next, waiting: 17 },
  halted: { ...hall, isOpen: false, halted: { until: '11:30' }, called, next, waiting: 31 },
  empty: { ...hall, now: '09:00', called: [], next: [], waiting: 0 },
  closed: { ...hall, open: [], isOpen: false, called: [], next: [], waiting: 0 },
}

const expected = { before: 7, from: '10:50', until: '10:58', beyond: false }
const tickets: Readonly<Record<string, TicketNow>> = {
  在等: { ...hall, ticket: 'A029', state: 'waiting', bookedFor: '10:15', expected },
  停办: { ...hall, isOpen: false, halted: { until: '11:30' }, ticket: 'A029', state: 'waiting', expected },
  轮不到: { ...hall, ticket: 'A099', state: 'waiting', expected: { ...expected, beyond: true } },
  请到窗口: { ...hall, ticket: 'A021', state: 'called', window: 2 },
  过号: { ...hall, ticket: 'A007', state: 'passed' },
  办完: { ...hall, ticket: 'A001', state: 'served', window: 1 },
}

/** 我的号, in every state. */
export const hallPages: readonly PageState[] = Object.entries(tickets).map(([what, ticket]) =>
  ok(`我的号 ${what}`, (reading) => ticketPage({ chrome: chrome(reading), ticket })),
)
