import { Type } from '@sinclair/typebox'
import { body, Day, TextShape } from './parts.ts'

export const Digest = Type.String({
  pattern: '^[0-9a-f]{64}$',
  description: 'SM3 of the canonical JSON (RFC 8785), hex',
})
const Fault = Type.Object({ where: Type.String(), problem: TextShape, remedy: TextShape })

/** A published version, for anybody. */
export const PublicVersion = Type.Object({
  digest: Digest,
  version: Type.String(),
  lifeEvent: Type.String(),
  state: Type.Union([Type.Literal('coming'), Type.Literal('in-force'), Type.Literal('superseded')]),
  inForceFrom: Day,
  /** The last day on which it holds; absent while no later version is published. */
  inForceUntil: Type.Optional(Day),
  publishedAt: Type.String(),
  /** Put in force by a start of a synthetic data set: nobody approved it. */
  development: Type.Boolean(),
})
export const StandardsAnswer = Type.Object({
  today: Day,
  hash: Type.Literal('SM3'),
  canonicalForm: Type.Literal('RFC 8785'),
  lifeEvents: Type.Array(
    Type.Object({
      id: Type.String(),
      name: TextShape,
      inForce: Type.Optional(PublicVersion),
      versions: Type.Array(PublicVersion),
    }),
  ),
})
export const StandardInForce = Type.Object({
  id: Type.String(),
  name: TextShape,
  version: PublicVersion,
  parties: Type.Array(Type.Object({ id: Type.String(), name: TextShape })),
  departments: Type.Array(Type.Object({ id: Type.String(), name: TextShape })),
  promise: Type.Object({ basis: Type.String() }),
  /** Relative to this address. */
  parts: Type.Array(Type.String()),
})
export const StandardText = Type.Unknown({ description: 'The canonical JSON of the whole standard' })
export const FormSchema = Type.Unknown({ description: 'A JSON Schema of draft 2020-12' })
export const VersionsAnswer = Type.Object({ versions: Type.Array(PublicVersion) })

/** `rule` is the whole line as the canonical JSON has it, conditions as expression trees. */
const listed = Type.Object({
  id: Type.String(),
  name: TextShape,
  basis: Type.String(),
  why: Type.Optional(TextShape),
  lifetime: Type.Optional(Type.String()),
  rule: Type.Unknown(),
})
export const StandardList = Type.Object({
  lifeEvent: Type.String(),
  digest: Digest,
  version: Type.String(),
  lines: Type.Array(listed),
})
export const StandardQuestions = Type.Object({
  lifeEvent: Type.String(),
  digest: Digest,
  version: Type.String(),
  groups: Type.Array(
    Type.Object({
      id: Type.String(),
      title: TextShape,
      stage: Type.String(),
      facts: Type.Array(listed),
    }),
  ),
})
export const StandardCalendar = Type.Object({
  digest: Digest,
  from: Day,
  horizon: Day,
  holidays: Type.Array(Day),
  workdays: Type.Array(Day),
  basis: Type.String(),
})
export const StandardCounties = Type.Object({
  digest: Digest,
  basis: Type.String(),
  counties: Type.Array(Type.Object({ code: Type.String(), name: Type.String(), city: Type.String() })),
})

/** A version as policy staff see it: drafts too, and how far it has come. */
export const PolicyVersion = Type.Object({
  digest: Digest,
  version: Type.String(),
  lifeEvent: Type.String(),
  lifeEventName: TextShape,
  stage: Type.Union(
    ['recorded', 'checking', 'faulty', 'checked', 'approved', 'published'].map((stage) => Type.Literal(stage)),
  ),
  standing: Type.Union(['draft', 'coming', 'in-force', 'superseded'].map((standing) => Type.Literal(standing))),
  stageName: TextShape,
  /** What the version itself says from when it is meant to hold. */
  meantFrom: Day,
  inForceFrom: Type.Optional(Day),
  inForceUntil: Type.Optional(Day),
  development: Type.Boolean(),
  recordedAt: Type.Optional(Type.String()),
  checked: Type.Optional(
    Type.Object({
      situations: Type.Integer(),
      faults: Type.Integer(),
      ms: Type.Integer(),
      at: Type.String(),
      firstFaults: Type.Array(Fault),
    }),
  ),
  approvedAt: Type.Optional(Type.String()),
  publishedAt: Type.Optional(Type.String()),
  /** The act that is open to whoever asks; absent where it is another's turn or nothing is left to do. */
  next: Type.Optional(
    Type.Union(['check-standard', 'approve-standard', 'publish-standard'].map((act) => Type.Literal(act))),
  ),
  /** Why there is none, where the reader might expect one. */
  waitsFor: Type.Optional(TextShape),
})
export const PolicyAnswer = Type.Object({
  today: Day,
  /** Life events that this role may record a version of. */
  mayRecord: Type.Array(Type.Object({ id: Type.String(), name: TextShape })),
  versions: Type.Array(PolicyVersion),
})

export const RecordStandardRequest = body({ lifeEvent: Type.String({ pattern: '^[a-z0-9-]{1,60}$' }) })
export const PublishStandardRequest = body({ inForceFrom: Day })
export const StandardDone = Type.Object({ done: Type.String(), digest: Digest, position: Type.Integer() })
