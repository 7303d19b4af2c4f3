import type { Act } from '../acts.ts'
import type { Circumstances, Decision } from '../decision.ts'
import type { CaseFile } from '../file.ts'
import { notAllowed } from '../machines/not-allowed.ts'
import { withConsequences } from './consequences.ts'
import { isToBeFetched } from './matters.ts'
import { stamp, yes } from './yes.ts'

/** 核验身份: the officer compares person and card, one party at a time; nobody can do it for them. */
export const verify = (
  act: Act & { readonly type: 'verify' },
  file: CaseFile,
  circumstances: Circumstances,
): Decision => {
  const { by } = circumstances
  const { visit } = file
  const no = notAllowed(act, file)
  if (no !== undefined) return no
  if (visit.stage !== 'arrived' && visit.stage !== 'verified') return { refused: 'no-such-thing' }
  if (by.as.kind !== 'staff' || by.as.organ !== visit.organ) return { refused: 'not-your-act' }
  if (!visit.present.includes(act.role)) return { refused: 'not-all-present', roles: [act.role] }

  const isDone = visit.stage === 'verified' || visit.verified.includes(act.role)
  if (isDone) return yes([])
  const verified = yes([{ ...stamp(circumstances), type: 'Verified', role: act.role, with: act.with }])
  // What waits to be put into their hands is, once the last of them is known.
  return Object.values(file.matters).some(isToBeFetched) ? withConsequences(file, circumstances, verified) : verified
}
