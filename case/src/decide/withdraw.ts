import type { Act } from '../acts.ts'
import type { Circumstances, ClaimWish, Decision } from '../decision.ts'
import type { CaseEvent } from '../events.ts'
import type { CaseFile } from '../file.ts'
import { notAllowed, notAllowedNow } from '../machines/not-allowed.ts'
import { withConsequences } from './consequences.ts'
import { isBeingRegistered, isUndecided } from './matters.ts'
import { isActingFor, isJoined } from './who.ts'
import { stamp, yes } from './yes.ts'

const isGranted = (file: CaseFile): boolean =>
  Object.values(file.matters).some((matter) => matter.stage === 'decided' || matter.stage === 'issued')

const freed = (file: CaseFile): readonly ClaimWish[] => {
  const draft = file.intake.stage === 'accepted' ? [] : file.roles.filter((role) => isJoined(file, role))
  const booking = file.visit.stage === 'booked' ? file.roles : []
  return [
    ...draft.map((role): ClaimWish => ({ take: false, kind: 'draft', role })),
    ...booking.map((role): ClaimWish => ({ take: false, kind: 'booking', role })),
  ]
}

/** 撤回: one party is enough. Before the first decision it ends everything, afterwards only what is not decided yet. */
export const withdraw = (
  act: Act & { readonly type: 'withdraw' },
  file: CaseFile,
  circumstances: Circumstances,
): Decision => {
  const { role } = act
  const no = notAllowed(act, file)
  if (no !== undefined) return no
  if (!isActingFor(circumstances.by, file, role)) return { refused: 'not-your-act' }

  const ended = Object.entries(file.matters)
    .filter(([, matter]) => isUndecided(matter) && !isBeingRegistered(matter))
    .map(([matter]): CaseEvent => {
      return { ...stamp(circumstances), type: 'MatterEnded', matter, on: circumstances.today, because: 'withdrawn' }
    })
  if (file.intake.stage === 'accepted' && ended.length === 0) return notAllowedNow('intake', 'accepted', act)
  // What a register is entering may be entered by now: only its answer says so.
  if (isGranted(file) || Object.values(file.matters).some(isBeingRegistered))
    return withConsequences(file, circumstances, yes(ended))

  return yes([...ended, { ...stamp(circumstances), type: 'Withdrawn', role }], { claims: freed(file) })
}
