import type { Refusal } from '@xiqian/case'
import type { Office } from '../office.ts'
import type { AskedOfCase } from './asked.ts'
import { linkDigest, linkFor } from './links.ts'
import { actAsParty } from './party-act.ts'
import { type Done, isRefusal } from './perform.ts'

/** 邀请: the link with which the other party joins. The same request gives the same link again. */
export const invite = async (office: Office, ask: AskedOfCase<{ readonly role: string }>): Promise<Done | Refusal> => {
  const link = await linkFor(office, { caseId: ask.caseId, kind: 'join', subject: ask.body.role }, ask.key)
  const done = await actAsParty(office, ask, 'invite', () => ({
    act: { type: 'invite', role: ask.body.role, tokenDigest: linkDigest(office, link) },
  }))
  return isRefusal(done) ? done : { ...done, link }
}
