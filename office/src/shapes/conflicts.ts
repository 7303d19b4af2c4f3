import { Type } from '@sinclair/typebox'
import { body, Day, TextShape, Value } from './parts.ts'

/** 一方的说法: who says it, what, and how old the word is. */
const Side = Type.Object({
  from: Type.String({ description: 'a source, or asked for the person itself' }),
  fromName: TextShape,
  value: TextShape,
  at: Type.String(),
  /** 新鲜度: how old the record may be by the list of sharing duties. */
  fresh: Type.Optional(TextShape),
  authoritative: Type.Boolean(),
})

/** 数据不一致: what differs, who looks into it until when, what happens meanwhile, and how it ended. */
export const ConflictShape = Type.Object({
  conflict: Type.String(),
  role: Type.String(),
  name: TextShape,
  state: Type.Union(['asked', 'rechecking', 'by-eye', 'settled'].map((state) => Type.Literal(state))),
  meanwhile: Type.Union(['wait', 'go-on', 'by-eye'].map((meanwhile) => Type.Literal(meanwhile))),
  headline: TextShape,
  words: TextShape,
  canShow: TextShape,
  basis: Type.String(),
  since: Type.String(),
  /** 数据提供单位: whose turn it is, whom to call, until when. */
  provider: Type.Optional(Type.Object({ name: TextShape, telephone: Type.String(), until: Type.Optional(Day) })),
  late: Type.Boolean(),
  sides: Type.Array(Side),
  /** What the providers answered so far, in their words. */
  answers: Type.Array(Type.Object({ from: TextShape, words: TextShape, at: Type.String() })),
})

/** 能说记错了的: what a register told this party and what it may say instead. */
export const DisputableShape = Type.Object({
  conflict: Type.String(),
  name: TextShape,
  value: TextShape,
  fromName: TextShape,
  options: Type.Optional(Type.Array(Type.Object({ value: Type.String(), name: TextShape }))),
})

export const DisputeFactRequest = body({ conflict: Type.String({ maxLength: 60 }), value: Value })
export const SettleConflictRequest = body({
  conflict: Type.String({ maxLength: 60 }),
  role: Type.String({ maxLength: 30 }),
  take: Type.String({ maxLength: 60, description: 'asked, or the source whose word counts' }),
  matter: Type.Optional(Type.String({ maxLength: 60, description: 'the matter of an inbox; absent at the window' })),
})

/** 未答复的校核 of one provider, and since when the oldest is out. */
export const TicketsShape = Type.Object({
  provider: Type.String(),
  name: TextShape,
  open: Type.Integer(),
  late: Type.Integer(),
  oldest: Type.Optional(Type.String()),
  workingDays: Type.Optional(Type.Integer()),
})
