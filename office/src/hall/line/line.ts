import type { HallNeed } from '@xiqian/standard'
import type { LineEvent, QueuedUp, Second } from './events.ts'

/** 号票的状态. `since`: in line from then on; `behind`: calls that go before it after it came back. */
export type TicketState =
  | { readonly stage: 'waiting'; readonly since: Second; readonly behind: number }
  | { readonly stage: 'called'; readonly window: number; readonly at: Second; readonly calls: number }
  | { readonly stage: 'passed'; readonly at: Second }
  | { readonly stage: 'served'; readonly window: number; readonly calledAt: Second; readonly at: Second }

export type Ticket = {
  readonly ticket: string
  readonly takenAt: Second
  readonly needs: readonly HallNeed[]
  readonly bookedFor?: string
  readonly caseId?: string
  readonly state: TicketState
}

/** 大厅此刻: everybody who took a ticket today, in the order of taking. */
export type Line = {
  readonly tickets: readonly Ticket[]
  /** Calls of others since a walk-in was called. */
  readonly sinceWalkIn: number
  /** The last calls, newest first: what the screen shows. */
  readonly called: readonly { readonly ticket: string; readonly window: number; readonly at: Second }[]
  readonly halted?: { readonly at: Second; readonly until: Second }
}

export const emptyLine: Line = { tickets: [], sinceWalkIn: 0, called: [] }

/** What the hall's screen has room for. */
const shownCalls = 8

export type LineRules = { readonly backBehind: number }

const move = (line: Line, ticket: string, state: (ticket: Ticket) => TicketState): Line => ({
  ...line,
  tickets: line.tickets.map((one) => (one.ticket === ticket ? { ...one, state: state(one) } : one)),
})

const joined = ({ at, ticket, needs, bookedFor, caseId }: QueuedUp): Ticket => ({
  ticket,
  takenAt: at,
  needs,
  ...(bookedFor === undefined ? {} : { bookedFor }),
  ...(caseId === undefined ? {} : { caseId }),
  state: { stage: 'waiting', since: at, behind: 0 },
})

const afterCall = (line: Line, { at, ticket, window }: Extract<LineEvent, { type: 'Called' }>): Line => {
  const before = line.tickets.find((one) => one.ticket === ticket)
  const isAgain = before?.state.stage === 'called'
  const moved = move(line, ticket, ({ state }) => ({
    stage: 'called',
    window,
    at: state.stage === 'called' ? state.at : at,
    calls: state.stage === 'called' ? state.calls + 1 : 1,
  }))
  const shown = [{ ticket, window, at }, ...line.called.filter((one) => one.ticket !== ticket)]
  if (isAgain) return { ...moved, called: shown.slice(0, shownCalls) }
  return {
    ...moved,
    tickets: moved.tickets.map((one) =>
      one.state.stage === 'waiting' && one.state.behind > 0
        ? { ...one, state: { ...one.state, behind: one.state.behind - 1 } }
        : one,
    ),
    sinceWalkIn: before?.bookedFor === undefined ? 0 : line.sinceWalkIn + 1,
    called: shown.slice(0, shownCalls),
  }
}

export const lineAfter = (line: Line, event: LineEvent, { backBehind }: LineRules): Line => {
  switch (event.type) {
    case 'QueuedUp':
      return { ...line, tickets: [...line.tickets, joined(event)] }
    case 'Called':
      return afterCall(line, event)
    case 'PassedOver':
      return move(line, event.ticket, () => ({ stage: 'passed', at: event.at }))
    case 'BackInLine':
      return move(line, event.ticket, ({ takenAt }) => ({ stage: 'waiting', since: takenAt, behind: backBehind }))
    case 'Served':
      return move(line, event.ticket, ({ state }) => ({
        stage: 'served',
        window: event.window,
        calledAt: state.stage === 'called' ? state.at : event.at,
        at: event.at,
      }))
    case 'HallHalted':
      return { ...line, halted: { at: event.at, until: event.until } }
    case 'HallResumed': {
      const { halted: _over, ...open } = line
      return open
    }
  }
}

export const lineOf = (events: readonly LineEvent[], rules: LineRules): Line =>
  events.reduce((line, event) => lineAfter(line, event, rules), emptyLine)

/** 在这个窗口的号: who was called there and is not finished. */
export const atWindow = ({ tickets }: Line, window: number): Ticket | undefined =>
  tickets.find(({ state }) => state.stage === 'called' && state.window === window)
