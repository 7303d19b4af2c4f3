import type { Refusal } from '@xiqian/case'
import type { Reply } from '@xiqian/departments'
import { regionsOf } from '@xiqian/ledger'
import type { Office } from '../office.ts'
import { judge, load } from './load.ts'
import type { Done } from './perform.ts'
import { recordReply } from './record-reply.ts'

export type Posted = {
  readonly department: string
  readonly service: string
  /** The errand under which the department was asked; it tells the case. */
  readonly requestId: string
  readonly reply: Extract<Reply, { reply: 'decided' | 'taken' }>
}

/** A department's later word that came signed to our door: the errand it answers says which case and matter. */
export const replyByPost = async (office: Office, posted: Posted): Promise<Done | Refusal> => {
  const asked = await office.memory.pool.query<{ stream_id: string; body: { matter?: string } }>(
    `select stream_id, body from errand where region_code = any($1) and errand_id = $2 and kind = 'ask-department'`,
    [await regionsOf(office.memory.pool), posted.requestId],
  )
  const row = asked.rows[0]
  const matter = row?.body.matter
  if (row === undefined || matter === undefined) return { refused: 'no-such-thing' }
  const loaded = await load(office, row.stream_id)
  if (loaded === undefined) return { refused: 'no-such-thing' }
  const { plan } = judge(office, loaded, loaded.situation, office.clocks.today())
  const planned = plan.matters.find(({ id }) => id === matter)
  if (planned?.department !== posted.department || planned.request !== posted.service)
    return { refused: 'not-your-act' }
  return recordReply(office, { caseId: row.stream_id, matter, department: posted.department, reply: posted.reply })
}
