import { settle } from '../answer.ts'
import { plainChrome, sessionOf } from '../frame.ts'
import { hallScreenPage } from '../pages/hall-screen-page.tsx'
import { ticketPage } from '../pages/ticket-page.tsx'
import { refusedAnswer } from '../refused-answer.ts'
import { get, type PageAnswer, type PageRoute, page, param, type Turn } from '../turn.ts'

const showScreen = async (turn: Turn): Promise<PageAnswer> => {
  const line = await settle(turn.door.GET('/halls/{organ}/line', { params: { path: { organ: param(turn, 'organ') } } }))
  return line.ok ? page(hallScreenPage(line.value)) : refusedAnswer(turn, line)
}

const showTicket = async (turn: Turn): Promise<PageAnswer> => {
  const path = { organ: param(turn, 'organ'), ticket: param(turn, 'ticket') }
  const [ticket, session] = await Promise.all([
    settle(turn.door.GET('/halls/{organ}/tickets/{ticket}', { params: { path } })),
    sessionOf(turn),
  ])
  if (!ticket.ok) return refusedAnswer(turn, ticket)
  return page(ticketPage({ chrome: plainChrome(turn, session), ticket: ticket.value }))
}

/** 大厅的屏幕、我的号. */
export const hallRoutes: readonly PageRoute[] = [
  get('/hall/:organ', showScreen),
  get('/hall/:organ/:ticket', showTicket),
]
