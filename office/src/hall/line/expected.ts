import type { Calling } from '@xiqian/standard'
import type { Second } from './events.ts'
import { type Line, lineAfter } from './line.ts'
import { nextTicket, secondOf, type WindowKind } from './next-ticket.ts'

/** The hall as it is today: its windows by number from 1 on, seconds a case, and when it closes for the day. */
export type HallToday = {
  readonly windows: readonly WindowKind[]
  readonly secondsACase: number
  readonly open: readonly { readonly from: Second; readonly until: Second }[]
  readonly calling: Calling
}

/** 还没来的预约: a time, as often as it is booked and nobody of it has taken a ticket. */
export type ToCome = {
  readonly bookedFor: string
  readonly caseId: string
  readonly needs: Line['tickets'][number]['needs']
}

/** 大约什么时候叫到; `before`: how many are called before it; `beyond`: later than the hall stays for those who hold a ticket. */
export type Expected = {
  readonly ticket: string
  readonly at: Second
  readonly before: number
  readonly beyond: boolean
}

/** The first second from `at` on in which somebody can be called: the hall is open, and nothing has halted it. */
export const workableFrom = (at: Second, { open }: HallToday, halted: Line['halted']): Second => {
  const after = halted === undefined ? at : Math.max(at, halted.until)
  for (const span of open) {
    if (after < span.from) return span.from
    if (after < span.until) return after
  }
  return after
}

/**
 * 重排今天剩下的: the rest of the day as it would go from now on, by the same rule by which windows call. Whoever is booked and
 * not there yet is taken to come at their time. One entry for each that waits or is to come, in the order of calling.
 */
export const expectedCalls = (
  line: Line,
  toCome: readonly ToCome[],
  now: Second,
  hall: HallToday,
): readonly Expected[] => {
  const latest = (hall.open.at(-1)?.until ?? now) + hall.calling.stayMinutes * 60
  const rules = { backBehind: hall.calling.backBehind }
  let ahead: Line = line
  const coming = [...toCome].sort((one, other) => (one.bookedFor < other.bookedFor ? -1 : 1))
  const free = hall.windows.map((_, i) => {
    const here = line.tickets.find(({ state }) => state.stage === 'called' && state.window === i + 1)
    const busyUntil = here?.state.stage === 'called' ? here.state.at + hall.secondsACase : now
    return workableFrom(Math.max(now, busyUntil), hall, line.halted)
  })
  const calls: Expected[] = []
  for (;;) {
    const window = free.indexOf(Math.min(...free))
    let at = free[window] ?? now
    const next = coming[0]
    const isWaited = ahead.tickets.some(({ state }) => state.stage === 'waiting')
    if (next === undefined && !isWaited) return calls
    if (!isWaited && next !== undefined) at = workableFrom(Math.max(at, secondOf(next.bookedFor)), hall, line.halted)
    while (coming[0] !== undefined && secondOf(coming[0].bookedFor) <= at) {
      const one = coming.shift()
      if (one === undefined) break
      const came = { at: Math.max(now, secondOf(one.bookedFor)), ticket: one.caseId, needs: one.needs }
      ahead = lineAfter(ahead, { type: 'QueuedUp', ...came, bookedFor: one.bookedFor }, rules)
    }
    const called = nextTicket(ahead, hall.windows[window] ?? {}, at, hall.calling)
    if (called === undefined) return calls
    calls.push({ ticket: called.ticket, at, before: calls.length, beyond: at > latest })
    ahead = lineAfter(ahead, { type: 'Called', at, ticket: called.ticket, window: window + 1 }, rules)
    ahead = lineAfter(ahead, { type: 'Served', at, ticket: called.ticket, window: window + 1 }, rules)
    free[window] = workableFrom(at + hall.secondsACase, hall, line.halted)
  }
}
