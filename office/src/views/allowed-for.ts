import { type ActType, allowedActs } from '@xiqian/case'
import type { Plan } from '@xiqian/standard'
import type { Loaded } from '../desk/load.ts'
import { mayStaff } from '../desk/permission.ts'
import type { Office } from '../office.ts'
import type { Staff } from '../sign-in/signed-in.ts'

/** Acts that are about one matter: whose matter it is, is asked for each. */
const ofOneMatter: Partial<Record<ActType, readonly string[]>> = {
  'decide-from-inbox': ['in-inbox'],
  'ask-correction': ['in-inbox'],
  'start-special-procedure': ['in-inbox'],
  'end-special-procedure': ['paused'],
  'take-task': ['in-inbox', 'paused'],
  'give-back-task': ['in-inbox', 'paused'],
  'reassign-task': ['in-inbox', 'paused', 'correcting'],
  'return-to-window': ['in-inbox'],
  forward: ['in-inbox'],
  'propose-void': ['decided', 'issued'],
  'answer-void': ['void-proposed'],
  'answer-objection': ['objected'],
  'reverse-decision': ['decided', 'issued'],
  'record-change': ['in-inbox', 'paused', 'correcting', 'asked', 'returned'],
}

/**
 * 这个岗位现在能做的: what the case has open, kept to the acts that the standard gives this role, so that no key offers what is
 * refused. What is about a matter is open only where this officer decides that one.
 */
export const allowedFor = (office: Office, by: Staff, loaded: Loaded, plan: Plan): readonly ActType[] => {
  const { visit } = loaded.file
  const acts = loaded.standard.staffRoles.find(({ id }) => id === by.staffRole)?.acts ?? []
  return allowedActs(loaded.file, plan, office.clocks.today()).filter((act) => {
    if (!acts.includes(act)) return false
    // A booking is for its day: on another one they are not checked in, they book again.
    if (act === 'check-in' && visit.stage === 'booked') return visit.day === office.clocks.today()
    const stages = ofOneMatter[act]
    if (stages === undefined) return true
    return plan.matters.some(
      ({ id }) =>
        stages.includes(loaded.file.matters[id]?.stage ?? '') &&
        mayStaff(office, by, loaded, { action: 'act', act, matter: id }).effect === 'permit',
    )
  })
}
