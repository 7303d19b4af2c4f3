import { type Static, Type } from '@sinclair/typebox'
import { body, CaseId, Day, TextShape } from './parts.ts'

const window = Type.Integer({ minimum: 1, maximum: 99 })
const time = Type.String({ pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$' })
const ticket = Type.String({ pattern: '^[A-Z][0-9]{3,4}$' })

/** 大厅里的一步. */
export const LineRequest = Type.Union([
  body({
    act: Type.Literal('queue-up', { description: '取号: a booked couple by its case, anybody else without' }),
    caseId: Type.Optional(CaseId),
    needs: Type.Optional(Type.Array(Type.String({ maxLength: 40 }), { maxItems: 6 })),
  }),
  body({ act: Type.Literal('call-next'), window }),
  body({ act: Type.Literal('call-again'), window }),
  body({ act: Type.Literal('finish-ticket'), window }),
  body({ act: Type.Literal('back-in-line'), ticket }),
  body({ act: Type.Literal('halt-hall'), until: time }),
  body({ act: Type.Literal('resume-hall') }),
])
export type LineRequest = Static<typeof LineRequest>

export const LineDone = Type.Object({ done: Type.String(), ticket: Type.Optional(ticket) })
export type LineDone = Static<typeof LineDone>

const expected = {
  /** 前面几个号. */
  before: Type.Integer(),
  /** 大约什么时候叫到, a span of clock times on the legal clock. */
  from: Type.String(),
  until: Type.String(),
  /** Later than the hall stays today: a place of the next opening day is kept. */
  beyond: Type.Boolean(),
}

const called = Type.Object({ ticket: Type.String(), window: Type.Integer(), at: Type.String() })
const halted = Type.Optional(Type.Object({ until: Type.String() }))
const hallNow = {
  organ: Type.String(),
  organName: TextShape,
  day: Day,
  now: Type.String(),
  isOpen: Type.Boolean({ description: 'somebody can be called at this moment' }),
  open: Type.Array(Type.Object({ from: Type.String(), until: Type.String() })),
  halted,
}

/** 大厅的屏幕: ticket numbers only, no names. */
export const HallScreen = Type.Object({
  ...hallNow,
  called: Type.Array(called),
  next: Type.Array(Type.Object({ ticket: Type.String(), from: Type.String() })),
  waiting: Type.Integer(),
})

/** 一张号票 on a phone. */
export const TicketNow = Type.Object({
  ...hallNow,
  ticket: Type.String(),
  state: Type.Union([Type.Literal('waiting'), Type.Literal('called'), Type.Literal('passed'), Type.Literal('served')]),
  window: Type.Optional(Type.Integer()),
  bookedFor: Type.Optional(Type.String()),
  expected: Type.Optional(Type.Object(expected)),
})

/** 叫号台: for the clerks of this hall. */
export const LineToStaff = Type.Object({
  ...hallNow,
  windows: Type.Array(
    Type.Object({
      window: Type.Integer(),
      special: Type.Boolean(),
      ticket: Type.Optional(Type.String()),
      calls: Type.Optional(Type.Integer()),
      caseId: Type.Optional(CaseId),
    }),
  ),
  waiting: Type.Array(
    Type.Object({
      ticket: Type.String(),
      bookedFor: Type.Optional(Type.String()),
      first: Type.Boolean({ description: '先叫的: the standard has them called first' }),
      caseId: Type.Optional(CaseId),
      ...expected,
    }),
  ),
  passed: Type.Array(Type.String()),
  served: Type.Integer(),
  toCome: Type.Integer(),
  /** How many of those in line or to come cannot be called today as it stands. */
  beyond: Type.Integer(),
  needs: Type.Array(Type.Object({ id: Type.String(), name: TextShape })),
})
