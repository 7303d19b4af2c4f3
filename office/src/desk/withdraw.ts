import type { Refusal } from '@xiqian/case'
import { slotRows } from '../hall/slot-rows.ts'
import type { Office } from '../office.ts'
import type { AskedOfCase, Nothing } from './asked.ts'
import { heldSlot } from './book.ts'
import { actAsParty } from './party-act.ts'
import type { Done } from './perform.ts'

/** 撤回 by one party. */
export const withdraw = (office: Office, ask: AskedOfCase<Nothing>): Promise<Done | Refusal> =>
  actAsParty(office, ask, 'withdraw', (loaded, role) => ({
    act: { type: 'withdraw', role },
    slots: slotRows({ give: heldSlot(loaded) }),
  }))
