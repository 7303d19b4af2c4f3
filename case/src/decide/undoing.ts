import type { MatterId } from '@xiqian/standard'
import type { Circumstances, ClaimWish, ErrandWish } from '../decision.ts'
import type { CaseFile } from '../file.ts'
import { isDecidedHere, plannedMatter } from './matters.ts'
import { whoMustAppear } from './who.ts'

/** What must be single in the province is free again: whoever was decided on at the window may apply anew. */
export const freedClaims = (file: CaseFile, { plan }: Circumstances, matter: MatterId): readonly ClaimWish[] =>
  plan.matters.some((planned) => planned.id === matter && isDecidedHere(planned))
    ? whoMustAppear(plan, file).map((role) => ({ take: false, kind: matter, role }))
    : []

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
