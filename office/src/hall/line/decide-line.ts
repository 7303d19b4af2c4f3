import type { Refusal } from '@xiqian/case'
import type { HallNeed, HallRule } from '@xiqian/standard'
import type { LineEvent, Second } from './events.ts'
import type { HallToday } from './expected.ts'
import { atWindow, type Line, type Ticket } from './line.ts'
import { nextTicket } from './next-ticket.ts'

/** 大厅里的事: what a guide or a clerk does to the line of the day. */
export type LineAct =
  /** 取号. */
  | {
      readonly type: 'queue-up'
      readonly needs: readonly HallNeed[]
      readonly bookedFor?: string
      readonly caseId?: string
    }
  /** 叫下一个: whoever is at the window is done. */
  | { readonly type: 'call-next'; readonly window: number }
  /** 再叫一次; the last time in vain is 过号. */
  | { readonly type: 'call-again'; readonly window: number }
  /** 过号后回来. */
  | { readonly type: 'back-in-line'; readonly ticket: string }
  /** 办完了，不叫下一个. */
  | { readonly type: 'finish-ticket'; readonly window: number }
  | { readonly type: 'halt-hall'; readonly until: Second }
  | { readonly type: 'resume-hall' }

export type LineCircumstances = { readonly at: Second; readonly hall: HallToday; readonly rule: HallRule }

/** The letter of the windows that stand ready for them; else of those that take everybody. */
const letterFor = (needs: readonly HallNeed[], { windows }: HallRule): string => {
  const special = windows.find(({ serves }) => needs.some((need) => serves?.includes(need) === true))
  return (special ?? windows.find(({ serves }) => serves === undefined) ?? windows[0])?.letter ?? 'A'
}

/** A012: the letter of its windows, and how manieth of the day it is. */
const numberFor = ({ tickets }: Line, needs: readonly HallNeed[], rule: HallRule): string => {
  const letter = letterFor(needs, rule)
  const before = tickets.filter(({ ticket }) => ticket.startsWith(letter)).length
  return `${letter}${String(before + 1).padStart(3, '0')}`
}

const isThere = ({ state }: Ticket): boolean => state.stage === 'waiting' || state.stage === 'called'

const nothingSuch = { refused: 'no-such-thing' } as const

/** A case has one place in line; taking a number again gives the same, or brings back whoever was passed over. */
const queueUp = (
  { needs, bookedFor, caseId }: Extract<LineAct, { type: 'queue-up' }>,
  line: Line,
  { at, rule }: LineCircumstances,
): readonly LineEvent[] => {
  const mine = caseId === undefined ? undefined : line.tickets.findLast((one) => one.caseId === caseId)
  if (mine !== undefined && isThere(mine)) return []
  if (mine?.state.stage === 'passed') return [{ type: 'BackInLine', at, ticket: mine.ticket }]
  const whose = {
    ...(bookedFor === undefined ? {} : { bookedFor }),
    ...(caseId === undefined ? {} : { caseId }),
  }
  return [{ type: 'QueuedUp', at, ticket: numberFor(line, needs, rule), needs, ...whose }]
}

const finished = (line: Line, window: number, at: Second): readonly LineEvent[] => {
  const here = atWindow(line, window)
  return here === undefined ? [] : [{ type: 'Served', at, ticket: here.ticket, window }]
}

const callNext = (line: Line, window: number, { at, hall }: LineCircumstances): readonly LineEvent[] | Refusal => {
  if (line.halted !== undefined) return { refused: 'hall-halted' }
  const next = nextTicket(line, hall.windows[window - 1] ?? {}, at, hall.calling)
  const before = finished(line, window, at)
  if (next !== undefined) return [...before, { type: 'Called', at, ticket: next.ticket, window }]
  return before.length > 0 ? before : { refused: 'nobody-waiting' }
}

const callAgain = (line: Line, window: number, { at, hall }: LineCircumstances): readonly LineEvent[] | Refusal => {
  const here = atWindow(line, window)
  if (here?.state.stage !== 'called') return nothingSuch
  const isLast = here.state.calls >= hall.calling.calls
  return [{ type: isLast ? 'PassedOver' : 'Called', at, ticket: here.ticket, window }]
}

/** 判: what follows from an act on the line of the day; pure. No events: it is so already. */
export const decideLine = (
  act: LineAct,
  line: Line,
  circumstances: LineCircumstances,
): readonly LineEvent[] | Refusal => {
  const { at, hall } = circumstances
  if ('window' in act && (act.window < 1 || act.window > hall.windows.length)) return nothingSuch
  switch (act.type) {
    case 'queue-up':
      return queueUp(act, line, circumstances)
    case 'call-next':
      return callNext(line, act.window, circumstances)
    case 'call-again':
      return callAgain(line, act.window, circumstances)
    case 'back-in-line': {
      const passed = line.tickets.find(({ ticket, state }) => ticket === act.ticket && state.stage === 'passed')
      return passed === undefined ? nothingSuch : [{ type: 'BackInLine', at, ticket: act.ticket }]
    }
    case 'finish-ticket': {
      const done = finished(line, act.window, at)
      return done.length === 0 ? nothingSuch : done
    }
    case 'halt-hall':
      return act.until > at ? [{ type: 'HallHalted', at, until: act.until }] : nothingSuch
    case 'resume-hall':
      return line.halted === undefined ? nothingSuch : [{ type: 'HallResumed', at }]
  }
}
