import { Type } from '@sinclair/typebox'
import { DocumentShape, PdfFile } from './documents.ts'
import { body, Day, TextShape } from './parts.ts'

const Kind = Type.String({ pattern: '^[a-z-]{1,40}$' })
const Status = Type.Union([Type.Literal('valid'), Type.Literal('voided'), Type.Literal('replaced')])

const common = {
  number: Type.String(),
  kind: Kind,
  title: TextShape,
  /** The matter it is about, where it is about one. */
  about: Type.Optional(TextShape),
  on: Day,
  status: Status,
  statusName: TextShape,
}

/** 签发的文书 of a case, as its holder or the window sees them. */
export const SheetsAnswer = Type.Object({
  caseId: Type.String(),
  sheets: Type.Array(Type.Object({ ...common, sheet: Type.String(), role: Type.String(), roleName: TextShape })),
})

/** One of them on the screen. Whoever has number and code can check it at `url`. */
export const SheetAnswer = Type.Object({
  ...common,
  sheet: Type.String(),
  code: Type.String(),
  url: Type.String(),
  document: DocumentShape,
})

export const CheckSheetRequest = body({
  number: Type.String({ minLength: 1, maxLength: 120 }),
  code: Type.String({ minLength: 1, maxLength: 60 }),
})

/**
 * 验真的答复. `found`: a paper of ours, with what it is and whether it still counts; names masked, nothing else of anybody.
 * `unknown`: number and code do not belong together; which of the two is wrong is not told. `changed`: not the file that was
 * signed. `unsigned`: no signature of ours in it.
 */
export const CheckAnswer = Type.Object({
  verdict: Type.Union([
    Type.Literal('found'),
    Type.Literal('unknown'),
    Type.Literal('changed'),
    Type.Literal('unsigned'),
  ]),
  words: TextShape,
  sheet: Type.Optional(
    Type.Object({
      ...common,
      issuer: TextShape,
      /** Since when it does not count any more. */
      since: Type.Optional(Day),
      /** 张*、李**, in the order of the case. */
      names: Type.Array(Type.String()),
      synthetic: Type.Boolean(),
    }),
  ),
})

export const SignedPdf = { file: 'application/pdf', answer: PdfFile } as const
