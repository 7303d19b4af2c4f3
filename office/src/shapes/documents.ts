import { Type } from '@sinclair/typebox'
import { body, Day, TextShape } from './parts.ts'

/** 成文 as the office gives it: blocks in reading order, each rule with its clause; `see` is the id of a heading in it. */
const cited = { clause: Type.Optional(Type.String()), see: Type.Optional(Type.String()) }
const Line = Type.Object({ text: TextShape, ...cited, note: Type.Optional(TextShape) })
const one = <Name extends string>(name: Name) => Type.Literal(name)

const Block = Type.Union([
  Type.Object({
    block: one('heading'),
    level: Type.Union([Type.Literal(1), Type.Literal(2), Type.Literal(3)]),
    id: Type.String(),
    text: TextShape,
  }),
  Type.Object({
    block: one('paragraph'),
    text: TextShape,
    ...cited,
    tone: Type.Optional(Type.Union([one('note'), one('warning'), one('assumption'), one('lead')])),
  }),
  Type.Object({
    block: one('list'),
    ordered: Type.Boolean(),
    tick: Type.Optional(Type.Boolean()),
    items: Type.Array(Line),
  }),
  Type.Object({
    block: one('table'),
    caption: Type.Optional(TextShape),
    columns: Type.Array(TextShape),
    rows: Type.Array(Type.Array(Line)),
  }),
  Type.Object({ block: one('question'), question: TextShape, answer: Type.Array(Line) }),
  Type.Object({ block: one('page-break') }),
])

const Kind = Type.Union([
  one('work-plan'),
  one('service-guide'),
  one('special-types'),
  one('questions-and-answers'),
  one('notice-board'),
  one('sharing-duties'),
  one('one-time-notice'),
  one('acceptance-receipt'),
  one('not-accepted-notice'),
  one('correction-notice'),
  one('supplement-promise'),
  one('pledge'),
  one('result-notice'),
  one('refusal-notice'),
])

export const DocumentShape = Type.Object({
  kind: Kind,
  title: TextShape,
  subtitle: Type.Optional(TextShape),
  standard: Type.Object({ version: Type.String(), digest: Type.String(), inForceFrom: Day }),
  telephone: Type.String(),
  blocks: Type.Array(Block),
})

/** The documents there are of one life event, with what each is called. */
export const DocumentsAnswer = Type.Object({
  lifeEvent: Type.String(),
  digest: Type.String(),
  version: Type.String(),
  today: Day,
  documents: Type.Array(Type.Object({ kind: Kind, title: TextShape })),
})

export const PrintQuery = body({
  lang: Type.Optional(Type.Union([one('zh'), one('en')])),
  size: Type.Optional(Type.Union([one('normal'), one('elder')])),
})

export const PdfFile = Type.Unknown({
  description: 'A PDF on A4, tagged, with the digest of the standard on every page',
})
