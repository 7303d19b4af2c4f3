import type { Document } from '@xiqian/standard/evaluator'
import { checkPage } from '../src/pages/check-page.tsx'
import { sheetPage, sheetsPage } from '../src/pages/sheets-page.tsx'
import { chrome, formKey, type Reading, text } from './models.ts'
import { ok, type PageState, trouble, wrong } from './page-states.ts'

const caseId = '610113-26-k3j2x9ab4d'
const result = {
  number: `${caseId}-41-1`,
  sheet: '41-1',
  kind: 'result-notice',
  title: text('办理结果通知书', 'Notice of the result'),
  about: text('结婚登记', 'Marriage registration'),
  on: '2026-03-03',
  status: 'valid' as const,
  statusName: text('有效', 'Valid'),
}
const paper: Document = {
  kind: 'result-notice',
  title: result.title,
  standard: { version: '2026.1', digest: 'a'.repeat(64), inForceFrom: '2026-01-01' },
  telephone: '12345',
  blocks: [
    { block: 'paragraph', text: text('结婚登记已经办好。', 'Marriage registration: done.'), tone: 'lead' },
    { block: 'list', ordered: false, items: [{ text: text('结果：结婚证（两本）', 'Result: the certificate') }] },
  ],
}
const voided = { ...result, status: 'voided' as const, statusName: text('已作废', 'Void') }
const roled = { role: 'partyM', roleName: text('男方', 'Groom') }
const nobody = { number: '', code: '' }
const typed = { number: result.number, code: '8a75-xed8-5wh1' }

const check = (reading: Reading, more: Partial<Parameters<typeof checkPage>[0]>) =>
  checkPage({ chrome: chrome(reading), formKey, typed: nobody, ...more })

const found = {
  verdict: 'found' as const,
  words: text('这份文书是真的，现在有效', 'This paper is genuine and valid'),
  sheet: {
    ...result,
    issuer: text('长安区婚姻登记处', 'Marriage registry, Chang’an'),
    names: ['张*', '王*'],
    synthetic: true,
  },
}
const no = (verdict: 'unknown' | 'changed') => ({
  verdict,
  words: text('这个文件和签发时的不一样，不能作数', 'This file is not the one that was signed'),
})

/** 签发的文书 and checking one, in every state. */
export const sheetPages: readonly PageState[] = [
  ok('签发的文书', (reading) =>
    sheetsPage({
      chrome: chrome(reading),
      sheets: {
        caseId,
        sheets: [result, voided, { ...voided, status: 'replaced' as const }].map((one, at) => ({
          ...one,
          ...roled,
          sheet: `${at}-1`,
        })),
      },
    }),
  ),
  ok('签发的文书 还没有', (reading) => sheetsPage({ chrome: chrome(reading), sheets: { caseId, sheets: [] } })),
  ok('一份文书 作废的', (reading) =>
    sheetPage({
      chrome: chrome(reading),
      caseId,
      sheet: {
        ...voided,
        code: '8a75-xed8-5wh1-r2hm',
        url: 'https://x.example/check?n=1&c=2',
        document: paper,
      },
    }),
  ),
  ok('验真', (reading) => check(reading, {})),
  ok('验真 有效', (reading) => check(reading, { checked: found })),
  ok('验真 作废', (reading) =>
    check(reading, { checked: { ...found, sheet: { ...found.sheet, ...voided, since: '2026-03-09' } } }),
  ),
  ok('验真 查不到', (reading) => check(reading, { typed, checked: no('unknown') })),
  ok('验真 改动过', (reading) => check(reading, { checked: no('changed') })),
  wrong('验真 没填', (reading) => check(reading, { problems: ['numberMissing', 'codeMissing'] })),
  wrong('验真 没选文件', (reading) => check(reading, { problems: ['fileMissing'] })),
  wrong('验真 试得太多', (reading) => check(reading, { typed, trouble })),
]
