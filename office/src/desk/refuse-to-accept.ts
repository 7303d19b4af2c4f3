import type { Static } from '@sinclair/typebox'
import type { Refusal } from '@xiqian/case'
import { slotRows } from '../hall/slot-rows.ts'
import type { Office } from '../office.ts'
import type { RefuseToAcceptRequest } from '../shapes/staff.ts'
import type { Staff } from '../sign-in/signed-in.ts'
import type { AskedOfCase } from './asked.ts'
import { heldSlot } from './book.ts'
import { actAsStaff } from './party-act.ts'
import type { Done } from './perform.ts'

/** 不予受理, also where somebody is sent away at the counter; the place they held is free again. */
export const refuseToAccept = (
  office: Office,
  ask: AskedOfCase<Static<typeof RefuseToAcceptRequest>, Staff>,
): Promise<Done | Refusal> =>
  actAsStaff(office, ask, 'refuse-to-accept', (loaded) => ({
    act: { type: 'refuse-to-accept', ...ask.body },
    slots: slotRows({ give: heldSlot(loaded) }),
  }))
