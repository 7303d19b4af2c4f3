import type { Static } from '@sinclair/typebox'
import type { Refusal } from '@xiqian/case'
import type { Office } from '../office.ts'
import type { AcceptRequest } from '../shapes/staff.ts'
import type { Staff } from '../sign-in/signed-in.ts'
import type { AskedOfCase } from './asked.ts'
import { actAsStaff } from './party-act.ts'
import type { Done } from './perform.ts'

/** 受理, in full or with a gap (容缺受理) against a promise. */
export const acceptAtWindow = (
  office: Office,
  ask: AskedOfCase<Static<typeof AcceptRequest>, Staff>,
): Promise<Done | Refusal> =>
  actAsStaff(office, ask, 'accept', () => ({
    act: { type: 'accept-at-window', promised: ask.body.promised, restsOn: ask.body.restsOn },
  }))
