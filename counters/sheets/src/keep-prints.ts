import type { Document } from '@xiqian/standard/evaluator'
import { isInHand } from './kinds.ts'
import type { Printing } from './sheet.ts'
import { toPdf } from './to-pdf.ts'

/** A document as a PDF; undefined where too many wait for the printer already. */
export type Print = (document: Document, printing: Printing) => Promise<Uint8Array | undefined>

export type PrinterWishes = {
  /** How many prints of public documents are kept. */
  readonly keep?: number
  /** How many may wait: a page of a busy day is told so at once, and no request holds the others up. */
  readonly waiting?: number
}

/** What is printed for one couple is never kept. */
const keyOf = ({ kind, standard }: Document, printing: Printing): string | undefined =>
  isInHand(kind) ? undefined : JSON.stringify([kind, standard.digest, printing])

/** 打印机: one sheet at a time, since a long document takes a second of one core; the last public ones are kept. */
export const keepPrints = ({ keep = 40, waiting = 20 }: PrinterWishes = {}): Print => {
  const kept = new Map<string, Promise<Uint8Array | undefined>>()
  let line: Promise<unknown> = Promise.resolve()
  let inLine = 0

  const printed = (document: Document, printing: Printing): Promise<Uint8Array> => {
    inLine += 1
    const sheet = line.then(() => toPdf(document, printing))
    line = sheet
      .catch(() => undefined)
      .then(() => {
        inLine -= 1
      })
    return sheet
  }

  return async (document, printing) => {
    const key = keyOf(document, printing)
    const before = key === undefined ? undefined : kept.get(key)
    if (before !== undefined) return before
    if (inLine >= waiting) return undefined
    const sheet = printed(document, printing)
    if (key === undefined) return sheet
    kept.set(key, sheet)
    sheet.catch(() => kept.delete(key))
    for (const oldest of kept.keys()) {
      if (kept.size <= keep) break
      kept.delete(oldest)
    }
    return sheet
  }
}
