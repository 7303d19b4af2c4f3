import { Type } from '@sinclair/typebox'
import { body, Day, TextShape } from './parts.ts'

const Time = Type.String({ pattern: '^[0-9]{2}:[0-9]{2}$' })
const DrawShape = Type.Object({
  seedDigest: Type.Optional(Type.String({ description: 'published before the release' })),
  seed: Type.Optional(Type.String({ description: 'published with the release' })),
})

export const QueueRequest = body({
  release: Type.String({ pattern: '^[a-z0-9-]{1,40}$' }),
  /** 愿望: times of that day, the dearest first. Without any, one chooses when one is let in. */
  wishes: Type.Array(Time, { maxItems: 24, uniqueItems: true }),
})

export const ReleaseShape = Type.Object({
  release: Type.String(),
  name: TextShape,
  day: Day,
  opensAt: Type.String({ description: 'legal instant' }),
  roomOpensAt: Type.String(),
  stage: Type.Union([
    Type.Literal('announced'),
    Type.Literal('waiting-room'),
    Type.Literal('open'),
    Type.Literal('over'),
  ]),
  waiting: Type.Integer(),
  wishes: Type.Integer({ description: 'how many times may be stated' }),
  turnMinutes: Type.Integer(),
  ...DrawShape.properties,
})
export const ReleasesAnswer = Type.Object({ releases: Type.Array(ReleaseShape) })

/** 公布的抽签: from which anybody computes the order again. */
export const DrawAnswer = Type.Object({
  release: Type.String(),
  seedDigest: Type.String(),
  seed: Type.String(),
  listDigest: Type.String(),
  places: Type.Array(Type.String(), { description: 'in the drawn order' }),
})

/** 排到哪里了. Nothing personal: the place is a pseudonym, and what it booked is told to the couple only. */
export const PlaceAnswer = Type.Object({
  place: Type.String(),
  release: Type.String(),
  name: TextShape,
  day: Day,
  opensAt: Type.String(),
  stage: Type.Union([
    Type.Literal('waiting-room'),
    Type.Literal('waiting'),
    Type.Literal('choosing'),
    Type.Literal('booked'),
    Type.Literal('lapsed'),
    Type.Literal('full'),
  ]),
  /** How many couples stand before. Absent before the draw. */
  before: Type.Optional(Type.Integer()),
  /** How many couples wait in all. */
  waiting: Type.Integer(),
  drawn: Type.Boolean({ description: 'by the draw; else by arrival' }),
  /** Its number in the draw. */
  number: Type.Optional(Type.Integer()),
  wishes: Type.Integer({ description: 'how many times were stated' }),
  expected: Type.Optional(
    Type.Object({ from: Type.Integer({ description: 'minutes' }), to: Type.Integer({ description: 'minutes' }) }),
  ),
  /** When the turn ends. */
  until: Type.Optional(Type.String()),
  askAgainSeconds: Type.Optional(Type.Integer()),
  ...DrawShape.properties,
})

export const CaseQueueAnswer = Type.Object({
  releases: Type.Array(
    Type.Composite([
      ReleaseShape,
      Type.Object({
        organName: TextShape,
        times: Type.Array(Time, { description: 'which may be wished' }),
        place: Type.Optional(PlaceAnswer),
      }),
    ]),
  ),
})
