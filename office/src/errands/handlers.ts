import type { LeasedErrand } from '@xiqian/ledger'
import type { ErrandBody } from '../desk/errand-wishes.ts'
import { isRefusal } from '../desk/perform.ts'
import { actBySystem } from '../desk/system-acts.ts'
import type { Office } from '../office.ts'
import { askDepartment, reportDecision } from './ask-department.ts'
import { askSource } from './ask-source.ts'
import { checkPledge } from './check-pledge.ts'
import { checkStandard } from './check-standard.ts'
import { endMerged } from './end-merged.ts'
import { followStandard } from './follow-standard.ts'
import { sendNotice } from './send-notice.ts'
import { sendTicket } from './send-ticket.ts'
import { backoffMs, done, later, type Settled, settled } from './settled.ts'
import { standardInForce } from './standard-in-force.ts'
import { tellOrgans } from './tell-organs.ts'
import { tellUndoing, voidNumber } from './undo.ts'

/** Every kind of errand and what it does; a body is read back as it was written. */
export const runErrand = async (office: Office, errand: LeasedErrand): Promise<Settled> => {
  const body = errand.body as unknown as ErrandBody
  switch (body.kind) {
    case 'ask-source':
      return askSource(office, errand, body)
    case 'ask-department':
      return askDepartment(office, errand, body)
    case 'report-decision':
      return reportDecision(office, errand, body)
    case 'tell-undoing':
      return tellUndoing(office, errand, body)
    case 'void-number':
      return voidNumber(office, errand, body)
    case 'tell-organs':
    case 'open-task':
      return tellOrgans(office, errand, body)
    case 'end-merged':
      return endMerged(office, errand, body)
    case 'send-notice':
      return sendNotice(office, errand, body)
    case 'send-ticket':
      return sendTicket(office, errand, body)
    case 'chase-ticket':
      return byItself(office, errand, body.caseId, { type: 'chase-ticket', conflict: body.conflict, role: body.role })
    case 'chase-pre-review':
      return byItself(office, errand, body.caseId, { type: 'chase-pre-review' })
    case 'pre-review':
      return byItself(office, errand, body.caseId, { type: 'pre-review' })
    case 'check-pledge':
      return checkPledge(office, errand, body)
    case 'check-standard':
      return checkStandard(office, errand, body)
    case 'standard-in-force':
      return standardInForce(office, errand, body)
    case 'follow-standard':
      return followStandard(office, errand, body)
    case 'chase-deadline':
      return byItself(office, errand, body.caseId, {
        type: 'chase-deadline',
        ...(body.material === undefined ? {} : { material: body.material }),
        ...(body.matter === undefined ? {} : { matter: body.matter }),
        ...(body.pledge === undefined ? {} : { pledge: body.pledge }),
      })
  }
}

const byItself = async (
  office: Office,
  errand: LeasedErrand,
  caseId: string,
  act: Parameters<typeof actBySystem>[1]['act'],
): Promise<Settled> => {
  const performed = await actBySystem(office, { caseId, errand: errand.id, act })
  if (isRefusal(performed)) {
    if (performed.refused === 'busy-try-again' || performed.refused === 'source-down') return waiting(office, errand)
    return done
  }
  if (performed.wrote) return settled
  // Pre-review waits for its sources: at first they are a moment away, later they are down.
  return act.type === 'pre-review' ? waiting(office, errand) : done
}

const waiting = (office: Office, errand: LeasedErrand): Settled =>
  later(errand.attempts < 12 ? 150 : backoffMs(office, errand.attempts - 10), 'waits for a source')
