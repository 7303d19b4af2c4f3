import type { Static } from '@sinclair/typebox'
import type { Refusal } from '@xiqian/case'
import { partPlace } from '@xiqian/ledger'
import { newId, sealPart } from '@xiqian/seal'
import type { Office } from '../office.ts'
import type { DecideRequest } from '../shapes/staff.ts'
import type { Staff } from '../sign-in/signed-in.ts'
import type { AskedOfCase } from './asked.ts'
import { outcomeOf } from './outcomes.ts'
import { actAsStaff } from './party-act.ts'
import type { Done } from './perform.ts'

/** 审批 from the inbox of the organ that decides. The officer's reason lies sealed in the joint part. */
export const decideFromInbox = (
  office: Office,
  ask: AskedOfCase<Static<typeof DecideRequest>, Staff>,
): Promise<Done | Refusal> => {
  const { matter, outcome, restsOn, reason } = ask.body
  return actAsStaff(office, ask, 'decide', (loaded) => {
    const act = {
      type: 'decide-from-inbox',
      matter,
      outcome: outcomeOf(outcome, office.clocks.today()),
      restsOn,
    } as const
    const key = loaded.keys.get('joint')
    if (reason === undefined || reason.trim() === '' || key === undefined) return { act }
    const part = newId()
    const { sealed, commitment } = sealPart(office.suite, key, partPlace(loaded.stream, part), reason.trim())
    return {
      act: { ...act, reasonPart: { part, commitment } },
      parts: [{ part, keyName: 'joint', keyId: key.id, sealed }],
    }
  })
}
