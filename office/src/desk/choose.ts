import type { Static } from '@sinclair/typebox'
import type { Refusal } from '@xiqian/case'
import type { Office } from '../office.ts'
import type { ChooseRequest } from '../shapes/citizen.ts'
import type { AskedOfCase } from './asked.ts'
import { actAsParty } from './party-act.ts'
import type { Done } from './perform.ts'

/** 二选一: one of the couple says which of two values is right. */
export const choose = (office: Office, ask: AskedOfCase<Static<typeof ChooseRequest>>): Promise<Done | Refusal> =>
  actAsParty(office, ask, 'choose', () => ({ act: { type: 'choose', ...ask.body } }))
