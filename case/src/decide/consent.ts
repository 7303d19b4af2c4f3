import type { Act, Actor } from '../acts.ts'
import type { Circumstances, Decision } from '../decision.ts'
import type { CaseEvent } from '../events.ts'
import type { CaseFile } from '../file.ts'
import { notAllowed } from '../machines/not-allowed.ts'
import type { Refusal } from '../refusal.ts'
import { changedSinceLook } from './changed.ts'
import { withConsequences } from './consequences.ts'
import { isActingFor, isOneOfTheParties } from './who.ts'
import { stamp, yes } from './yes.ts'

/** The one who must sign: named third person, a party that signs for itself, or staff with that person at the window. */
const maySign = (by: Actor, file: CaseFile, circumstances: Circumstances, consent: string): boolean => {
  const signer = circumstances.plan.consents.find((each) => each.id === consent)?.signer
  if (by.as.kind === 'staff') return true
  if (signer?.kind === 'party') return isActingFor(by, file, signer.role)
  return by.as.kind === 'third' && by.as.consent === consent && !isOneOfTheParties(file, by.who)
}

/** The noes that signing and refusing have in common. */
export const cannotSign = (
  act: Act & { readonly type: 'consent' | 'refuse-consent' },
  file: CaseFile,
  circumstances: Circumstances,
): Refusal | undefined => {
  const planned = circumstances.plan.consents.find((each) => each.id === act.consent)
  const state = file.consents[act.consent]
  const needsLink = planned?.signer.kind !== 'party'
  if (state === undefined && needsLink) return { refused: 'no-such-thing' }
  const no = notAllowed(act, file)
  if (no !== undefined || (needsLink && state?.stage !== 'asked'))
    return (file.intake.stage === 'withdrawn' || file.intake.stage === 'merged') && no !== undefined
      ? no
      : { refused: 'link-spent' }
  return maySign(circumstances.by, file, circumstances, act.consent) ? undefined : { refused: 'not-your-act' }
}

/** 同意: signs exactly the sentence that was asked and still stands; signing spends the link. */
export const consent = (
  act: Act & { readonly type: 'consent' },
  file: CaseFile,
  circumstances: Circumstances,
): Decision => {
  const no = cannotSign(act, file, circumstances)
  if (no !== undefined) return no
  const state = file.consents[act.consent]
  const { sentenceDigest } = act
  const now = circumstances.digests.consents[act.consent]
  const isAsked = state?.stage === 'asked' ? state.sentenceDigest === sentenceDigest : now !== undefined
  if (!isAsked || (now !== undefined && now !== sentenceDigest)) return changedSinceLook(circumstances)

  const given: CaseEvent = { ...stamp(circumstances), type: 'ConsentGiven', consent: act.consent, sentenceDigest }
  const material = circumstances.plan.consents.find((each) => each.id === act.consent)?.material
  const cured: readonly CaseEvent[] =
    material !== undefined && file.owed[material]?.stage === 'owed'
      ? [{ ...stamp(circumstances), type: 'OwedSupplied', material }]
      : []
  return withConsequences(file, circumstances, yes([given, ...cured]))
}
