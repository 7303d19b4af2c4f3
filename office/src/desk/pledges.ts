import type { Static } from '@sinclair/typebox'
import type { Refusal } from '@xiqian/case'
import { partPlace } from '@xiqian/ledger'
import { newId, sealPart } from '@xiqian/seal'
import type { Office } from '../office.ts'
import type { AnswerDoubtRequest, ClosePledgeRequest, PledgeCheckRequest } from '../shapes/turns.ts'
import type { Citizen, Staff } from '../sign-in/signed-in.ts'
import type { AskedOfCase } from './asked.ts'
import { keyNameOf } from './load.ts'
import { actAsParty, actAsStaff } from './party-act.ts'
import type { Done } from './perform.ts'

/** 说明: what whoever promised writes lies sealed in the own part, for the officer who finds. */
export const answerDoubt = (
  office: Office,
  ask: AskedOfCase<Static<typeof AnswerDoubtRequest>, Citizen>,
): Promise<Done | Refusal> =>
  actAsParty(office, ask, 'answer-doubt', (loaded, role) => {
    const { material, words } = ask.body
    const keyName = keyNameOf(role)
    const key = loaded.keys.get(keyName)
    const act = { type: 'answer-doubt', material, role } as const
    if (key === undefined) return { act }
    const part = newId()
    const { sealed, commitment } = sealPart(office.suite, key, partPlace(loaded.stream, part), words.trim())
    return { act: { ...act, words: { part, commitment } }, parts: [{ part, keyName, keyId: key.id, sealed }] }
  })

/** 抽查: what an officer saw. */
export const recordPledgeCheck = (
  office: Office,
  ask: AskedOfCase<Static<typeof PledgeCheckRequest>, Staff>,
): Promise<Done | Refusal> =>
  actAsStaff(office, ask, 'decide', () => ({ act: { type: 'record-pledge-check', ...ask.body } }))

/** 认定: the reason is what whoever promised reads. */
export const closePledge = (
  office: Office,
  ask: AskedOfCase<Static<typeof ClosePledgeRequest>, Staff>,
): Promise<Done | Refusal> =>
  actAsStaff(office, ask, 'decide', () => {
    const { material, finding, reason, basis } = ask.body
    return { act: { type: 'close-pledge', material, finding, reason: { zh: reason, en: reason }, basis } }
  })
