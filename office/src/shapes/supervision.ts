import { Type } from '@sinclair/typebox'
import { TicketsShape } from './conflicts.ts'
import { CaseId, Day, TextShape } from './parts.ts'

/** 督办: what went wrong by our own fault. Of a case its number; nobody is named. */
export const SupervisionAnswer = Type.Object({
  today: Day,
  open: Type.Integer(),
  secondLists: Type.Integer(),
  /** 未答复的校核, by provider. */
  tickets: Type.Array(TicketsShape),
  rows: Type.Array(
    Type.Object({
      caseId: CaseId,
      what: Type.String(),
      words: TextShape,
      organName: TextShape,
      since: Type.String(),
      state: Type.Union([Type.Literal('open'), Type.Literal('over')]),
    }),
  ),
})
