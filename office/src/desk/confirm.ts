import type { Refusal } from '@xiqian/case'
import type { Office } from '../office.ts'
import type { AskedOfCase } from './asked.ts'
import { actAsParty } from './party-act.ts'
import type { Done } from './perform.ts'

/** 确认: this party stands by the finished form as it saw it. */
export const confirm = (office: Office, ask: AskedOfCase<{ readonly digest: string }>): Promise<Done | Refusal> =>
  actAsParty(office, ask, 'confirm', (_loaded, role) => ({ act: { type: 'confirm', role, digest: ask.body.digest } }))
