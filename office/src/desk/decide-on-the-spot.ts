import type { Static } from '@sinclair/typebox'
import type { Refusal } from '@xiqian/case'
import type { Office } from '../office.ts'
import type { DecideRequest } from '../shapes/staff.ts'
import type { Staff } from '../sign-in/signed-in.ts'
import type { AskedOfCase } from './asked.ts'
import { outcomeOf } from './outcomes.ts'
import { actAsStaff } from './party-act.ts'
import type { Done } from './perform.ts'

/** 当场决定 at the window; what depends on it is asked of the departments in the same append. */
export const decideOnTheSpot = (
  office: Office,
  ask: AskedOfCase<Static<typeof DecideRequest>, Staff>,
): Promise<Done | Refusal> => {
  const { matter, outcome, restsOn } = ask.body
  return actAsStaff(office, ask, 'decide', () => ({
    act: { type: 'decide-on-the-spot', matter, outcome: outcomeOf(outcome, office.clocks.today()), restsOn },
  }))
}
