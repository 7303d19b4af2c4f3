import type { Document } from '@xiqian/standard/evaluator'
import type { Printing } from './sheet.ts'

/**
 * A document as a PDF on A4, the same bytes for the same input. Characters that the font lacks are printed as code points
 * with a line that asks to write them in. The printer is loaded at the first sheet, not when the office starts.
 */
export const toPdf = async (document: Document, printing: Printing): Promise<Uint8Array> => {
  const { printDocument } = await import('./pdf/to-pdf.ts')
  return printDocument(document, printing)
}
