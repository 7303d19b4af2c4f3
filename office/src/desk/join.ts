import type { Refusal } from '@xiqian/case'
import type { Office } from '../office.ts'
import { asParty } from './actors.ts'
import type { Asked } from './asked.ts'
import { sealFacts } from './facts.ts'
import { linkDigest, readLink } from './links.ts'
import { type Done, perform } from './perform.ts'

/** 加入: a party takes its place by the link. Name and number come from the sign-in and are not asked for. */
export const join = async (office: Office, ask: Asked<{ readonly token: string }>): Promise<Done | Refusal> => {
  const to = readLink(ask.body.token)
  if (to === undefined || to.kind !== 'join') return { refused: 'no-such-thing' }
  const role = to.subject
  const identity = await ask.by.identity()

  return perform(
    office,
    {
      caseId: to.caseId,
      key: ask.key,
      requestDigest: ask.requestDigest,
      by: (loaded) => (loaded.file.roles.includes(role) ? asParty(ask.by, role, 'join') : { refused: 'no-such-thing' }),
    },
    (loaded) => {
      const sealed = sealFacts(
        office,
        loaded,
        role,
        new Map([
          ['name', identity.name],
          ['citizenNumber', identity.citizenNumber],
        ]),
        'sign-in',
        office.clocks.legalNow(),
      )
      const { parts, situation } = sealed
      return {
        act: { type: 'join', role, tokenDigest: linkDigest(office, ask.body.token) },
        alsoActs: [{ type: 'answer', of: role, facts: sealed.facts }],
        parts,
        situation,
      }
    },
  )
}
