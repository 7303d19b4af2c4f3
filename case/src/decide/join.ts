import type { Act } from '../acts.ts'
import type { Circumstances, Decision } from '../decision.ts'
import type { CaseFile } from '../file.ts'
import { notAllowed } from '../machines/not-allowed.ts'
import { draftOf } from './take-over.ts'
import { isOneOfTheParties } from './who.ts'
import { stamp, yes } from './yes.ts'

/** 加入: by the link, which joining spends. Nobody is two parties; a draft begun alone passes over to this one. */
export const join = (act: Act & { readonly type: 'join' }, file: CaseFile, circumstances: Circumstances): Decision => {
  const { by } = circumstances
  const party = file.parties[act.role]
  if (party?.stage === 'joined' || party?.stage === 'confirmed') return { refused: 'link-spent' }
  const no = notAllowed(act, file)
  if (no !== undefined) return no
  if (party?.stage === 'invited' && party.tokenDigest !== act.tokenDigest) return { refused: 'link-spent' }
  if (by.as.kind !== 'party' || by.as.role !== act.role) return { refused: 'not-your-act' }
  if (isOneOfTheParties(file, by.who)) return { refused: 'not-your-act' }

  return yes([{ ...stamp(circumstances), type: 'Joined', role: act.role }], {
    claims: [draftOf(act.role, act.mergedFrom)],
  })
}
