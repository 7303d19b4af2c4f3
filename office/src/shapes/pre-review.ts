import { Type } from '@sinclair/typebox'
import { body } from './parts.ts'

/** 补正 one line of a list, as an officer writes it. */
export const CorrectionLine = body({
  what: Type.String({ maxLength: 80 }),
  words: Type.String({ minLength: 4, maxLength: 300 }),
  remedy: Type.String({ minLength: 2, maxLength: 300 }),
})
/** No items: passed. */
export const PreReviewByEyeRequest = body({ items: Type.Array(CorrectionLine, { maxItems: 20 }) })
/** 一份上传的材料, for whoever has to see it. */
export const PaperAnswer = Type.Object({
  material: Type.String(),
  kind: Type.String({ description: 'image/jpeg, image/png or application/pdf' }),
  base64: Type.String(),
  at: Type.String(),
})
