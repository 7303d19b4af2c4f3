import type { Act } from '../acts.ts'
import type { Circumstances, Decision } from '../decision.ts'
import type { CaseFile } from '../file.ts'
import { notAllowed } from '../machines/not-allowed.ts'
import { freedBooking } from './undoing.ts'
import { actingRole, isMachine, isStaff } from './who.ts'
import { stamp, yes } from './yes.ts'

/** 取消预约: the place and the claims are free again. */
export const cancelBooking = (
  act: Act & { readonly type: 'cancel-booking' },
  file: CaseFile,
  circumstances: Circumstances,
): Decision => {
  const { by } = circumstances
  const no = notAllowed(act, file)
  if (no !== undefined) return no
  const isOurs = isStaff(by) || isMachine(by)
  if (actingRole(by, file) === undefined && !isOurs) return { refused: 'not-your-act' }
  if (act.because === 'source-down' && !isOurs) return { refused: 'not-your-act' }

  return yes([{ ...stamp(circumstances), type: 'BookingCancelled', because: act.because }], {
    claims: freedBooking(file),
  })
}
