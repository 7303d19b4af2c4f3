import type { MatterId, Plan } from '@xiqian/standard'
import type { Circumstances } from '../decision.ts'
import type { CaseEvent } from '../events.ts'
import type { CaseFile } from '../file.ts'
import { stamp } from './yes.ts'

/** A consent covers one sentence: where the sentence is another now, it lapses and must be asked again. */
export const lapsedConsents = (file: CaseFile, circumstances: Circumstances): readonly CaseEvent[] =>
  Object.entries(file.consents).flatMap(([consent, state]): readonly CaseEvent[] => {
    const now = circumstances.digests.consents[consent]
    const covered = state.stage === 'asked' || state.stage === 'given' ? state.sentenceDigest : undefined
    return covered !== undefined && now !== undefined && covered !== now
      ? [{ ...stamp(circumstances), type: 'ConsentLapsed', consent }]
      : []
  })

/** Matters that cannot go on because the person who must agree said no, and all that come only after them. */
export const mattersRefusedByConsent = (file: CaseFile, plan: Plan): readonly MatterId[] => {
  const refused = new Set(
    plan.consents.filter((consent) => file.consents[consent.id]?.stage === 'refused').map((consent) => consent.matter),
  )
  for (const _ of plan.matters)
    for (const matter of plan.matters) if (matter.after.some((other) => refused.has(other))) refused.add(matter.id)
  return plan.matters.filter((matter) => refused.has(matter.id)).map((matter) => matter.id)
}
