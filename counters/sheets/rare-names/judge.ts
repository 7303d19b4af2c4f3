import type { Document } from '@xiqian/standard/evaluator'
import { codeOf } from '../src/characters.ts'
import { missingCharacters, toPdf } from '../src/index.ts'

/** What became of some names on paper. `lost`: neither the name nor, for what no face has, its code and the request to write it in. */
export type Printed = { readonly printed: number; readonly flagged: number; readonly lost: readonly string[] }

const both = (words: string) => ({ zh: words, en: words })

/** One sheet with a line a name. */
const sheetOf = (names: readonly string[]): Document => ({
  kind: 'one-time-notice',
  title: both('姓名'),
  standard: { version: '1', digest: '0'.repeat(64), inForceFrom: '2026-01-01' },
  telephone: '12345',
  blocks: [{ block: 'list', ordered: false, items: names.map((name) => ({ text: both(`【${name}】`) })) }],
})

/**
 * Prints names and has the finished file read by a program apart: every name stands there as it is, or with the code of each
 * character that no face has, and the sheet then asks for that character to be written in.
 */
export const printNames = async (names: readonly string[], readFile: (pdf: Uint8Array) => string): Promise<Printed> => {
  const pdf = await toPdf(sheetOf(names), { lang: 'zh', size: 'normal', printedOn: '2026-03-02' })
  const text = readFile(pdf).normalize('NFC').replace(/\s/g, '')
  const [lines = '', notes = ''] = text.split('字库里没有的字印成了编码')
  let flagged = 0
  const lost: string[] = []
  for (const name of names) {
    const missing = missingCharacters(name)
    if (missing.length > 0) flagged += 1
    const shown = [...name].map((one) => (missing.includes(one) ? codeOf(one) : one)).join('')
    const isThere = lines.includes(`【${shown.normalize('NFC')}】`)
    if (!isThere || missing.some((one) => !notes.includes(codeOf(one)))) lost.push(name)
  }
  return { printed: names.length - flagged - lost.length, flagged, lost }
}
