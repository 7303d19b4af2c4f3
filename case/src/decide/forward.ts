import type { Act } from '../acts.ts'
import type { Circumstances, Decision } from '../decision.ts'
import type { CaseEvent } from '../events.ts'
import type { CaseFile } from '../file.ts'
import { withConsequences } from './consequences.ts'
import { officersTask } from './inbox-task.ts'
import { becauseOf, doesNotHold, reasonFor } from './reasons.ts'
import { stamp, yes } from './yes.ts'

/**
 * 转办: to another organ of the kind that the standard lets decide it; what the couple was promised stays. 转报: where the
 * reason says that it leaves the system, the matter ends here, and the couple hear who goes on.
 */
export const forward = (
  act: Act & { readonly type: 'forward' },
  file: CaseFile,
  circumstances: Circumstances,
): Decision => {
  const matter = officersTask(act, file, circumstances)
  if ('refused' in matter) return matter
  const { by, today, competent } = circumstances
  const reason = reasonFor(circumstances, 'forward', act.reason)
  if (reason === undefined || by.as.kind !== 'staff') return { refused: 'no-such-thing' }
  const because = becauseOf(reason)
  if (reason.endsAs !== undefined) {
    const { words, doNext, basis } = because
    const ended: CaseEvent = {
      ...stamp(circumstances),
      type: 'MatterEnded',
      matter: matter.id,
      on: today,
      because: 'forwarded',
      reason: words,
      doNext,
      basis,
    }
    return withConsequences(file, circumstances, yes([ended]))
  }
  if (act.to === undefined || act.to === by.as.organ || competent?.organ !== act.to)
    return doesNotHold(reason, {
      zh: '按标准，那个机关不办这一事项',
      en: 'By the standard that organ does not decide this matter',
    })
  if (competent.decider !== matter.decider)
    return doesNotHold(reason, {
      zh: '那个机关在自己的系统里办，不从这里转',
      en: 'That organ decides in its own system; it cannot be passed on from here',
    })
  const forwarded: CaseEvent = {
    ...stamp(circumstances),
    type: 'MatterForwarded',
    matter: matter.id,
    from: by.as.organ,
    to: act.to,
    ...because,
  }
  return yes([forwarded], { errands: [{ kind: 'open-task', matter: matter.id }] })
}
