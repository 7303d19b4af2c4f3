import type { Refusal } from '@xiqian/case'
import { isTicketKind, type Reply } from '@xiqian/departments'
import { regionsOf } from '@xiqian/ledger'
import type { Office } from '../office.ts'
import { checkNumber } from './check-number.ts'
import { judge, load } from './load.ts'
import type { Done } from './perform.ts'
import { recordReply } from './record-reply.ts'
import { recordTicket } from './record-ticket.ts'

export type Posted = {
  readonly department: string
  readonly service: string
  /** The errand under which the department was asked; it tells the case. */
  readonly requestId: string
  readonly reply: Extract<Reply, { reply: 'decided' | 'taken' }>
}

type AskedBody = {
  readonly matter?: string
  readonly conflict?: string
  readonly role?: string
  readonly to?: string
}

/** A department's later word that came signed to our door: the errand it answers says which case and matter. */
export const replyByPost = async (office: Office, posted: Posted): Promise<Done | Refusal> => {
  const asked = await office.memory.pool.query<{ stream_id: string; body: AskedBody }>(
    `select stream_id, body from errand
     where region_code = any($1) and errand_id = $2 and kind in ('ask-department', 'send-ticket')`,
    [await regionsOf(office.memory.pool), posted.requestId],
  )
  const row = asked.rows[0]
  if (row !== undefined && isTicketKind(posted.service)) return ticketByPost(office, row.stream_id, row.body, posted)
  const matter = row?.body.matter
  if (row === undefined || matter === undefined) return { refused: 'no-such-thing' }
  const loaded = await load(office, row.stream_id)
  if (loaded === undefined) return { refused: 'no-such-thing' }
  const { plan } = judge(office, loaded, loaded.situation, office.clocks.today())
  const planned = plan.matters.find(({ id }) => id === matter)
  if (planned?.department !== posted.department || planned.request !== posted.service)
    return { refused: 'not-your-act' }
  const checked = await checkNumber(office, loaded, planned, posted.reply)
  const { department, reply } = posted
  return recordReply(office, { caseId: row.stream_id, matter, department, reply, checked })
}

/** 校核答复 that came by post: to the ticket of that provider, and to no other. */
const ticketByPost = async (
  office: Office,
  caseId: string,
  { conflict, role, to }: AskedBody,
  { department, reply }: Posted,
): Promise<Done | Refusal> =>
  conflict === undefined || role === undefined || to?.split('.')[0] !== department
    ? { refused: 'no-such-thing' }
    : recordTicket(office, { caseId, conflict, role, department, reply })
