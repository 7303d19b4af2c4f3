import type { Act } from '../acts.ts'
import type { Circumstances, Decision } from '../decision.ts'
import type { CaseFile } from '../file.ts'
import { notAllowed, notAllowedNow } from '../machines/not-allowed.ts'
import { officersTask } from './inbox-task.ts'
import { becauseOf, reasonFor } from './reasons.ts'
import { stamp, yes } from './yes.ts'

/** 退回窗口: to the window that accepted it. The couple is not asked to come, and the days of the matter count on. */
export const returnToWindow = (
  act: Act & { readonly type: 'return-to-window' },
  file: CaseFile,
  circumstances: Circumstances,
): Decision => {
  const matter = officersTask(act, file, circumstances)
  if ('refused' in matter) return matter
  const reason = reasonFor(circumstances, 'return-to-window', act.reason)
  if (reason === undefined) return { refused: 'no-such-thing' }
  if (file.intake.stage !== 'accepted') return notAllowedNow('intake', file.intake.stage, act)
  return yes([
    {
      ...stamp(circumstances),
      type: 'ReturnedToWindow',
      matter: act.matter,
      on: circumstances.today,
      organ: file.intake.organ,
      ...becauseOf(reason),
    },
  ])
}

/** 补好再送: by the window that it was returned to; it goes back to whoever had it. */
export const sendAgain = (
  act: Act & { readonly type: 'send-again' },
  file: CaseFile,
  circumstances: Circumstances,
): Decision => {
  const no = notAllowed(act, file)
  if (no !== undefined) return no
  const state = file.matters[act.matter]
  const { by } = circumstances
  if (by.as.kind !== 'staff' || state?.stage !== 'returned' || state.organ !== by.as.organ)
    return { refused: 'not-your-act' }
  return yes([{ ...stamp(circumstances), type: 'SentAgain', matter: act.matter }], {
    errands: [{ kind: 'open-task', matter: act.matter }],
  })
}
