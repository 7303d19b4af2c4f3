import type { Act } from '../acts.ts'
import type { Circumstances, Decision } from '../decision.ts'
import type { CaseEvent } from '../events.ts'
import type { CaseFile, MatterState } from '../file.ts'
import { notAllowed, notAllowedNow } from '../machines/not-allowed.ts'
import { failing, notMet } from './bars.ts'
import { isForTheWindow } from './matters.ts'
import { actingRole, isStaff, whoMustAppear } from './who.ts'
import { stamp, yes } from './yes.ts'

/** What comes for a result that is there already is judged no more. */
const isStillPlanned = ({ stage }: MatterState): boolean => stage === 'planned'

/**
 * 预约. The plan is that of the booked day, so that whoever comes of age before it may book. Booking again gives the old
 * place back (`BookingCancelled`); the claim of one booking a person simply stays.
 */
export const book = (act: Act & { readonly type: 'book' }, file: CaseFile, circumstances: Circumstances): Decision => {
  const { by, today, plan } = circumstances
  const { organ, day, time, share } = act
  const no = notAllowed(act, file)
  if (no !== undefined) return no
  if (actingRole(by, file) === undefined && !isStaff(by)) return { refused: 'not-your-act' }
  if ((file.visit.stage === 'arrived' || file.visit.stage === 'verified') && file.visit.day === today)
    return notAllowedNow('visit', file.visit.stage, act)
  if (file.intake.stage === 'accepted' && !Object.values(file.matters).some(isForTheWindow))
    return notAllowedNow('intake', 'accepted', act)
  const earliest = file.intake.stage === 'ready' && file.intake.earliestDay > today ? file.intake.earliestDay : today
  if (day < earliest) return { refused: 'too-early', earliestDay: earliest }
  const isUndecidedYet = file.intake.stage !== 'accepted' || Object.values(file.matters).some(isStillPlanned)
  const bars = isUndecidedYet ? failing(plan, (condition) => condition.lifetime === 'on-the-day') : []
  const tooEarly = bars.find((condition) => condition.earliestDay !== undefined && condition.earliestDay > day)
  if (tooEarly?.earliestDay !== undefined) return { refused: 'too-early', earliestDay: tooEarly.earliestDay }
  const bar = bars[0]
  if (bar !== undefined) return notMet(bar, by)
  if (circumstances.slot?.open !== true) return { refused: 'not-open-that-day' }

  const booked: CaseEvent = {
    ...stamp(circumstances),
    type: 'Booked',
    organ,
    day,
    time,
    keptForUs: false,
    ...(share === undefined ? {} : { share }),
  }
  if (file.visit.stage === 'booked')
    return yes([{ ...stamp(circumstances), type: 'BookingCancelled', because: 'asked' }, booked])
  return yes([booked], { claims: whoMustAppear(plan, file).map((role) => ({ take: true, kind: 'booking', role })) })
}
