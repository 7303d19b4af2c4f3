import type { Act } from '../acts.ts'
import type { Circumstances, Decision } from '../decision.ts'
import type { CaseFile } from '../file.ts'
import { notAllowed, notAllowedNow } from '../machines/not-allowed.ts'
import { draftOf } from './take-over.ts'
import { isOneOfTheParties } from './who.ts'
import { stamp, yes } from './yes.ts'

type Join = Act & { readonly type: 'join' }

/** At the window the card stands in for the link: `who` is whoever was read there. */
const isAtWindow = ({ role, who }: Join, { by }: Circumstances): boolean =>
  by.as.kind === 'staff' && by.forWhom === role && who !== undefined

/** 加入: by the link, which joining spends, or at the window. Nobody is two parties; a draft begun alone passes over to this one. */
export const join = (act: Join, file: CaseFile, circumstances: Circumstances): Decision => {
  const { by } = circumstances
  const party = file.parties[act.role]
  if (party?.stage === 'joined' || party?.stage === 'confirmed') return { refused: 'link-spent' }
  const no = notAllowed(act, file)
  if (no !== undefined) return no
  if (isAtWindow(act, circumstances)) return joined(act, file, circumstances, act.who ?? by.who)
  if (party?.stage !== 'invited') return notAllowedNow('party', party?.stage ?? 'expected', act)
  if (party.tokenDigest !== act.tokenDigest) return { refused: 'link-spent' }
  if (by.as.kind !== 'party' || by.as.role !== act.role) return { refused: 'not-your-act' }
  return joined(act, file, circumstances, by.who)
}

const joined = ({ role, who: read, mergedFrom }: Join, file: CaseFile, circumstances: Circumstances, who: string) =>
  isOneOfTheParties(file, who)
    ? ({ refused: 'not-your-act' } as const)
    : yes([{ ...stamp(circumstances), type: 'Joined', role, ...(read === undefined ? {} : { who: read }) }], {
        claims: [draftOf(role, mergedFrom)],
      })
