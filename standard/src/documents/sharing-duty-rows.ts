import type { SharingDuty, Span } from '../duty-types.ts'
import type { Standard } from '../standard.ts'
import type { Text } from '../types.ts'
import { line, section, table } from './blocks.ts'
import { numbered } from './clauses.ts'
import type { Block, Line } from './document.ts'
import { departmentName } from './names.ts'
import { sayTelephone } from './say-lines.ts'
import { fill } from './text.ts'
import { dutyWords } from './words/duty-words.ts'

const saySpan = ({ amount, unit }: Span): Text => fill(dutyWords[unit], { amount })

/** 5 秒内答复, and how old what is answered may be. */
export const sayLimit = ({ limit }: SharingDuty): Text => fill(dutyWords.within, { span: saySpan(limit) })

export const sayFresh = ({ freshness }: SharingDuty): Text =>
  freshness.amount === 0 ? dutyWords.live : fill(dutyWords.old, { span: saySpan(freshness) })

const row = (duty: SharingDuty, standard: Standard): readonly Line[] => [
  line(duty.data, numbered(standard, duty.legalBasis), departmentName(standard, duty.provider)),
  line(dutyWords.class[duty.class], undefined, fill(dutyWords.purpose, { purpose: duty.purpose })),
  line(sayLimit(duty), numbered(standard, duty.basis), sayFresh(duty)),
  line(duty.contact.name, undefined, sayTelephone(duty.contact.telephone)),
  line(duty.remedy),
]

const rowsOf = (standard: Standard, kind: SharingDuty['kind']): readonly Block[] =>
  table(
    [dutyWords.data, dutyWords.share, dutyWords.fresh, dutyWords.contact, dutyWords.remedy],
    standard.duties.filter((duty) => duty.kind === kind).map((duty) => row(duty, standard)),
    kind === 'source' ? dutyWords.asked : dutyWords.sent,
  )

/** The whole list inside the work plan, each row with the numbers of its clauses. */
export const dutiesInPlan = (standard: Standard): readonly Block[] =>
  section(2, 'sharing-duties', dutyWords.list, rowsOf(standard, 'source'), rowsOf(standard, 'request'))
