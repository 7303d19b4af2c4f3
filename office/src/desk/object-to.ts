import type { Static } from '@sinclair/typebox'
import type { Refusal } from '@xiqian/case'
import { partPlace } from '@xiqian/ledger'
import { newId, sealPart } from '@xiqian/seal'
import type { Office } from '../office.ts'
import type { ObjectRequest } from '../shapes/turns.ts'
import type { Citizen } from '../sign-in/signed-in.ts'
import type { AskedOfCase } from './asked.ts'
import { actAsParty } from './party-act.ts'
import type { Done } from './perform.ts'

/** 异议 of a party; what it writes lies sealed in the joint part, for the officer who looks again. */
export const objectTo = (
  office: Office,
  ask: AskedOfCase<Static<typeof ObjectRequest>, Citizen>,
): Promise<Done | Refusal> =>
  actAsParty(office, ask, 'object', (loaded, role) => {
    const { matter, reason } = ask.body
    const key = loaded.keys.get('joint')
    if (key === undefined) return { act: { type: 'object', role, matter } }
    const part = newId()
    const { sealed, commitment } = sealPart(office.suite, key, partPlace(loaded.stream, part), reason.trim())
    return {
      act: { type: 'object', role, matter, reasonPart: { part, commitment } },
      parts: [{ part, keyName: 'joint', keyId: key.id, sealed }],
    }
  })
