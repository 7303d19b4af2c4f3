import type { Static } from '@sinclair/typebox'
import type { CaseFile } from '@xiqian/case'
import type { Plan, PlannedConsent, RoleId, Text } from '@xiqian/standard'
import { sentenceDigest } from '../desk/load.ts'
import type { Office } from '../office.ts'
import { maskName } from '../privacy/mask.ts'
import type { ConsentShape } from '../shapes/parts.ts'

/**
 * 同意: what is asked of whom, and how it stands. A sentence that changed since has lapsed, whatever was signed. Without `masked`
 * it reads as it was signed; `masked` gives the sentence as an officer reads it, and the digest stays that of the true one.
 */
export const shownConsents = (
  office: Pick<Office, 'suite'>,
  plan: Plan,
  file: CaseFile,
  me?: RoleId,
  masked: (consent: PlannedConsent) => Text = ({ sentence }) => sentence,
): readonly Static<typeof ConsentShape>[] =>
  plan.consents.map((consent) => {
    const { id, material, matter, signer, sentence, why, basis } = consent
    const digest = sentenceDigest(office, sentence)
    const state = file.consents[id]
    const isOld = state !== undefined && 'sentenceDigest' in state && state.sentenceDigest !== digest
    const who = signer.kind === 'third' ? 'third' : signer.role === me ? 'you' : 'other-party'
    return {
      id,
      material,
      matter,
      state: state === undefined ? 'not-asked' : isOld ? 'lapsed' : state.stage,
      signer: who,
      ...(signer.kind === 'third' && signer.name !== undefined ? { signerName: maskName(signer.name) } : {}),
      sentence: masked(consent),
      sentenceDigest: digest,
      why,
      basis,
    }
  })

export const isConsentOpen = ({ state }: { readonly state: string }): boolean =>
  state !== 'given' && state !== 'refused'
