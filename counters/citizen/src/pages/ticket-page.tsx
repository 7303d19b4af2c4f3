import { type Got, NoticeBox, say as sayText } from '@xiqian/parts'
import type { ReactElement } from 'react'
import type { Chrome } from '../chrome.ts'
import { hallWords } from '../words/hall-words.ts'
import { Page } from './page.tsx'

export type TicketNow = Got<'/halls/{organ}/tickets/{ticket}'>

export type TicketModel = { readonly chrome: Chrome; readonly ticket: TicketNow }

const First = ({ chrome, ticket }: TicketModel): ReactElement => {
  const say = hallWords[chrome.lang]
  const { expected, state, window } = ticket
  if (state === 'called' && window !== undefined) return <p className="headline-first">{say.called(window)}</p>
  if (state === 'passed') return <p className="headline-first">{say.passed}</p>
  if (state === 'served' || expected === undefined) return <p className="headline-first">{say.served}</p>
  return (
    <>
      <p className="headline-first">{say.waiting(expected.before)}</p>
      <p className="headline-then">{say.about(expected.from, expected.until)}</p>
    </>
  )
}

/** 我的号: how many are before it, and about when it is called. */
export const ticketPage = ({ chrome, ticket }: TicketModel): ReactElement => {
  const say = hallWords[chrome.lang]
  const { expected, halted, open } = ticket
  return (
    <Page chrome={chrome} title={say.yourTicket(ticket.ticket)} live>
      <div id="now">
        <h1>{say.yourTicket(ticket.ticket)}</h1>
        <p>{sayText(chrome.lang, ticket.organName)}</p>
        {halted === undefined ? null : <NoticeBox tone="amber" title={say.halted(halted.until)} />}
        <div className="headline">
          <First chrome={chrome} ticket={ticket} />
        </div>
        {expected?.beyond === true ? <NoticeBox tone="amber" title={say.beyond} /> : null}
        {ticket.bookedFor === undefined ? null : <p>{say.bookedFor(ticket.bookedFor)}</p>}
        {expected === undefined ? null : <p className="hint">{say.aboutNote}</p>}
        <p className="hint">{say.hours(open.map(({ from, until }) => `${from}–${until}`).join(' '))}</p>
        <p className="hint">{say.asOf(ticket.now)}</p>
      </div>
      <p id="lost" role="status" hidden>
        {say.lost}
      </p>
      <p>
        <a className="tall" href={`/hall/${ticket.organ}`}>
          {say.screen}
        </a>
      </p>
    </Page>
  )
}
