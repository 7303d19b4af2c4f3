import type { Act, Actor, Refusal } from '@xiqian/case'
import type { Outcome, Reply } from '@xiqian/departments'
import type { RoleId, Text } from '@xiqian/standard'
import type { Office } from '../office.ts'
import { type Performed, perform } from './perform.ts'

export type TicketReplied = {
  readonly caseId: string
  readonly conflict: string
  readonly role: RoleId
  readonly department: string
  readonly reply: Extract<Reply, { reply: 'taken' | 'decided' }>
  readonly finishes?: string
}

type Said = Pick<Extract<Act, { type: 'record-ticket' }>, 'answer' | 'words'>

const ofOutcome = (outcome: Outcome): Said => {
  switch (outcome.outcome) {
    case 'granted':
      return { answer: 'corrected' }
    case 'refused':
      return { answer: outcome.elsewhere === true ? 'not-ours' : 'stands', words: outcome.reason }
    // Neither is an answer to a 校核: it is looked at still.
    case 'paused':
    case 'correction':
      return { answer: 'taken' }
  }
}

/** 校核答复, keyed by the receipt and what it says. */
export const recordTicket = (office: Office, ticket: TicketReplied): Promise<Performed | Refusal> => {
  const { caseId, conflict, role, department, reply, finishes } = ticket
  const said: Said & { readonly words?: Text } =
    reply.reply === 'taken' ? { answer: 'taken' } : ofOutcome(reply.outcome)
  const key = `ticket-${conflict}-${role}-${reply.receipt}-${said.answer}`.slice(0, 120)
  const by = (): Actor => ({ who: department, as: { kind: 'department', department }, purpose: 'correct-data' })
  return perform(office, { caseId, key, requestDigest: key, by }, () => ({
    act: { type: 'record-ticket', conflict, role, receipt: reply.receipt, ...said },
    ...(finishes === undefined ? {} : { finishes }),
  }))
}
