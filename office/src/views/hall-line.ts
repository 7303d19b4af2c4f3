import type { Static } from '@sinclair/typebox'
import type { Refusal } from '@xiqian/case'
import { clockOf } from '@xiqian/standard'
import type { Second } from '../hall/line/events.ts'
import { type Expected, expectedCalls, workableFrom } from '../hall/line/expected.ts'
import { atWindow, type Ticket } from '../hall/line/line.ts'
import { bookedToday, type LoadedLine, loadLine, secondNow, stillToCome } from '../hall/line/line-stream.ts'
import { organById } from '../hall/organs.ts'
import { countersOf } from '../hall/posts.ts'
import type { Office } from '../office.ts'
import type { HallScreen, LineToStaff, TicketNow } from '../shapes/hall.ts'
import type { Staff } from '../sign-in/signed-in.ts'
import { needWords } from './need-words.ts'

const clock = (at: Second): string => clockOf(Math.floor(at / 60))

/** Nobody knows to the minute: as many minutes later as the quarter of the wait, five at least. */
const spanOf = (at: Second, now: Second) => {
  const later = Math.max(300, Math.round((at - now) / 4))
  return { from: clock(Math.max(now, at)), until: clock(Math.max(now, at) + later) }
}

type Now = LoadedLine & {
  readonly now: Second
  readonly expected: readonly Expected[]
  readonly toCome: number
  readonly common: Pick<Static<typeof HallScreen>, 'organ' | 'organName' | 'day' | 'now' | 'isOpen' | 'open' | 'halted'>
}

/** The hall at this moment: what has happened today, and how the rest of the day would go. */
const hallNow = async (office: Office, organ: string): Promise<Now | undefined> => {
  const known = organById(office, organ)
  const loaded = known === undefined ? undefined : await loadLine(office, organ)
  if (known === undefined || loaded === undefined) return undefined
  const { line, hall, day } = loaded
  const now = secondNow(office)
  const toCome = stillToCome(await bookedToday(office, organ), line, hall, now)
  return {
    ...loaded,
    now,
    expected: hall.windows.length === 0 ? [] : expectedCalls(line, toCome, now, hall),
    toCome: toCome.length,
    common: {
      organ,
      organName: known.name,
      day: office.clocks.today(),
      now: clock(now),
      isOpen: day.open.length > 0 && line.halted === undefined && workableFrom(now, hall, undefined) === now,
      open: [...day.open],
      ...(line.halted === undefined ? {} : { halted: { until: clock(line.halted.until) } }),
    },
  }
}

const nothingSuch = { refused: 'no-such-thing' } as const
const shownNext = 6

/** 大厅的屏幕: the last numbers called, the next ones, how many wait. */
export const hallScreen = async (office: Office, organ: string): Promise<Static<typeof HallScreen> | Refusal> => {
  const hall = await hallNow(office, organ)
  if (hall === undefined) return nothingSuch
  const { line, expected, common } = hall
  const waiting = new Set(line.tickets.filter(({ state }) => state.stage === 'waiting').map(({ ticket }) => ticket))
  return {
    ...common,
    called: line.called.map(({ ticket, window, at }) => ({ ticket, window, at: clock(at) })),
    next: expected
      .filter(({ ticket }) => waiting.has(ticket))
      .slice(0, shownNext)
      .map(({ ticket, at }) => ({ ticket, from: clock(at) })),
    waiting: waiting.size,
  }
}

const expectedOf = ({ expected, now }: Now, ticket: string) => {
  const found = expected.find((one) => one.ticket === ticket)
  return found === undefined ? undefined : { before: found.before, ...spanOf(found.at, now), beyond: found.beyond }
}

/** 我的号: how many are before it and when it is called, as it looks now. */
export const ticketNow = async (
  office: Office,
  organ: string,
  number: string,
): Promise<Static<typeof TicketNow> | Refusal> => {
  const hall = await hallNow(office, organ)
  const ticket = hall?.line.tickets.find((one) => one.ticket === number)
  if (hall === undefined || ticket === undefined) return nothingSuch
  const { state, bookedFor } = ticket
  const expected = expectedOf(hall, number)
  return {
    ...hall.common,
    ticket: number,
    state: state.stage,
    ...('window' in state ? { window: state.window } : {}),
    ...(bookedFor === undefined ? {} : { bookedFor }),
    ...(expected === undefined ? {} : { expected }),
  }
}

const isFirst = ({ needs }: Ticket, first: readonly string[]): boolean => needs.some((need) => first.includes(need))

/** 叫号台 of the own organ. */
export const lineToStaff = async (office: Office, by: Staff): Promise<Static<typeof LineToStaff> | Refusal> => {
  if (!countersOf(office.standards.all(), by.staffRole).includes('window')) return { refused: 'not-permitted' }
  const now = await hallNow(office, by.organ)
  if (now === undefined) return nothingSuch
  const { line, hall, expected, common, toCome } = now
  const byNumber = new Map(line.tickets.map((ticket) => [ticket.ticket, ticket]))
  return {
    ...common,
    windows: hall.windows.map(({ serves }, i) => {
      const here = atWindow(line, i + 1)
      const calls = here?.state.stage === 'called' ? here.state.calls : undefined
      return {
        window: i + 1,
        special: serves !== undefined,
        ...(here === undefined ? {} : { ticket: here.ticket }),
        ...(calls === undefined ? {} : { calls }),
        ...(here?.caseId === undefined ? {} : { caseId: here.caseId }),
      }
    }),
    waiting: expected.flatMap(({ ticket: number }) => {
      const ticket = byNumber.get(number)
      const told = expectedOf(now, number)
      if (ticket === undefined || told === undefined) return []
      const { bookedFor, caseId } = ticket
      return [
        {
          ticket: number,
          first: isFirst(ticket, hall.calling.first),
          ...(bookedFor === undefined ? {} : { bookedFor }),
          ...(caseId === undefined ? {} : { caseId }),
          ...told,
        },
      ]
    }),
    passed: line.tickets.filter(({ state }) => state.stage === 'passed').map(({ ticket }) => ticket),
    served: line.tickets.filter(({ state }) => state.stage === 'served').length,
    toCome,
    beyond: expected.filter(({ beyond }) => beyond).length,
    needs: Object.entries(needWords).map(([id, name]) => ({ id, name })),
  }
}
