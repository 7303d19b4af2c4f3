import { Type } from '@sinclair/typebox'
import { body, CaseId, Day, TextShape } from '../shapes/parts.ts'

/** `{}`: the act says everything in its address. */
export const NothingShape = body({})
export type Nothing = typeof NothingShape

export const LifeEvents = Type.Object({
  lifeEvents: Type.Array(Type.Object({ id: Type.String(), name: TextShape })),
})

const KpiLine = Type.Object({
  before: Type.Integer(),
  after: Type.Integer(),
  cut: Type.Integer({ description: 'percent' }),
})
export const LifeEventView = Type.Object({
  id: Type.String(),
  name: TextShape,
  parties: Type.Array(Type.Object({ id: Type.String(), name: TextShape })),
  counties: Type.Array(Type.Object({ code: Type.String(), name: Type.String(), city: Type.String() })),
  standard: Type.Object({ digest: Type.String(), version: Type.String() }),
  today: Day,
  synthetic: Type.Boolean(),
  telephone: Type.String(),
  kpi: Type.Object({ materials: KpiLine, steps: KpiLine, visits: KpiLine, days: KpiLine }),
})

export const FindRequest = body({ citizenNumber: Type.String({ minLength: 15, maxLength: 30 }) })
export const Found = Type.Object({ cases: Type.Array(CaseId) })

export const ClockAnswer = Type.Object({ now: Type.String(), today: Day })
export const OutboxAnswer = Type.Object({
  messages: Type.Array(
    Type.Object({
      id: Type.String(),
      channel: Type.String(),
      numberEnds: Type.String({ description: 'the last two digits' }),
      words: TextShape,
      at: Type.String(),
    }),
  ),
  next: Type.Optional(Type.String()),
})
export const IdleAnswer = Type.Object({ waiting: Type.Integer() })

export const Live = Type.Object({ live: Type.Boolean() })
export const Ready = Type.Object({ ready: Type.Boolean(), database: Type.Boolean(), standard: Type.Boolean() })
export const SignedOut = Type.Object({ signedIn: Type.Literal(false) })
export const Heard = Type.Object({ heard: Type.Boolean() })
