import { htmlLang } from '@xiqian/parts'
import type { Document } from '@xiqian/standard/evaluator'
import type { Printing } from '../sheet.ts'
import { scanWords } from '../words.ts'
import { layOut } from './lay-out.ts'
import { paint } from './paint.ts'

export const printDocument = (document: Document, printing: Printing): Promise<Uint8Array> => {
  const { lang, url, printedOn } = printing
  return paint(layOut({ ...printing, document }), {
    title: document.title[lang],
    lang: htmlLang(lang),
    day: printedOn,
    qrWords: `${scanWords(lang, document.kind)} ${url ?? ''}`.trim(),
  })
}
