import type { RoleId } from '@xiqian/standard'
import { pledgeOf } from '@xiqian/standard'
import type { Act } from '../acts.ts'
import type { Circumstances, ClaimWish, Decision } from '../decision.ts'
import type { CaseEvent } from '../events.ts'
import type { CaseFile } from '../file.ts'
import { notAllowed } from '../machines/not-allowed.ts'
import type { Refusal } from '../refusal.ts'
import { isJoined, isMachine } from './who.ts'
import { stamp, yes } from './yes.ts'

/** An edit of the joint part voids every confirmation, one of an own part that party's. */
const voided = (file: CaseFile, circumstances: Circumstances, roles: readonly RoleId[]): readonly CaseEvent[] =>
  roles
    .filter((role) => file.parties[role]?.stage === 'confirmed')
    .map((role) => ({ ...stamp(circumstances), type: 'ConfirmationVoided', role }))

/** 一人一份草稿: where the person has another one, it passes over to this one. */
export const draftOf = (role: RoleId, from?: string): ClaimWish => ({
  take: true,
  kind: 'draft',
  role,
  ...(from === undefined ? {} : { from }),
})

/**
 * 并入: what one of them typed and gave in a draft of its own comes into this one. What is new is taken, where both said something
 * else about what is joint both values stay until they choose, and an own part stays that party's own.
 */
export const takeOver = (
  act: Act & { readonly type: 'take-over' },
  file: CaseFile,
  circumstances: Circumstances,
): Decision => {
  const { role, from, upTo, joint, differing, own } = act
  const no = notAllowed(act, file)
  if (no !== undefined) return no
  const { by } = circumstances
  const isAtWindow = by.as.kind === 'staff' && by.forWhom === role
  if (!isMachine(by) && !isAtWindow && !(by.as.kind === 'party' && by.as.role === role))
    return { refused: 'not-your-act' }
  if (!isJoined(file, role)) return { refused: 'party-not-joined', role }
  if ((file.takenOver[from] ?? -1) >= upTo) return yes([])

  const supplied = act.supplied.filter(
    // What was promised there was signed there: it is told and signed anew.
    ({ material }) => file.supplied[material] === undefined && pledgeOf(circumstances, material) === undefined,
  )
  const event: CaseEvent = {
    ...stamp(circumstances),
    type: 'TakenOver',
    role,
    from,
    upTo,
    joint,
    differing,
    own,
    supplied,
  }
  const touched = joint.length + differing.length > 0 ? file.roles : own.length > 0 ? [role] : []
  // Whoever joins took its own claim along; where both joined each other's, the other one's comes over here.
  const joined = isMachine(by) ? file.roles.filter((each) => isJoined(file, each)) : []
  return yes([event, ...voided(file, circumstances, touched)], { claims: joined.map((each) => draftOf(each, from)) })
}

/** 二选一: which of two values for something joint is right; either of them may say, and both confirm it after. */
export const choose = (
  act: Act & { readonly type: 'choose' },
  file: CaseFile,
  circumstances: Circumstances,
): Decision => {
  const { fact, take } = act
  const no = notAllowed(act, file)
  if (no !== undefined) return no
  const { by } = circumstances
  if (by.as.kind !== 'party' || !file.roles.includes(by.as.role)) return { refused: 'not-your-act' }
  if (file.differing[fact] === undefined) return { refused: 'no-such-thing' }
  return yes([{ ...stamp(circumstances), type: 'Chosen', fact, take }, ...voided(file, circumstances, file.roles)])
}

/** 已并入: the emptied draft ends with the way to where everything is now. */
export const endAsMerged = (
  act: Act & { readonly type: 'end-as-merged' },
  file: CaseFile,
  circumstances: Circumstances,
): Decision => {
  const no = notAllowed(act, file)
  if (no !== undefined) return no
  if (!isMachine(circumstances.by)) return { refused: 'not-your-act' }
  return yes([{ ...stamp(circumstances), type: 'MergedInto', into: act.into }])
}

/** Nothing is confirmed or sent while something joint has two values. */
export const notChosen = (file: CaseFile): Refusal | undefined => {
  const facts = Object.keys(file.differing)
  return facts.length > 0 ? { refused: 'choose-first', facts } : undefined
}
