import type { Refusal } from '@xiqian/case'
import { append } from '@xiqian/ledger'
import type { Json } from '@xiqian/seal'
import { decideLine, type LineAct } from '../hall/line/decide-line.ts'
import { atWindow, type Line } from '../hall/line/line.ts'
import { bookedToday, isNeed, loadLine, secondNow } from '../hall/line/line-stream.ts'
import { secondOf } from '../hall/line/next-ticket.ts'
import { countersOf } from '../hall/posts.ts'
import type { Office } from '../office.ts'
import type { LineDone, LineRequest } from '../shapes/hall.ts'
import type { Staff } from '../sign-in/signed-in.ts'
import { isRefusal } from './perform.ts'

export type AskedOfLine = {
  readonly by: Staff
  readonly key: string
  readonly requestDigest: string
  readonly body: LineRequest
}

/** A booked couple's number bears their own time, and stands in the green channel where they are entitled to it. */
const actOf = async (office: Office, { by, body }: AskedOfLine): Promise<LineAct | Refusal> => {
  switch (body.act) {
    case 'queue-up': {
      const needs = (body.needs ?? []).filter(isNeed)
      if (body.caseId === undefined) return { type: 'queue-up', needs }
      const { caseId } = body
      const booked = (await bookedToday(office, by.organ)).find((one) => one.caseId === caseId)
      if (booked === undefined) return { refused: 'no-such-thing' }
      const all = [...new Set([...needs, ...booked.needs])]
      return { type: 'queue-up', needs: all, caseId, bookedFor: booked.bookedFor }
    }
    case 'back-in-line':
      return { type: 'back-in-line', ticket: body.ticket }
    case 'halt-hall':
      return { type: 'halt-hall', until: secondOf(body.until) }
    case 'resume-hall':
      return { type: 'resume-hall' }
    case 'call-next':
    case 'call-again':
    case 'finish-ticket':
      return { type: body.act, window: body.window }
  }
}

/** Which number it was about: the one taken, or the one at the window afterwards. */
const ticketAfter = (act: LineAct, line: Line): string | undefined => {
  if (act.type === 'queue-up')
    return line.tickets.findLast(({ caseId }) => act.caseId === undefined || caseId === act.caseId)?.ticket
  if (act.type === 'back-in-line') return act.ticket
  return 'window' in act ? atWindow(line, act.window)?.ticket : undefined
}

/**
 * 大厅里的一步: read, decide, write on the stream of the own organ's day. Two clerks who call at once do not get the same number:
 * the later one has lost the race, reads again and calls the next.
 */
export const actOnLine = async (office: Office, ask: AskedOfLine): Promise<LineDone | Refusal> => {
  const { by, key, requestDigest } = ask
  if (!countersOf(office.standards.all(), by.staffRole).includes('window')) return { refused: 'not-permitted' }
  const act = await actOf(office, ask)
  if (isRefusal(act)) return act
  for (let attempt = 0; attempt < 12; attempt += 1) {
    const loaded = await loadLine(office, by.organ, key)
    if (loaded === undefined || loaded.day.open.length === 0) return { refused: 'not-open-that-day' }
    const { stream, head, line, hall, day, priorAct } = loaded
    if (priorAct !== null) return again(priorAct.answer, priorAct.requestDigest === requestDigest)
    const decided = decideLine(act, line, { at: secondNow(office), hall, rule: day.rule })
    if (isRefusal(decided)) return decided
    const after = loaded.after(decided)
    const ticket = ticketAfter(act, after)
    const answer = { done: act.type, ...(ticket === undefined ? {} : { ticket }) }
    if (decided.length === 0) return answer
    const appended = await append(office.ledger, office.memory.pool, {
      stream,
      head,
      act: { key, requestDigest, answer },
      events: decided.map(({ type, ...body }) => ({ type, body: { ...body } as Json })),
    })
    if (appended.outcome === 'already-done') return again(appended.answer, appended.sameRequest)
    if (appended.outcome === 'written') return answer
  }
  return { refused: 'busy-try-again' }
}

// Written above: the one place where a kept answer gets its type back.
const again = (answer: Json, sameRequest: boolean): LineDone | Refusal =>
  sameRequest ? (answer as LineDone) : { refused: 'same-key-other-request' }
