import type { Static } from '@sinclair/typebox'
import type { Refusal } from '@xiqian/case'
import type { Office } from '../office.ts'
import type { EndSpecialProcedureRequest, StartSpecialProcedureRequest } from '../shapes/staff.ts'
import type { Staff } from '../sign-in/signed-in.ts'
import type { AskedOfCase } from './asked.ts'
import { actAsStaff } from './party-act.ts'
import type { Done } from './perform.ts'

/** 启动特别程序 by the officer of the matter, with a reason of the standard. */
export const startSpecialProcedure = (
  office: Office,
  ask: AskedOfCase<Static<typeof StartSpecialProcedureRequest>, Staff>,
): Promise<Done | Refusal> =>
  actAsStaff(office, ask, 'special-procedure', () => ({ act: { type: 'start-special-procedure', ...ask.body } }))

export const endSpecialProcedure = (
  office: Office,
  ask: AskedOfCase<Static<typeof EndSpecialProcedureRequest>, Staff>,
): Promise<Done | Refusal> =>
  actAsStaff(office, ask, 'special-procedure', () => ({ act: { type: 'end-special-procedure', ...ask.body } }))
