import type { Act } from '../acts.ts'
import type { Circumstances, Decision } from '../decision.ts'
import type { CaseFile } from '../file.ts'
import { notAllowed, notAllowedNow } from '../machines/not-allowed.ts'
import { isForTheWindow } from './matters.ts'
import { toRecheckAtWindow } from './sources.ts'
import { freedBooking } from './undoing.ts'
import { whoMustAppear } from './who.ts'
import { stamp, yes } from './yes.ts'

/** 到场: all who must appear, on the booked day at the booked organ; staff may take in whoever comes without a booking. */
export const checkIn = (
  act: Act & { readonly type: 'check-in' },
  file: CaseFile,
  circumstances: Circumstances,
): Decision => {
  const { by, today, plan } = circumstances
  const { organ } = act
  const no = notAllowed(act, file)
  if (no !== undefined) return no
  if (by.as.kind !== 'staff' || by.as.organ !== organ) return { refused: 'not-your-act' }
  const { visit } = file
  if ((visit.stage === 'verified' || visit.stage === 'arrived') && visit.day === today)
    return notAllowedNow('visit', visit.stage, act)
  const states = Object.values(file.matters)
  if (file.intake.stage === 'accepted' && !states.some(isForTheWindow)) return notAllowedNow('intake', 'accepted', act)
  if (visit.stage === 'booked') {
    if (visit.day > today) return { refused: 'too-early', earliestDay: visit.day }
    // Booked elsewhere or for a day that is over: the booking is changed first, so that no place is held twice.
    if (visit.day < today || visit.organ !== organ) return { refused: 'already-booked' }
  }
  const roles = whoMustAppear(plan, file).filter((role) => !act.present.includes(role))
  if (roles.length > 0) return { refused: 'not-all-present', roles }

  const present = file.roles.filter((role) => act.present.includes(role))
  return yes([{ ...stamp(circumstances), type: 'CheckedIn', organ, day: today, present }], {
    // Who only fetches what is there is not looked up again.
    errands:
      states.length === 0 || states.some(({ stage }) => stage === 'planned')
        ? toRecheckAtWindow(file, circumstances)
        : [],
    claims: visit.stage === 'booked' ? freedBooking(file) : [],
  })
}
