import type { Act, Actor } from '../acts.ts'
import type { Circumstances, Decision } from '../decision.ts'
import type { CaseFile } from '../file.ts'
import { notAllowed } from '../machines/not-allowed.ts'
import type { MandateState } from '../mandate-events.ts'
import { isActingFor } from './who.ts'
import { stamp, yes } from './yes.ts'

/** Who ends it: the party that gave it, the helper who took it, or the window for a party without a phone. */
const endedBy = (by: Actor, file: CaseFile, state: MandateState): 'party' | 'helper' | 'window' | undefined => {
  if (by.as.kind === 'helper') return state.stage === 'taken' && state.who === by.who ? 'helper' : undefined
  if (!isActingFor(by, file, state.role)) return undefined
  return by.as.kind === 'staff' ? 'window' : 'party'
}

/** 结束委托: at once, whatever the helper was about to do. */
export const endMandate = (
  act: Act & { readonly type: 'end-mandate' },
  file: CaseFile,
  circumstances: Circumstances,
): Decision => {
  const { mandate } = act
  const no = notAllowed(act, file)
  if (no !== undefined) return no
  const state = file.mandates[mandate]
  const because = state === undefined ? undefined : endedBy(circumstances.by, file, state)
  if (state === undefined || because === undefined) return { refused: 'not-your-act' }
  return yes([{ ...stamp(circumstances), type: 'MandateEnded', mandate, role: state.role, because }])
}
