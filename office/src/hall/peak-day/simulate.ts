import type { Refusal } from '@xiqian/case'
import type { HallDay, Halls } from '@xiqian/standard'
import { decideLine, type LineAct, type LineCircumstances } from '../line/decide-line.ts'
import type { LineEvent, Second } from '../line/events.ts'
import { type Expected, expectedCalls, type HallToday, type ToCome, workableFrom } from '../line/expected.ts'
import { hallToday } from '../line/hall-today.ts'
import { atWindow, emptyLine, type Line, lineAfter } from '../line/line.ts'
import type { Couple } from './couples.ts'

/** 停电: when it begins, how long it is announced to last, and how long it lasts. */
export type PowerCut = { readonly at: Second; readonly announced: Second; readonly lasts: Second }

/** 重排: what couples were told before the cut and after it. */
export type Replan = { readonly before: readonly Expected[]; readonly after: readonly Expected[] }

export type DayRun = {
  readonly events: readonly LineEvent[]
  readonly line: Line
  readonly replan: Replan
  /** 改到下一个开放日: they were told so, with a kept place. */
  readonly kept: readonly string[]
  /** What was said when they took their ticket. */
  readonly promised: ReadonlyMap<string, Second>
}

type Due =
  | { readonly at: Second; readonly what: 'comes' | 'back'; readonly couple: Couple }
  | { readonly at: Second; readonly what: 'free'; readonly window: number }
  | { readonly at: Second; readonly what: 'call-again'; readonly window: number }
  | { readonly at: Second; readonly what: 'cut' | 'longer' | 'power' | 'closing' }

/** How long a window waits before it calls the same number again. */
const againAfter = 60

const isRefused = (value: readonly LineEvent[] | Refusal): value is Refusal => 'refused' in value

/**
 * 一天, from the first ticket to the last: things that happen, in the order of their time, are handed to `decideLine`, as a guide
 * and the clerks would. Nothing here chooses who is called.
 */
export const simulateDay = (day: HallDay, halls: Halls, couples: readonly Couple[], cut: PowerCut): DayRun => {
  const hall: HallToday = hallToday(day, halls)
  const byId = new Map(couples.map((couple) => [couple.id, couple]))
  const agenda: Due[] = couples.flatMap((couple): Due[] =>
    couple.comesAt === undefined ? [] : [{ at: couple.comesAt, what: 'comes', couple }],
  )
  const closing = hall.open.at(-1)?.until ?? 0
  agenda.push({ at: cut.at, what: 'cut' }, { at: cut.at + cut.lasts, what: 'power' }, { at: closing, what: 'closing' })
  // 比公告的久: a plan is made again when what was announced is over and the light is not back.
  if (cut.lasts > cut.announced) agenda.push({ at: cut.at + cut.announced, what: 'longer' })
  hall.windows.forEach((_, i) => {
    agenda.push({ at: hall.open[0]?.from ?? 0, what: 'free', window: i + 1 })
  })

  let line = emptyLine
  const events: LineEvent[] = []
  const idle = new Set<number>()
  const kept: string[] = []
  const promised = new Map<string, Second>()
  let replan: Replan = { before: [], after: [] }
  const rules = { backBehind: halls.calling.backBehind }

  const act = (one: LineAct, at: Second): readonly LineEvent[] => {
    const circumstances: LineCircumstances = { at, hall, rule: day.rule }
    const decided = decideLine(one, line, circumstances)
    if (isRefused(decided)) return []
    for (const event of decided) {
      line = lineAfter(line, event, rules)
      events.push(event)
    }
    return decided
  }
  const ticketOf = (id: string) => line.tickets.find(({ caseId }) => caseId === id)
  const toCome = (at: Second): readonly ToCome[] =>
    couples.flatMap(({ id, bookedFor, needs }) =>
      bookedFor === undefined ||
      ticketOf(id) !== undefined ||
      secondsOf(bookedFor) < at - halls.calling.lateMinutes * 60
        ? []
        : [{ bookedFor, caseId: id, needs }],
    )

  const called = (happened: readonly LineEvent[], window: number, at: Second) => {
    const call = happened.find(({ type }) => type === 'Called')
    if (call?.type !== 'Called') {
      if (happened.some(({ type }) => type === 'PassedOver')) agenda.push({ at, what: 'free', window })
      else idle.add(window)
      return
    }
    const ticket = line.tickets.find((one) => one.ticket === call.ticket)
    const couple = byId.get(ticket?.caseId ?? '')
    const calls = ticket?.state.stage === 'called' ? ticket.state.calls : 1
    const misses = events.some(
      ({ type, ...one }) => type === 'PassedOver' && 'ticket' in one && one.ticket === call.ticket,
    )
      ? 0
      : (couple?.missesCalls ?? 0)
    if (calls <= misses) {
      agenda.push({ at: at + againAfter, what: 'call-again', window })
      if (calls === 1 && couple !== undefined)
        agenda.push({ at: at + againAfter * 4 + couple.backAfter, what: 'back', couple })
    } else agenda.push({ at: at + (couple?.seconds ?? hall.secondsACase), what: 'free', window })
  }

  const free = (window: number, at: Second) => {
    if (line.halted !== undefined) {
      idle.add(window)
      return
    }
    const opens = workableFrom(at, hall, line.halted)
    const isBreak = opens > at
    if (isBreak) {
      act({ type: 'finish-ticket', window }, at)
      agenda.push({ at: opens, what: 'free', window })
      return
    }
    if (at >= closing + halls.calling.stayMinutes * 60) {
      act({ type: 'finish-ticket', window }, at)
      return
    }
    called(act({ type: 'call-next', window }, at), window, at)
  }

  const wake = (at: Second) => {
    for (const window of [...idle].sort((one, other) => one - other)) {
      idle.delete(window)
      free(window, at)
    }
  }

  const happen = (due: Due) => {
    const { at } = due
    switch (due.what) {
      case 'comes':
      case 'back': {
        const { id, needs, bookedFor } = due.couple
        act({ type: 'queue-up', needs, caseId: id, ...(bookedFor === undefined ? {} : { bookedFor }) }, at)
        const mine = ticketOf(id)?.ticket
        const told = expectedCalls(line, toCome(at), at, hall).find(({ ticket }) => ticket === mine)
        if (due.what === 'comes' && told !== undefined) promised.set(id, told.at)
        return wake(at)
      }
      case 'free':
        return free(due.window, at)
      case 'call-again':
        // The same number, unless the power went meanwhile.
        return line.halted === undefined
          ? called(act({ type: 'call-again', window: due.window }, at), due.window, at)
          : void idle.add(due.window)
      case 'cut': {
        const before = expectedCalls(line, toCome(at), at, hall)
        act({ type: 'halt-hall', until: at + cut.announced }, at)
        replan = { before, after: expectedCalls(line, toCome(at), at, hall) }
        // Who is at a window when the light goes is finished on paper and stays theirs: the time just grows.
        for (const [i] of hall.windows.entries()) {
          const here = atWindow(line, i + 1)
          const freeing = agenda.findIndex((one) => one.what === 'free' && one.window === i + 1)
          const then = agenda[freeing]
          if (here !== undefined && then?.what === 'free') agenda[freeing] = { ...then, at: then.at + cut.lasts }
        }
        return
      }
      case 'longer':
        act({ type: 'halt-hall', until: cut.at + cut.lasts }, at)
        replan = { ...replan, after: expectedCalls(line, toCome(at), at, hall) }
        return
      case 'power':
        act({ type: 'resume-hall' }, at)
        return wake(at)
      case 'closing':
        for (const one of expectedCalls(line, [], at, hall)) {
          const id = line.tickets.find(({ ticket }) => ticket === one.ticket)?.caseId
          if (one.beyond && id !== undefined) kept.push(id)
        }
    }
  }

  const order = ['power', 'comes', 'back', 'call-again', 'free', 'cut', 'longer', 'closing']
  while (agenda.length > 0) {
    const at = Math.min(...agenda.map((due) => due.at))
    const same = agenda
      .filter((due) => due.at === at)
      .sort((one, other) => order.indexOf(one.what) - order.indexOf(other.what))
    const due = same[0]
    if (due === undefined) break
    agenda.splice(agenda.indexOf(due), 1)
    happen(due)
  }
  // Whoever still holds a ticket when the last window has closed is given a place of the next opening.
  for (const { caseId, state } of line.tickets)
    if (caseId !== undefined && state.stage !== 'served' && !kept.includes(caseId)) kept.push(caseId)
  const isServed = (id: string) => ticketOf(id)?.state.stage === 'served'
  return { events, line, replan, kept: kept.filter((id) => !isServed(id)), promised }
}

const secondsOf = (clock: string): Second => Number(clock.slice(0, 2)) * 3600 + Number(clock.slice(3, 5)) * 60
