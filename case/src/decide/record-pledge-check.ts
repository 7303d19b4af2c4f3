import type { Act } from '../acts.ts'
import type { Circumstances, Decision } from '../decision.ts'
import type { CaseFile } from '../file.ts'
import { notAllowed } from '../machines/not-allowed.ts'
import { closed, stillStands, unverified, within } from './pledges.ts'
import { isMachine } from './who.ts'
import { stamp, yes } from './yes.ts'

/** 核查结果: by the source that was asked, or by an officer with the role that looks. Untrue is only a doubt until it was heard. */
export const recordPledgeCheck = (
  act: Act & { readonly type: 'record-pledge-check' },
  file: CaseFile,
  circumstances: Circumstances,
): Decision => {
  const no = notAllowed(act, file)
  if (no !== undefined) return no
  const { by, turns } = circumstances
  const { material, found } = act
  const state = file.pledges[material]
  if (state?.stage !== 'to-check') return { refused: 'no-such-thing' }
  const { checker } = state
  const isTheirs =
    checker.of === 'source' ? isMachine(by) : by.as.kind === 'staff' && by.as.staffRole === checker.staffRole
  if (!isTheirs) return { refused: 'not-your-act' }
  if (!stillStands(file, state)) return yes([closed(circumstances, material, state, 'nothing-rests-on-it')])

  switch (found) {
    case 'true':
      return yes([closed(circumstances, material, state, 'kept')])
    case 'untrue': {
      const { hearingDays, answerDays } = turns.pledging ?? { hearingDays: 0, answerDays: 0 }
      const until = within(circumstances, hearingDays)
      const answerBy = within(circumstances, hearingDays + answerDays)
      return yes([{ ...stamp(circumstances), type: 'PledgeDoubted', material, role: state.role, until, answerBy }])
    }
    case 'no-record': {
      const { events, errands } = unverified(file, circumstances, material, state, 'no-record')
      return yes(events, { errands })
    }
  }
}
