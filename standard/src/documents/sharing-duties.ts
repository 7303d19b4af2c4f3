import type { SharingDuty } from '../duty-types.ts'
import type { Standard } from '../standard.ts'
import { line, list, paragraph, section } from './blocks.ts'
import { shortBasis } from './clauses.ts'
import { sayDay } from './days.ts'
import type { Block, Document } from './document.ts'
import { departmentName, telephoneOf } from './names.ts'
import { sayTelephone } from './say-lines.ts'
import { sayFresh, sayLimit } from './sharing-duty-rows.ts'
import { fill, joined } from './text.ts'
import { dutyWords } from './words/duty-words.ts'
import { madeFrom } from './work-plan.ts'

/** On its own page each row is told in lines, which a phone can show; the table is for the plan. */
const told = (standard: Standard, duty: SharingDuty, at: number): readonly Block[] =>
  section(
    2,
    `duty-${at + 1}`,
    joined([duty.data, departmentName(standard, duty.provider)], { zh: '：', en: ': ' }),
    list([
      line(dutyWords.class[duty.class], shortBasis(duty.basis), fill(dutyWords.purpose, { purpose: duty.purpose })),
      line(sayLimit(duty), shortBasis(duty.legalBasis), sayFresh(duty)),
      line(duty.contact.name, shortBasis(duty.basis), sayTelephone(duty.contact.telephone)),
      line(duty.remedy, shortBasis(duty.basis)),
    ]),
  )

const toldOf = (standard: Standard, kind: SharingDuty['kind']): readonly Block[] =>
  standard.duties.flatMap((duty, at) => (duty.kind === kind ? told(standard, duty, at) : []))

/** 《数据共享责任清单》: for the departments, and for whoever wants to know who owes which data. */
export const sharingDuties = (standard: Standard): Document => ({
  kind: 'sharing-duties',
  title: fill(dutyWords.title, { province: standard.province.name, event: standard.event.name }),
  subtitle: fill(dutyWords.subtitle, { version: standard.version, from: sayDay(standard.inForceFrom) }),
  standard: madeFrom(standard),
  telephone: telephoneOf(standard),
  blocks: [
    paragraph(standard.duties.length === 0 ? dutyWords.nothing : dutyWords.lead, 'note'),
    ...section(1, 'asked', dutyWords.asked, toldOf(standard, 'source')),
    ...section(1, 'sent', dutyWords.sent, toldOf(standard, 'request')),
  ],
})
