import type { CaseEvent } from '../../src/index.ts'
import { conflictKey } from '../../src/index.ts'
import type { Reading } from './reading.ts'

const conflictStages = {
  ConflictFound: 'by-eye',
  TicketSent: 'asked',
  EyesForConflict: 'by-eye',
  ConflictSettled: 'settled',
} as const

const pledgeStages = {
  PledgeGiven: 'given',
  PledgeCheckAsked: 'to-check',
  PledgeDoubted: 'doubted',
  DoubtAnswered: 'answered',
  PledgeFoundFalse: 'false',
  PledgeClosed: 'closed',
} as const

/** 数据不一致、告知承诺: what runs beside the case, as its events say it. */
export const readBeside = (reading: Reading, event: CaseEvent): void => {
  switch (event.type) {
    case 'ConflictFound':
      reading.conflicts[conflictKey(event)] = { stage: conflictStages.ConflictFound, since: event.at.slice(0, 10) }
      return
    case 'TicketSent':
    case 'EyesForConflict':
    case 'ConflictSettled': {
      const conflict = reading.conflicts[conflictKey(event)]
      if (conflict !== undefined) conflict.stage = conflictStages[event.type]
      return
    }
    case 'TicketAnswered': {
      const conflict = reading.conflicts[conflictKey(event)]
      if (conflict !== undefined && event.answer === 'corrected') conflict.stage = 'rechecking'
      return
    }
    case 'PledgeGiven':
    case 'PledgeCheckAsked':
    case 'PledgeDoubted':
    case 'DoubtAnswered':
    case 'PledgeFoundFalse':
    case 'PledgeClosed':
      reading.pledges[event.material] = pledgeStages[event.type]
      return
    default:
      return
  }
}
