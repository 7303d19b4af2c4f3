import { type TSchema, Type } from '@sinclair/typebox'

/** Bodies refuse unknown keys; nothing is dropped silently. */
export const body = <T extends Record<string, TSchema>>(properties: T) =>
  Type.Object(properties, { additionalProperties: false })

export const TextShape = Type.Object({ zh: Type.String(), en: Type.String() })
export const CaseId = Type.String({
  pattern: '^[0-9]{6}-[0-9]{2}-[0-9a-z]{10}$',
  description: '办件号, e.g. 610112-26-k3j9x0q2ab; begins with its home region',
})
export const Day = Type.String({ pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' })
export const Value = Type.Union([Type.String({ maxLength: 400 }), Type.Number(), Type.Boolean()])

export const RefusalShape = Type.Object({
  refused: Type.String({ description: 'code of the closed list' }),
  title: TextShape,
  doNext: TextShape,
  /** code-specific: problems, facts, materials, rule, basis, earliestDay, difference, source ... */
  detail: Type.Record(Type.String(), Type.Unknown()),
})

/** What an act answers: never a personal value, so that it may be kept for a repeated request. */
export const DoneShape = Type.Object({
  done: Type.String({ description: 'the act' }),
  caseId: Type.String(),
  position: Type.Integer({ description: 'position of the last event written' }),
  /** Secret of a link, derived again for a repeated request, never stored. */
  link: Type.Optional(Type.String()),
})

/** One field of the one form, with its value and where the value came from. */
export const FieldShape = Type.Object({
  fact: Type.String(),
  part: Type.String({ description: "'joint' or the role whose own part it is" }),
  name: TextShape,
  hint: Type.Optional(TextShape),
  why: TextShape,
  basis: Type.String(),
  domain: Type.Unknown({ description: 'Domain of standard/src/types.ts' }),
  value: Type.Optional(Value),
  display: Type.Optional(TextShape),
  /** asked: typed by a person; else the source, with the time of its answer. */
  from: Type.Optional(
    Type.Object({
      kind: Type.Union([Type.Literal('asked'), Type.Literal('source'), Type.Literal('sign-in')]),
      name: TextShape,
      at: Type.String(),
    }),
  ),
  /** A value of one's own part that this party may put here by a tap (the host's property, household ...). */
  offered: Type.Optional(Type.Object({ value: Value, display: TextShape, from: TextShape })),
  required: Type.Boolean(),
  /** 通常情形: what is preselected and need not be touched. */
  usual: Type.Optional(Value),
  /** 不清楚 is an answer here, and these words are the way on. */
  unsure: Type.Optional(TextShape),
  /** Somebody said so; the value stays open. */
  isUnsure: Type.Optional(Type.Boolean()),
})
export const GroupShape = Type.Object({
  id: Type.String(),
  title: TextShape,
  hint: Type.Optional(TextShape),
  part: Type.String(),
  fields: Type.Array(FieldShape),
  complete: Type.Boolean(),
})

/** 告知承诺 as it is told, and where it stands; `role`: for officers, whose it is. */
export const PledgeShape = Type.Object({
  material: Type.String(),
  name: TextShape,
  sentence: TextShape,
  law: Type.String(),
  ifFalse: TextShape,
  digest: Type.String(),
  state: Type.Union(
    ['to-sign', 'not-open', 'given', 'to-check', 'doubted', 'answered', 'false', 'closed'].map((s) => Type.Literal(s)),
  ),
  /** What is so now, and what comes. */
  words: TextShape,
  until: Type.Optional(Day),
  mayAnswer: Type.Boolean(),
  role: Type.Optional(Type.String()),
})

export const MaterialShape = Type.Object({
  key: Type.String(),
  kpiRow: Type.String(),
  name: TextShape,
  matters: Type.Array(Type.String()),
  class: Type.String(),
  /** held 已核 · will-be-checked 到时核验 · owed-by-source 部门欠 · needed 要您给 · given 已给 · promised 已承诺 · on-site 现场做 */
  state: Type.Union(
    ['held', 'will-be-checked', 'owed-by-source', 'needed', 'given', 'promised', 'on-site'].map((s) => Type.Literal(s)),
  ),
  from: TextShape,
  giving: Type.Optional(Type.String()),
  whose: Type.Optional(Type.String()),
  due: Type.Optional(Day),
  /** What is lost when a promise is not kept. */
  ifNotSupplied: Type.Optional(TextShape),
  /** 可容缺, before acceptance: by when it would be due if it were promised today. */
  dueIfPromised: Type.Optional(Day),
  why: TextShape,
  basis: Type.String(),
  /** 法定要件: never promised, never dropped, by nobody. */
  legalElement: Type.Optional(Type.Boolean()),
  /** 本地更优: the cities whose rules made it lighter here. */
  lighterBy: Type.Optional(Type.Array(TextShape)),
})
export const ConditionShape = Type.Object({
  id: Type.String(),
  matter: Type.Optional(Type.String()),
  name: TextShape,
  words: TextShape,
  about: Type.Optional(Type.String()),
  holds: Type.Union([Type.Literal('yes'), Type.Literal('no'), Type.Literal('unknown'), Type.Literal('not-yet')]),
  earliestDay: Type.Optional(Day),
  basis: Type.String(),
})
export const EndCodeShape = Type.Object({ code: Type.String(), name: TextShape, basis: Type.String() })
/** 当面等答复: a register is to answer while they stand there; what is late, in doubt, or still to be put into their hands. */
export const AwaitedShape = Type.Object({
  state: Type.Union(['sent', 'in-doubt', 'late', 'to-fetch'].map((state) => Type.Literal(state))),
  words: TextShape,
})
export const MatterShape = Type.Object({
  id: Type.String(),
  name: TextShape,
  stage: Type.String(),
  stageName: TextShape,
  holder: TextShape,
  until: Type.Optional(Day),
  decidedIn: Type.String(),
  /** 当面等候: within so many minutes a register answers at the window. */
  waitMinutes: Type.Optional(Type.Integer()),
  awaited: Type.Optional(AwaitedShape),
  silent: Type.Boolean(),
  number: Type.Optional(Type.String()),
  result: TextShape,
  resultForm: Type.String(),
  reason: Type.Optional(TextShape),
  doNext: Type.Optional(TextShape),
  /** 办结结果, once it has ended. */
  end: Type.Optional(EndCodeShape),
  mayObjectUntil: Type.Optional(Day),
  flow: TextShape,
  basis: Type.String(),
  promisedDays: Type.Integer(),
  /** 受理, 决定: the organ by name, and who of it decides. */
  acceptedBy: TextShape,
  decidedBy: TextShape,
  lighterBy: Type.Optional(Type.Array(TextShape)),
  /** Runs beside the promise by its own stages. */
  clock: Type.Union([Type.Literal('promise'), Type.Literal('own')]),
  stages: Type.Array(Type.Object({ name: TextShape, by: TextShape, days: Type.Integer(), basis: Type.String() })),
  /** Days of another province, never counted as ours. */
  external: Type.Optional(Type.Object({ name: TextShape, by: TextShape, days: Type.Integer(), basis: Type.String() })),
})
/** 可能还需要: a question that is still open, the way on, and what its answers would still add. */
export const OpenQuestionShape = Type.Object({
  fact: Type.String(),
  name: TextShape,
  way: TextShape,
  /** Which matters there are, or where, rests on it: it must be settled before anything is sent. */
  decides: Type.Boolean(),
  mayCome: Type.Array(
    Type.Object({
      kind: Type.Union(['matter', 'material', 'consent', 'visit', 'advice'].map((kind) => Type.Literal(kind))),
      name: TextShape,
      when: TextShape,
    }),
  ),
})
export const PlanShape = Type.Object({
  scenario: Type.String(),
  /** What kinds of situation this is, in words. */
  situations: Type.Array(TextShape),
  materials: Type.Array(MaterialShape),
  matters: Type.Array(MatterShape),
  conditions: Type.Array(ConditionShape),
  steps: Type.Array(TextShape),
  /** `who`: the roles that must come. */
  visits: Type.Array(
    Type.Object({
      name: TextShape,
      why: TextShape,
      basis: Type.String(),
      who: Type.Array(Type.String()),
      place: Type.Optional(TextShape),
    }),
  ),
  advice: Type.Array(
    Type.Object({
      id: Type.String(),
      kind: Type.Union(['elsewhere', 'route', 'warning', 'help'].map((kind) => Type.Literal(kind))),
      about: Type.Optional(Type.String()),
      title: TextShape,
      words: TextShape,
      channel: Type.Optional(TextShape),
      telephone: Type.String(),
      basis: Type.String(),
    }),
  ),
  windows: Type.Array(
    Type.Object({
      id: Type.String(),
      kind: Type.String(),
      name: TextShape,
      acts: Type.Array(Type.String()),
      matters: Type.Array(TextShape),
      hours: Type.Optional(TextShape),
      telephone: Type.String(),
      basis: Type.String(),
    }),
  ),
  /** 本地更优 */
  reliefs: Type.Array(Type.Object({ by: TextShape, what: TextShape, basis: Type.String() })),
  openQuestions: Type.Array(OpenQuestionShape),
  promiseDays: Type.Integer(),
  promiseBasis: Type.String(),
  standard: Type.Object({ digest: Type.String(), version: Type.String() }),
})
export const ConsentShape = Type.Object({
  id: Type.String(),
  material: Type.String(),
  matter: Type.String(),
  state: Type.Union(['not-asked', 'asked', 'given', 'refused', 'lapsed'].map((s) => Type.Literal(s))),
  signer: Type.Union([Type.Literal('you'), Type.Literal('other-party'), Type.Literal('third')]),
  signerName: Type.Optional(Type.String({ description: 'masked' })),
  sentence: TextShape,
  sentenceDigest: Type.String(),
  why: TextShape,
  basis: Type.String(),
})
export const TimelineShape = Type.Object({
  at: Type.String(),
  title: TextShape,
  note: Type.Optional(TextShape),
  state: Type.Union([Type.Literal('done'), Type.Literal('now'), Type.Literal('next')]),
  holder: Type.Optional(TextShape),
  until: Type.Optional(Day),
})
/** 通知: what was told to a party, by which way, and whether it arrived. */
export const MessageShape = Type.Object({
  role: Type.String(),
  roleName: TextShape,
  name: TextShape,
  words: TextShape,
  state: Type.Union([Type.Literal('waiting'), Type.Literal('sent'), Type.Literal('delivered'), Type.Literal('failed')]),
  at: Type.Optional(Type.String({ description: 'when it was told; waiting: not before, where that is known' })),
  deliveredAt: Type.Optional(Type.String()),
  channel: Type.Optional(Type.Union([Type.Literal('app'), Type.Literal('sms'), Type.Literal('mail')])),
  numberEnds: Type.Optional(Type.String({ description: 'the last two digits' })),
})
/** A draft follows the version in force: what that changed for this party. */
export const FollowedShape = Type.Object({
  from: Type.String({ description: 'the version it was opened under' }),
  to: Type.String(),
  changes: Type.Array(TextShape),
})
export const VisitShape = Type.Object({
  stage: Type.String(),
  organ: Type.Optional(Type.String()),
  organName: Type.Optional(TextShape),
  address: Type.Optional(Type.String()),
  telephone: Type.Optional(Type.String()),
  day: Type.Optional(Day),
  time: Type.Optional(Type.String()),
  keptForUs: Type.Optional(Type.Boolean()),
})
export const OwedShape = Type.Object({
  material: Type.String(),
  name: TextShape,
  owedBy: Type.Union([Type.Literal('couple'), Type.Literal('source')]),
  source: Type.Optional(TextShape),
  due: Type.Optional(Day),
  note: TextShape,
})
