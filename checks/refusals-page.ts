import { type RefusalCode, refusalWords } from '@xiqian/case'
import type { House } from './house.ts'
import { codesOf } from './refusals.ts'

const cell = (text: string): string => text.replaceAll('|', '\\|')
const isCode = (code: string): code is RefusalCode => Object.hasOwn(refusalWords, code)

/** docs/refusals.md as it must read: the closed list in its own order, with the words people read. */
export const refusalsPageOf = (house: House): string => {
  const rows = codesOf(house).map((code) => {
    if (!isCode(code)) throw new Error(`no words for the refusal ${code}`)
    const { title, doNext } = refusalWords[code]
    return `| \`${code}\` | ${[title.zh, doNext.zh, title.en, doNext.en].map(cell).join(' | ')} |`
  })
  return [
    '# 不行的答复 Refusals',
    '',
    '<!-- Written by `npm run docs` from case/src/refusal-words.ts: edit that file. -->',
    '',
    'The closed list. A refusal comes as `{ refused, title, doNext, detail }`; the HTTP number of each stands in office/src/http/refusal-status.ts.',
    '`condition-not-met` carries the rule of the standard and the rule’s own words in `detail`.',
    '',
    '| code | 不行 | 怎么办 | what | do next |',
    '|---|---|---|---|---|',
    ...rows,
    '',
  ].join('\n')
}
