import type { LegalDay, RoleId } from '@xiqian/standard'
import type { CaseFile } from './file.ts'
import type { MandateState } from './mandate-events.ts'
import { stageOf } from './stage-of.ts'

/** An end that somebody may still object to lets a mandate to object live; every other end ends it. */
const isOver = (file: CaseFile, { acts }: MandateState): boolean => {
  const stage = stageOf(file)
  if (stage === 'ended') return !acts.includes('object')
  return stage === 'finished' || stage === 'withdrawn' || stage === 'merged'
}

/** 有效: not ended, its last day not over, the case not over. A link that nobody has taken yet counts. */
export const isLiveMandate = (file: CaseFile, mandate: MandateState, today: LegalDay): boolean =>
  mandate.stage !== 'ended' && today <= mandate.until && !isOver(file, mandate)

/** Live mandates that this account has taken in this case, in the order in which they were given. */
export const mandatesHeldBy = (
  file: CaseFile,
  who: string,
  today: LegalDay,
): readonly { readonly id: string; readonly mandate: MandateState & { readonly stage: 'taken' } }[] =>
  Object.entries(file.mandates).flatMap(([id, mandate]) =>
    mandate.stage === 'taken' && mandate.who === who && isLiveMandate(file, mandate, today) ? [{ id, mandate }] : [],
  )

export const liveMandatesOf = (file: CaseFile, role: RoleId, today: LegalDay): readonly string[] =>
  Object.entries(file.mandates).flatMap(([id, mandate]) =>
    mandate.role === role && isLiveMandate(file, mandate, today) ? [id] : [],
  )
