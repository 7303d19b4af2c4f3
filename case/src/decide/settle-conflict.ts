import type { Act } from '../acts.ts'
import { conflictKey } from '../conflict-key.ts'
import type { Circumstances, Decision } from '../decision.ts'
import { evolveAll } from '../evolve.ts'
import type { CaseFile } from '../file.ts'
import { notAllowed, notAllowedNow } from '../machines/not-allowed.ts'
import { isForEyes, ruleOf } from './conflicts.ts'
import { lapsedConsents } from './consents.ts'
import { withConsequences } from './consequences.ts'
import { settledWith } from './ticket-steps.ts'
import { isStaff } from './who.ts'
import { yes } from './yes.ts'

/**
 * 当面认定: where the standard says by-eye, or nobody corrected anything, an officer saw the proof and says whose word counts. While the
 * standard says wait and a provider still looks, nobody settles it over its head.
 */
export const settleConflict = (
  act: Act & { readonly type: 'settle-conflict' },
  file: CaseFile,
  circumstances: Circumstances,
): Decision => {
  const { conflict, take, facts } = act
  if (!isStaff(circumstances.by)) return { refused: 'not-your-act' }
  const no = notAllowed(act, file)
  if (no !== undefined) return no
  const state = file.conflicts[conflictKey(act)]
  const rule = ruleOf(circumstances, conflict)
  if (state === undefined || rule === undefined) return { refused: 'no-such-thing' }
  if (!isForEyes({ state, rule })) return notAllowedNow('conflict', state.stage, act)
  const isSide = state.sides.some(({ from }) => from === take)
  const counts = rule.says.find(({ source }) => source === rule.authoritative)?.fact
  if (!isSide || facts.some(({ fact, from }) => fact !== counts || from !== take)) return { refused: 'no-such-thing' }

  const events = settledWith(file, state, circumstances, { because: 'by-eye', with: take, facts })
  const lapsed = lapsedConsents(evolveAll(file, events), circumstances)
  return withConsequences(file, circumstances, yes([...events, ...lapsed]))
}
