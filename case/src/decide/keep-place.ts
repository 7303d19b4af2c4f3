import type { Plan } from '@xiqian/standard'
import type { Act } from '../acts.ts'
import { dayOf } from '../day-of.ts'
import type { Circumstances, Decision } from '../decision.ts'
import type { CaseFile } from '../file.ts'
import { notAllowed, notAllowedNow } from '../machines/not-allowed.ts'
import { holdingUp } from './conflicts.ts'
import { isMachine, isStaff, whoMustAppear } from './who.ts'
import { stamp, yes } from './yes.ts'

/** Whether that source was heard about everybody today: then there is no reason to send the couple home. */
const isHeard = (file: CaseFile, today: string, source: string): boolean => {
  const checks = Object.entries(file.checks).filter(([key]) => key.startsWith(`${source}@`))
  return checks.length > 0 && checks.every(([, check]) => check.reachable && dayOf(check.at) === today)
}

/** 等不到答复: the register that was asked while they stand there, by the name of the request. */
const isLateHere = (file: CaseFile, plan: Plan, request: string): boolean =>
  plan.matters.some((matter) => {
    const state = file.matters[matter.id]
    return matter.request === request && state?.stage === 'asked' && state.late !== undefined
  })

/** 保留名额: a source is down, or a record of it is looked into, while the couple stands there; the next opening is theirs, and the extra visit is ours. */
export const keepPlace = (
  act: Act & { readonly type: 'keep-place' },
  file: CaseFile,
  circumstances: Circumstances,
): Decision => {
  const { by, today, plan } = circumstances
  const { organ, day, time, source } = act
  const no = notAllowed(act, file)
  if (no !== undefined) return no
  if (!isStaff(by) && !isMachine(by)) return { refused: 'not-your-act' }
  const isAwaited = isLateHere(file, plan, source)
  const isWanted = isAwaited || circumstances.sources.some((each) => each.source === source)
  if (!isWanted) return { refused: 'no-such-thing' }
  const isLookedInto = holdingUp(file, circumstances).some(({ rule }) =>
    rule.says.some((says) => says.source === source),
  )
  if (isHeard(file, today, source) && !isLookedInto && !isAwaited) return notAllowedNow('visit', file.visit.stage, act)
  const isOver =
    !isAwaited &&
    file.intake.stage === 'accepted' &&
    !Object.values(file.matters).some((each) => each.stage === 'planned')
  if (isOver) return notAllowedNow('intake', file.intake.stage, act)
  if (day < today) return { refused: 'too-early', earliestDay: today }
  if (circumstances.slot?.open === false) return { refused: 'not-open-that-day' }

  const claims = whoMustAppear(plan, file).map((role) => ({ take: true, kind: 'booking', role }))
  return yes(
    [
      { ...stamp(circumstances), type: 'BookingCancelled', because: 'source-down' },
      { ...stamp(circumstances), type: 'Booked', organ, day, time, keptForUs: true },
    ],
    { claims: file.visit.stage === 'booked' ? [] : claims },
  )
}
