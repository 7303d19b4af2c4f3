import type { Refusal } from '@xiqian/case'
import type { Office } from '../office.ts'
import type { Staff } from '../sign-in/signed-in.ts'
import type { AskedOfCase } from './asked.ts'
import { actAsStaff } from './party-act.ts'
import type { Done } from './perform.ts'

/** 签到: who must appear stands at the window. */
export const checkIn = (
  office: Office,
  ask: AskedOfCase<{ readonly present: readonly string[] }, Staff>,
): Promise<Done | Refusal> =>
  actAsStaff(office, ask, 'check-in', () => ({
    act: { type: 'check-in', present: ask.body.present, organ: ask.by.organ },
  }))
