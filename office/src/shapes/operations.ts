import { Type } from '@sinclair/typebox'
import { TicketsShape } from './conflicts.ts'
import { body, Day, TextShape } from './parts.ts'

const Seconds = Type.Integer({ minimum: 0 })

/** 死信: of a case its number and nothing else. Instants are those of the legal clock, as everywhere people read. */
export const DeadErrandShape = Type.Object({
  region: Type.String(),
  errand: Type.String(),
  kind: Type.String(),
  kindName: TextShape,
  caseId: Type.Optional(Type.String()),
  /** The service that it asks. */
  source: Type.Optional(TextShape),
  problem: TextShape,
  attempts: Type.Integer(),
  failingSince: Type.Optional(Type.String()),
  deadSince: Type.Optional(Type.String()),
})

/** 队列: errands of one kind that ask one service, or none. */
export const QueueShape = Type.Object({
  kind: Type.String(),
  kindName: TextShape,
  source: Type.Optional(TextShape),
  /** Could run now and has no place yet. */
  due: Type.Integer(),
  running: Type.Integer(),
  /** Tried and put off, or written for later, by the machine clock. */
  delayed: Type.Integer(),
  /** Until a day of the legal clock. */
  asleep: Type.Integer(),
  failing: Type.Integer(),
  dead: Type.Integer(),
  /** How long the first of those due has waited. */
  lagSeconds: Type.Optional(Seconds),
})

/** 数据源: how it stands, and what came of the calls of the last day. */
export const SourceShape = Type.Object({
  id: Type.String(),
  name: TextShape,
  department: Type.Optional(TextShape),
  state: Type.Union([Type.Literal('unknown'), Type.Literal('up'), Type.Literal('down')]),
  since: Type.Optional(Type.String()),
  because: Type.Optional(TextShape),
  /** 熔断: nobody asks it until then. */
  restsUntil: Type.Optional(Type.String()),
  answered: Type.Integer(),
  silent: Type.Integer(),
  /** Answered, but not as agreed: another form, a wrong signature. */
  broken: Type.Integer(),
  /** Our request was refused: our fault. */
  refused: Type.Integer(),
  /** 新鲜度: how old its last good answer is. */
  lastGoodSeconds: Type.Optional(Seconds),
})

/** 租约: what a worker holds. */
export const LeaseShape = Type.Object({
  by: Type.String(),
  held: Type.Integer(),
  /** It said nothing until their end: another takes them. */
  lapsed: Type.Integer(),
})

const Reason = Type.Object({ id: Type.String(), name: TextShape })

export const OperationsAnswer = Type.Object({
  today: Day,
  now: Type.String(),
  dead: Type.Object({ of: Type.Integer(), errands: Type.Array(DeadErrandShape) }),
  sources: Type.Array(SourceShape),
  queues: Type.Array(QueueShape),
  tickets: Type.Array(TicketsShape),
  leases: Type.Array(LeaseShape),
  clock: Type.Object({ machine: Type.String(), aheadSeconds: Type.Integer() }),
  standards: Type.Array(
    Type.Object({ name: TextShape, version: Type.String(), digest: Type.String(), development: Type.Boolean() }),
  ),
  retryReasons: Type.Array(Reason),
  settleReasons: Type.Array(Reason),
})

export const RetryErrandRequest = body({
  reason: Type.Union([Type.Literal('source-is-back'), Type.Literal('fault-is-mended'), Type.Literal('organ-asks')]),
})
export const SettleErrandRequest = body({
  reason: Type.Union([Type.Literal('done-otherwise'), Type.Literal('overtaken'), Type.Literal('handed-to-organ')]),
})
export const RepairDone = Type.Object({ done: Type.String(), errand: Type.String(), position: Type.Integer() })
