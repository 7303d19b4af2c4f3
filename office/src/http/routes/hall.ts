import { HallScreen, LineDone, LineRequest, LineToStaff, TicketNow } from '../../shapes/hall.ts'
import { act, look, type Route } from '../route.ts'

/** 大厅: the line of the day, for everybody by its numbers, for clerks with what they may do. */
export const hallRoutes: readonly Route[] = [
  look({
    url: '/halls/:organ/line',
    counter: 'public',
    access: 'everybody',
    summary: '大厅的屏幕 The numbers last called and next; no names',
    answer: HallScreen,
    run: ({ hall, office }, { address }) => hall.screen(office, address.organ),
  }),
  look({
    url: '/halls/:organ/tickets/:ticket',
    counter: 'public',
    access: 'everybody',
    summary: '我的号 How many are before a number, and when it is called',
    answer: TicketNow,
    run: ({ hall, office }, { address }) => hall.ticket(office, address.organ, address.ticket),
  }),
  look({
    url: '/window/line',
    counter: 'staff',
    access: 'staff',
    summary: '叫号台 The line of the own hall',
    answer: LineToStaff,
    run: ({ hall, office }, { by }) => hall.line(office, by),
  }),
  act({
    url: '/window/line',
    counter: 'staff',
    access: 'staff',
    summary: '取号、叫号、再叫、过号回来、停办 One step of the line of the own hall',
    body: LineRequest,
    answer: LineDone,
    run: ({ hall, office }, { by, key, requestDigest, body }) => hall.act(office, { by, key, requestDigest, body }),
  }),
]
