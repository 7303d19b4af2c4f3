import type { Requests, TicketKind } from '../src/request.ts'
import { personToWire } from './person-wire.ts'
import { type Submission, submissionOf } from './submission.ts'

/** 校核: every provider takes it in the same form. */
export const dataCorrection = <Kind extends TicketKind>(kind: Kind): Submission<Kind> =>
  submissionOf(kind, ({ person, item, recorded, other, saidBy }: Requests[Kind]) => ({
    ...personToWire(person),
    sjx: item,
    jlz: recorded,
    dfz: other,
    dfly: saidBy,
  }))
