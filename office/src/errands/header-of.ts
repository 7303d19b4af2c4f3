import type { ErrandHeader } from '@xiqian/departments'
import type { SharingDuty, Standard } from '@xiqian/standard'
import type { StartedBy } from '../desk/errand-wishes.ts'
import type { Office } from '../office.ts'

type Asking = {
  /** A source, or a request to decide. */
  readonly of: string
  readonly caseId: string
  /** The errand's id: the same on every retry. */
  readonly requestId: string
  /** Absent where the errand was written before it was noted. */
  readonly startedBy: StartedBy | undefined
}

/** The list of the case's own version, and today's: what was shared when it began, or is by now. */
const rowsFor = (office: Office, standard: Standard): readonly SharingDuty[] => [
  ...standard.duties,
  ...(office.standards.inForce(standard.event.id)?.duties ?? []),
]

/** 报头: purpose and law are those of the row of the 数据共享责任清单; without a row the platform sends nothing. */
export const headerOf = (office: Office, standard: Standard, asking: Asking): ErrandHeader => {
  const rows = rowsFor(office, standard)
  const row = rows.find(({ id }) => id === asking.of)
  return {
    purpose: row?.purpose.zh ?? '',
    legalBasis: row?.legalBasis ?? '',
    caseRef: asking.caseId,
    initiator: asking.startedBy ?? { act: 'open', post: 'system' },
    requestId: asking.requestId,
    duties: new Set(rows.map(({ id }) => id)),
  }
}
