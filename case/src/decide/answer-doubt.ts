import type { Act } from '../acts.ts'
import type { Circumstances, Decision } from '../decision.ts'
import type { CaseFile } from '../file.ts'
import { notAllowed } from '../machines/not-allowed.ts'
import { within } from './pledges.ts'
import { isActingFor } from './who.ts'
import { stamp, yes } from './yes.ts'

/** 说明: whoever promised answers a doubt, or a credit note while it lasts; nobody else learns of it. */
export const answerDoubt = (
  act: Act & { readonly type: 'answer-doubt' },
  file: CaseFile,
  circumstances: Circumstances,
): Decision => {
  const { material, role, words } = act
  const state = file.pledges[material]
  // For the other party there is no such doubt.
  if (state === undefined || state.role !== role || !isActingFor(circumstances.by, file, role))
    return { refused: 'no-such-thing' }
  const no = notAllowed(act, file)
  if (no !== undefined) return no
  const { today, turns } = circumstances
  if (state.stage === 'doubted' && today > state.answerBy) return { refused: 'too-late', lastDay: state.answerBy }
  if (state.stage === 'false' && today > state.notedUntil) return { refused: 'too-late', lastDay: state.notedUntil }
  const answerBy = within(circumstances, turns.pledging?.answerDays ?? 0)
  return yes([
    { ...stamp(circumstances), type: 'DoubtAnswered', material, role, ...(words !== undefined && { words }), answerBy },
  ])
}
