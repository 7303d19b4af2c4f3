import { Type } from '@sinclair/typebox'
import { mandateActs, mandateGrounds } from '@xiqian/standard'
import { body, CaseId, Day, TextShape, Value } from './parts.ts'

const Acts = Type.Array(Type.Union(mandateActs.map((act) => Type.Literal(act))), { maxItems: mandateActs.length })

export const GiveMandateRequest = body({
  kind: Type.String({ maxLength: 40 }),
  also: Acts,
  /** Of the sentence that the party read. */
  sentenceDigest: Type.String({ maxLength: 128 }),
  /** At the window: for whom, and on what ground. */
  role: Type.Optional(Type.String({ maxLength: 40 })),
  ground: Type.Optional(Type.Union(mandateGrounds.map((ground) => Type.Literal(ground)))),
})
export const TakeMandateRequest = body({ token: Type.String({ maxLength: 200 }) })
export const EndMandateRequest = body({ mandate: Type.String({ maxLength: 40 }) })

/** 一份委托, as the party who gave it and the window see it. */
export const MandateShape = Type.Object({
  mandate: Type.String(),
  role: Type.String(),
  roleName: TextShape,
  kindName: TextShape,
  acts: TextShape,
  until: Day,
  state: Type.Union([Type.Literal('given'), Type.Literal('taken')]),
  /** 代领: whether this helper may receive the results. */
  receives: Type.Boolean(),
  helper: Type.Optional(Type.String({ description: 'masked: 李*' })),
})
/** 可以委托给谁: a kind of helper, with the sentence that the party agrees to. */
export const MandateKindShape = Type.Object({
  kind: Type.String(),
  name: TextShape,
  grounds: Type.Array(Type.String()),
  sentence: TextShape,
  sentenceDigest: Type.String(),
  ifSaid: Type.Array(Type.Object({ act: Type.String(), name: TextShape })),
})
/** 我在帮谁: for whoever looks as a helper. */
export const HelpingShape = Type.Object({
  mandate: Type.String(),
  role: Type.String(),
  roleName: TextShape,
  acts: Type.Array(Type.String()),
  actsName: TextShape,
  until: Day,
  /** Whom else this helper helps in the same case. */
  others: Type.Array(Type.Object({ role: Type.String(), roleName: TextShape })),
})
/** What a helper reads before taking a mandate. */
export const MandateLinkView = Type.Object({
  caseId: CaseId,
  lifeEvent: TextShape,
  state: Type.Union([Type.Literal('open'), Type.Literal('spent'), Type.Literal('over')]),
  from: Type.String({ description: 'masked name of the party' }),
  kindName: TextShape,
  acts: TextShape,
  until: Day,
})

/** 窗口代开: the cards that were read, and what is joint and known. */
export const OpenAtWindowRequest = body({
  lifeEvent: Type.String({ maxLength: 60 }),
  answers: Type.Record(Type.String({ maxLength: 80 }), Value),
  cards: Type.Array(
    body({
      role: Type.String({ maxLength: 40 }),
      name: Type.String({ maxLength: 100 }),
      citizenNumber: Type.String({ minLength: 15, maxLength: 30 }),
    }),
    { minItems: 1, maxItems: 2 },
  ),
})
