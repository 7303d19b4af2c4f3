import type { Act } from '../acts.ts'
import type { Circumstances, Decision } from '../decision.ts'
import type { CaseEvent } from '../events.ts'
import { evolve } from '../evolve.ts'
import type { CaseFile } from '../file.ts'
import { cannotSign } from './consent.ts'
import { mattersRefusedByConsent } from './consents.ts'
import { withConsequences } from './consequences.ts'
import { isUnfinished } from './matters.ts'
import { stamp, yes } from './yes.ts'

/** 不同意: stops only the matter that needs it; before acceptance that matter is simply left out then. */
export const refuseConsent = (
  act: Act & { readonly type: 'refuse-consent' },
  file: CaseFile,
  circumstances: Circumstances,
): Decision => {
  const no = cannotSign(act, file, circumstances)
  if (no !== undefined) return no

  const refused: CaseEvent = { ...stamp(circumstances), type: 'ConsentRefused', consent: act.consent }
  const stopped = mattersRefusedByConsent(evolve(file, refused), circumstances.plan)
    .filter((matter) => isUnfinished(file.matters[matter]))
    .map((matter): CaseEvent => {
      const on = circumstances.today
      return { ...stamp(circumstances), type: 'MatterEnded', matter, on, because: 'dependency-ended' }
    })
  return withConsequences(file, circumstances, yes([refused, ...stopped]))
}
