import type { Because, Instant, LegalDay, Words } from './answer.ts'

/** What came of a request to decide. A later word after `taken` is fetched by `askAgain` or comes signed. */
export type Reply =
  | { readonly reply: 'decided'; readonly outcome: Outcome; readonly receipt: string }
  | { readonly reply: 'taken'; readonly receipt: string }
  | { readonly reply: 'unreachable'; readonly because: Because; readonly tryAfter: Instant }

/** 办理结果. `number` is the department's own number: checked, never invented by us. */
export type Outcome =
  | {
      readonly outcome: 'granted'
      readonly number?: string
      readonly values?: Readonly<Record<string, string>>
      readonly on: LegalDay
    }
  /** `elsewhere`: 转报办结, it is another's. */
  | { readonly outcome: 'refused'; readonly reason: Words; readonly basis: string; readonly elsewhere?: true }
  | { readonly outcome: 'correction'; readonly items: readonly CorrectionAsked[] }
  | { readonly outcome: 'paused'; readonly reason: Words }

/** 补正: one line of the department's complete list; it wants a material, or a fact put right. */
export type CorrectionAsked =
  | { readonly material: string; readonly zh: string; readonly en: string }
  | { readonly fact: string; readonly zh: string; readonly en: string }
