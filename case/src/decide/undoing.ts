import type { MatterId, Plan } from '@xiqian/standard'
import type { Circumstances, ClaimWish, ErrandWish } from '../decision.ts'
import type { CaseFile } from '../file.ts'
import { isDecidedHere, plannedMatter } from './matters.ts'
import { whoMustAppear } from './who.ts'

/** 一人一件: what must be single in the province, for everybody who must appear. */
export const singleIn = (file: CaseFile, plan: Plan, matter: MatterId, take: boolean): readonly ClaimWish[] =>
  whoMustAppear(plan, file).map((role) => ({ take, kind: matter, role }))

/** 还回名额: the one active booking of each of them is free again. */
export const freedBooking = (file: CaseFile): readonly ClaimWish[] =>
  file.roles.map((role) => ({ take: false, kind: 'booking', role }))

/** What must be single in the province is free again: whoever was decided on at the window may apply anew. */
export const freedClaims = (file: CaseFile, { plan }: Circumstances, matter: MatterId): readonly ClaimWish[] =>
  isDecidedHere(plannedMatter(plan, matter)) ? singleIn(file, plan, matter, false) : []

/** Everybody who was told is told: each matter that was sent to a department for it, and the number is struck out. */
export const toldOfUndoing = (
  file: CaseFile,
  { plan }: Circumstances,
  matter: MatterId,
  others: readonly MatterId[],
): readonly ErrandWish[] => {
  const state = file.matters[matter]
  const hasNumber = state !== undefined && 'number' in state && state.number !== undefined
  const sent = [matter, ...others].filter((id) => plannedMatter(plan, id)?.request !== undefined)
  return [
    ...sent.map((id): ErrandWish => ({ kind: 'tell-undoing', matter: id })),
    ...(hasNumber ? [{ kind: 'void-number', matter } as const] : []),
  ]
}

/** What was told because this one was decided: notices that were sent out and taken. */
export const toldBecauseOf = (file: CaseFile, { plan }: Circumstances, premise: MatterId): readonly MatterId[] =>
  plan.matters
    .filter(({ id, after, decidedIn }) => {
      const stage = file.matters[id]?.stage
      return decidedIn === 'by-notice' && after.includes(premise) && (stage === 'decided' || stage === 'issued')
    })
    .map(({ id }) => id)
