import type { Lang } from '@xiqian/parts'
import type { Document } from '@xiqian/standard/evaluator'
import type { Size } from './pdf/scale.ts'

/** How a document is to be printed. `number` is that of the case; only `url` goes into the QR. */
export type Printing = {
  readonly lang: Lang
  readonly size: Size
  readonly number?: string
  readonly url?: string
  /** Legal day, YYYY-MM-DD: stands on the sheet and is the only date in the file. */
  readonly printedOn: string
}

export type Sheet = Printing & { readonly document: Document }
