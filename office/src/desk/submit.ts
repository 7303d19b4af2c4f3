import type { Refusal } from '@xiqian/case'
import type { Office } from '../office.ts'
import type { AskedOfCase, Nothing } from './asked.ts'
import { actAsParty } from './party-act.ts'
import type { Done } from './perform.ts'

/** 提交 the one form; pre-review follows by itself. */
export const submit = (office: Office, ask: AskedOfCase<Nothing>): Promise<Done | Refusal> =>
  actAsParty(office, ask, 'submit', () => ({ act: { type: 'submit' } }))
