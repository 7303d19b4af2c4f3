import { Type } from '@sinclair/typebox'
import { ConflictShape } from './conflicts.ts'
import { MandateKindShape, MandateShape } from './mandates.ts'
import { body, Day, EndCodeShape, TextShape } from './parts.ts'

const matter = Type.String({ maxLength: 60 })
const reason = Type.String({ maxLength: 60, description: 'id of the closed list of the standard' })

export const OfMatter = body({ matter })
export const OfMatterWithReason = body({ matter, reason })
export const ReassignTaskRequest = body({
  matter,
  reason,
  to: Type.String({ maxLength: 60, description: 'an account' }),
})
export const ForwardRequest = body({
  matter,
  reason,
  to: Type.Optional(Type.String({ maxLength: 60, description: 'an organ; absent where it leaves the system' })),
})
export const AnswerVoidRequest = body({ matter, agrees: Type.Boolean() })
export const AnswerObjectionRequest = body({
  matter,
  answer: Type.Union([Type.Literal('upheld'), Type.Literal('reopened')]),
  reason: Type.String({ minLength: 4, maxLength: 500 }),
  basis: Type.String({ maxLength: 200 }),
})
export const ReverseDecisionRequest = body({
  matter,
  reason,
  document: Type.Optional(Type.String({ minLength: 2, maxLength: 100, description: 'the number of the judgment' })),
})
export const RecordChangeRequest = body({ matter, reason, of: Type.Optional(Type.String({ maxLength: 30 })) })
export const ExtendPromiseRequest = body({
  material: Type.String({ maxLength: 80 }),
  reason,
  days: Type.Integer({ minimum: 1, maximum: 60, description: 'working days' }),
})
export const PledgeCheckRequest = body({
  material: Type.String({ maxLength: 80 }),
  found: Type.Union([Type.Literal('true'), Type.Literal('untrue'), Type.Literal('no-record')]),
})
export const AnswerDoubtRequest = body({
  material: Type.String({ maxLength: 80 }),
  words: Type.String({ minLength: 2, maxLength: 500 }),
})
export const ClosePledgeRequest = body({
  material: Type.String({ maxLength: 80 }),
  finding: Type.Union([Type.Literal('kept'), Type.Literal('false')]),
  reason: Type.String({ minLength: 4, maxLength: 500 }),
  basis: Type.String({ maxLength: 200 }),
})
export const ObjectRequest = body({ matter, reason: Type.String({ minLength: 2, maxLength: 500 }) })

/** 转折: an act that is open to this officer now, with what it may be about and whom it may go to. */
export const TurnShape = Type.Object({
  act: Type.String(),
  name: TextShape,
  matter: Type.Optional(Type.String()),
  material: Type.Optional(Type.String()),
  /** What it is about, in words. */
  of: TextShape,
  /** Why it is asked of this officer, e.g. the reason of an objection or of a proposed voiding. */
  note: Type.Optional(TextShape),
  until: Type.Optional(Day),
  /** 告知承诺: of what is told and signed at the window. */
  digest: Type.Optional(Type.String()),
  /** Ids of the reasons that can be given here; absent: all of the list that are for this act. */
  reasons: Type.Optional(Type.Array(Type.String())),
  /** Whom it may go to: accounts with masked names, or organs; whose promise it is. */
  to: Type.Optional(Type.Array(Type.Object({ id: Type.String(), name: TextShape }))),
})
/** 待办: what is to be done with it, and who has it (absent: nobody). */
export const taskFields = {
  kind: Type.Union(['decide', 'mend', 'objection', 'void', 'pledge', 'undo'].map((kind) => Type.Literal(kind))),
  takenBy: Type.Optional(Type.Object({ name: TextShape, isMe: Type.Boolean() })),
}
/**
 * 办结结果 of the whole, once all of it has ended; the 转折 that are open to this officer; who helps whom, and the kinds of helper
 * that may be recorded here; and what is in conflict, both values side by side, with source, time and freshness.
 */
export const turnFields = {
  mandates: Type.Array(MandateShape),
  mandateKinds: Type.Array(MandateKindShape),
  end: Type.Optional(EndCodeShape),
  turns: Type.Array(TurnShape),
  conflicts: Type.Array(ConflictShape),
}

/** 统一出件 */
export const HandOutRequest = body({
  matters: Type.Array(Type.String(), { minItems: 1, maxItems: 10 }),
  way: Type.Union([Type.Literal('window'), Type.Literal('post')]),
  tracking: Type.Optional(
    Type.String({
      pattern: '^[A-Z0-9]{8,24}$',
      description: '快递单号, as scanned: capitals and figures; needed by post',
    }),
  ),
  mandate: Type.Optional(Type.String({ maxLength: 40, description: '代领: of the helper who receives it' })),
})
