import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { gm, toHex } from '@xiqian/seal'
import { toPdf, wholePage } from '@xiqian/sheets'
import {
  type Document,
  exampleSituations,
  guidancePlan,
  type LegalDay,
  noticeBoard,
  oneTimeNotice,
  questionsAndAnswers,
  readStandard,
  type Standard,
  serviceGuide,
  specialTypesBook,
  workPlan,
} from '@xiqian/standard'
import { lifeEventsFolder, StandardFaulty } from './standards.ts'

// npm run documents -- --out FOLDER --on 2026-03-02: every document of every life event, to look at.

type Named = { readonly name: string; readonly document: Document }

const documentsOf = (standard: Standard, on: LegalDay): readonly Named[] => {
  const notices = exampleSituations(standard, on).map(({ situation }, i) => {
    const { plan, notes } = guidancePlan(standard, situation, on)
    return { name: `one-time-notice-${i + 1}`, document: oneTimeNotice(standard, plan, { on, notes }) }
  })
  const general = [
    workPlan(standard),
    serviceGuide(standard, on),
    specialTypesBook(standard, on),
    questionsAndAnswers(standard, on),
    noticeBoard(standard, on),
  ].map((document) => ({ name: document.kind, document }))
  return [...general, ...notices]
}

const write = async (folder: string, { name, document }: Named, printedOn: LegalDay): Promise<void> => {
  for (const lang of ['zh', 'en'] as const) {
    writeFileSync(join(folder, `${name}-${lang}.html`), wholePage(document, lang, printedOn))
    for (const size of ['normal', 'elder'] as const) {
      const pdf = await toPdf(document, { lang, size, printedOn, number: document.standard.digest.slice(0, 12) })
      writeFileSync(join(folder, `${name}-${lang}-${size}.pdf`), pdf)
    }
  }
}

const { values } = parseArgs({ options: { out: { type: 'string' }, on: { type: 'string' } } })
const out = values.out ?? mkdtempSync(join(tmpdir(), 'xiqian-documents-'))
for (const event of readdirSync(lifeEventsFolder).sort()) {
  const read = readStandard(join(lifeEventsFolder, event), (bytes) => toHex(gm.hash(bytes)))
  if ('faults' in read) throw new StandardFaulty(read.faults)
  const { standard } = read
  const on = values.on ?? standard.inForceFrom
  const folder = join(out, standard.event.id)
  mkdirSync(folder, { recursive: true })
  const documents = documentsOf(standard, on)
  for (const named of documents) await write(folder, named, on)
  process.stdout.write(`${folder}  ${documents.length} 份 documents, 4 PDF + 2 HTML each\n`)
}
