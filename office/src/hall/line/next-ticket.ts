import { type Calling, type HallNeed, minuteOf } from '@xiqian/standard'
import type { Second } from './events.ts'
import type { Line, Ticket } from './line.ts'

export const secondOf = (clock: string): Second => minuteOf(clock) * 60

/** What a window stands ready for; a window without needs takes everybody in the order of the hall. */
export type WindowKind = { readonly serves?: readonly HallNeed[] | undefined }

/**
 * 轮到的时间: a booked couple's own time; for a walk-in, and for a booked couple that came too late for it, the moment at which
 * they stood in line.
 */
export const dueOf = ({ bookedFor, takenAt, state }: Ticket, { lateMinutes }: Calling): Second => {
  const since = state.stage === 'waiting' ? state.since : takenAt
  if (bookedFor === undefined) return since
  const booked = secondOf(bookedFor)
  return takenAt <= booked + lateMinutes * 60 ? booked : since
}

export const isLate = (ticket: Ticket, calling: Calling): boolean =>
  ticket.bookedFor !== undefined && dueOf(ticket, calling) !== secondOf(ticket.bookedFor)

/**
 * 先后: 0 whoever the standard calls first, 1 a booked couple whose time has come, 2 walk-ins and latecomers, 3 whoever is
 * before their time, 4 whoever came back after being passed over and stands behind others.
 */
const rankOf = (ticket: Ticket, now: Second, calling: Calling): number => {
  if (ticket.state.stage === 'waiting' && ticket.state.behind > 0) return 4
  const isBooked = ticket.bookedFor !== undefined && !isLate(ticket, calling)
  if (isBooked && dueOf(ticket, calling) > now) return 3
  if (ticket.needs.some((need) => calling.first.includes(need))) return 0
  return isBooked ? 1 : 2
}

const isWaiting = ({ state }: Ticket): boolean => state.stage === 'waiting'

/**
 * 下一个: whom a window calls now; undefined where nobody waits. After so many others (`walkInEvery`) the walk-in who has waited
 * longest comes between. Deterministic: the same line at the same second gives the same ticket.
 */
export const nextTicket = (line: Line, window: WindowKind, now: Second, calling: Calling): Ticket | undefined => {
  const waiting = line.tickets.filter(isWaiting)
  const served = waiting.filter(({ needs }) => needs.some((need) => window.serves?.includes(need) === true))
  const ofThose = (tickets: readonly Ticket[]): Ticket | undefined => firstOf(tickets, now, calling)
  const special = ofThose(served.filter((ticket) => rankOf(ticket, now, calling) < 3))
  if (special !== undefined) return special
  if (line.sinceWalkIn >= calling.walkInEvery) {
    const between = ofThose(waiting.filter((ticket) => rankOf(ticket, now, calling) === 2))
    if (between !== undefined) return between
  }
  return ofThose(waiting)
}

const firstOf = (tickets: readonly Ticket[], now: Second, calling: Calling): Ticket | undefined => {
  const key = (ticket: Ticket) => [rankOf(ticket, now, calling), dueOf(ticket, calling), ticket.takenAt] as const
  return tickets.reduce<Ticket | undefined>((best, ticket) => {
    if (best === undefined) return ticket
    const [mine, theirs] = [key(ticket), key(best)]
    const at = mine.findIndex((value, i) => value !== theirs[i])
    return at >= 0 && (mine[at] ?? 0) < (theirs[at] ?? 0) ? ticket : best
  }, undefined)
}
