import type { Static } from '@sinclair/typebox'
import type { CaseFile } from '@xiqian/case'
import type { Plan, RoleId } from '@xiqian/standard'
import { sentenceDigest } from '../desk/load.ts'
import type { Office } from '../office.ts'
import { maskName } from '../privacy/mask.ts'
import type { ConsentShape } from '../shapes/parts.ts'

/** 同意: what is asked of whom, and how it stands. A sentence that changed since has lapsed, whatever was signed. */
export const shownConsents = (
  office: Pick<Office, 'suite'>,
  plan: Plan,
  file: CaseFile,
  me?: RoleId,
): readonly Static<typeof ConsentShape>[] =>
  plan.consents.map(({ id, material, matter, signer, sentence, why, basis }) => {
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
      sentence,
      sentenceDigest: digest,
      why,
      basis,
    }
  })

export const isConsentOpen = ({ state }: { readonly state: string }): boolean =>
  state !== 'given' && state !== 'refused'
