import type { Halls } from '@xiqian/standard'
import type { Second } from '../line/events.ts'
import { isLate, secondOf } from '../line/next-ticket.ts'
import type { Couple } from './couples.ts'
import type { DayRun } from './simulate.ts'

/** 等候: minutes from the later of their own time and their coming, to the call. */
export type Figures = {
  readonly couples: number
  readonly served: number
  /** Neither served, nor given another day, nor absent: must be none. */
  readonly lost: number
  readonly noShows: number
  /** Given a kept place on the next opening day. */
  readonly kept: number
  readonly late: number
  readonly elders: number
  readonly walkIns: number
  readonly passedOver: number
  readonly waitP50: number
  readonly waitP95: number
  readonly elderWaitP95: number
  readonly walkInWaitP95: number
  /** 停电后改了时间的: those for whom the plan moved by a quarter of an hour or more. */
  readonly replanned: number
  /** By how many minutes what was said with the ticket was wrong, half of the time. */
  readonly promiseErrorP50: number
  readonly lastServedAt: string
}

export const percentile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((one, other) => one - other)
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0
}

const minutes = (seconds: Second): number => Math.round(seconds / 6) / 10

const clock = (at: Second): string =>
  `${String(Math.floor(at / 3600)).padStart(2, '0')}:${String(Math.floor((at % 3600) / 60)).padStart(2, '0')}`

export type Served = {
  readonly couple: Couple
  readonly waited: Second
  readonly calledAt: Second
  readonly window: number
  readonly until: Second
}

/** 办了的, read from the events of the day alone. */
export const servedOf = (
  { line }: DayRun,
  couples: readonly Couple[],
  { calling }: Pick<Halls, 'calling'>,
): readonly Served[] => {
  const byId = new Map(couples.map((couple) => [couple.id, couple]))
  return line.tickets.flatMap((ticket): readonly Served[] => {
    const couple = byId.get(ticket.caseId ?? '')
    if (couple === undefined || ticket.state.stage !== 'served') return []
    const { calledAt, at, window } = ticket.state
    const own = ticket.bookedFor === undefined || isLate(ticket, calling) ? ticket.takenAt : secondOf(ticket.bookedFor)
    return [{ couple, window, calledAt, until: at, waited: Math.max(0, calledAt - Math.max(own, ticket.takenAt)) }]
  })
}

export const figuresOf = (run: DayRun, couples: readonly Couple[], halls: Halls): Figures => {
  const served = servedOf(run, couples, halls)
  const noShows = couples.filter(({ comesAt }) => comesAt === undefined)
  const accounted = new Set([...served.map(({ couple }) => couple.id), ...run.kept, ...noShows.map(({ id }) => id)])
  const waits = (of: readonly Served[]) => of.map(({ waited }) => waited)
  const before = new Map(run.replan.before.map(({ ticket, at }) => [ticket, at]))
  const moved = run.replan.after.filter(({ ticket, at }) => at - (before.get(ticket) ?? at) >= 900)
  const errors = served.flatMap(({ couple, calledAt }) => {
    const said = run.promised.get(couple.id)
    return said === undefined ? [] : [Math.abs(calledAt - said)]
  })
  return {
    couples: couples.length,
    served: served.length,
    lost: couples.filter(({ id }) => !accounted.has(id)).length,
    noShows: noShows.length,
    kept: run.kept.length,
    late: run.line.tickets.filter((ticket) => isLate(ticket, halls.calling)).length,
    elders: couples.filter(({ needs }) => needs.length > 0).length,
    walkIns: couples.filter(({ bookedFor }) => bookedFor === undefined).length,
    passedOver: run.events.filter(({ type }) => type === 'PassedOver').length,
    waitP50: minutes(percentile(waits(served), 0.5)),
    waitP95: minutes(percentile(waits(served), 0.95)),
    elderWaitP95: minutes(percentile(waits(served.filter(({ couple }) => couple.needs.length > 0)), 0.95)),
    walkInWaitP95: minutes(percentile(waits(served.filter(({ couple }) => couple.bookedFor === undefined)), 0.95)),
    replanned: moved.length,
    promiseErrorP50: minutes(percentile(errors, 0.5)),
    lastServedAt: clock(Math.max(0, ...served.map(({ until }) => until))),
  }
}
