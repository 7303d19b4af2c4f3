import type { Act } from '../acts.ts'
import type { Circumstances, Decision } from '../decision.ts'
import type { CaseFile } from '../file.ts'
import { notAllowed } from '../machines/not-allowed.ts'
import { isLiveMandate } from '../mandates.ts'
import { isOneOfTheParties } from './who.ts'
import { stamp, yes } from './yes.ts'

/** 接受委托: by the link, which that spends. Nobody of the couple helps the other by a mandate, and nobody holds too many. */
export const takeMandate = (
  act: Act & { readonly type: 'take-mandate' },
  file: CaseFile,
  circumstances: Circumstances,
): Decision => {
  const { mandate, tokenDigest } = act
  const { by, today, turns, held = 0 } = circumstances
  const state = file.mandates[mandate]
  if (state !== undefined && state.stage !== 'given') return { refused: 'link-spent' }
  const no = notAllowed(act, file)
  if (no !== undefined) return no
  if (state === undefined) return { refused: 'no-such-thing' }
  if (state.tokenDigest !== tokenDigest) return { refused: 'link-spent' }
  if (by.as.kind !== 'helper' || by.as.mandate !== mandate || isOneOfTheParties(file, by.who))
    return { refused: 'not-your-act' }
  if (!isLiveMandate(file, state, today)) return { refused: 'mandate-over' }
  const atMost = turns.mandates.kinds.find(({ id }) => id === state.kind)?.holdsAtMost ?? 0
  if (held >= atMost) return { refused: 'too-many-mandates', atMost }

  return yes([{ ...stamp(circumstances), type: 'MandateTaken', mandate, role: state.role }])
}
