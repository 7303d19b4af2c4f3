import { addWorkingDays, workingDaysBetween } from '@xiqian/standard'
import type { Act } from '../acts.ts'
import type { Circumstances, Decision } from '../decision.ts'
import type { CaseEvent } from '../events.ts'
import { evolveAll } from '../evolve.ts'
import type { CaseFile } from '../file.ts'
import { notAllowed, notAllowedNow } from '../machines/not-allowed.ts'
import { resumed } from './clocks.ts'
import { daysFor } from './deadlines.ts'
import { becauseOf, doesNotHold, reasonFor } from './reasons.ts'
import { remindersOf } from './reminders.ts'
import { isStaff } from './who.ts'
import { stamp, yes } from './yes.ts'

/**
 * 容缺延期: more working days for what was promised, by force majeure, up to what the standard allows over all times. The reminders
 * follow; where the new day comes after that of the whole, everything that waits for it is later by as much.
 */
export const extendPromise = (
  act: Act & { readonly type: 'extend-promise' },
  file: CaseFile,
  circumstances: Circumstances,
): Decision => {
  const no = notAllowed(act, file)
  if (no !== undefined) return no
  const { by, today, calendar, turns, plan } = circumstances
  if (!isStaff(by)) return { refused: 'not-your-act' }
  const owed = file.owed[act.material]
  if (owed?.stage !== 'owed' || owed.by !== 'couple' || file.intake.stage !== 'accepted')
    return notAllowedNow('owed', 'owed-by-source', act)
  const reason = reasonFor(circumstances, 'extend-promise', act.reason)
  if (reason === undefined) return { refused: 'no-such-thing' }
  if (!Number.isInteger(act.days) || act.days < 1)
    return { refused: 'malformed', where: 'days', problem: { zh: '延几天写正整数', en: 'Days are counted from 1' } }
  const { atMostDays } = turns.forceMajeure
  const extended = owed.extended ?? 0
  if (extended + act.days > atMostDays)
    return doesNotHold(reason, {
      zh: `一共最多延 ${atMostDays} 个工作日，已经延了 ${extended} 个`,
      en: `${atMostDays} working days at most over all times; ${extended} are used`,
    })
  const to = addWorkingDays(calendar, owed.due, act.days)
  if (!('day' in to)) return { refused: 'date-not-announced', after: to.notAnnouncedAfter }

  const stood = to.day > file.intake.due ? (workingDaysBetween(calendar, file.intake.due, to.day) ?? 0) : 0
  const put: CaseEvent = {
    ...stamp(circumstances),
    type: 'PromiseExtended',
    material: act.material,
    from: owed.due,
    to: to.day,
    days: act.days,
    stood,
    matters: owed.matters,
    ...becauseOf(reason),
  }
  const moved = stood === 0 ? [] : resumed(evolveAll(file, [put]), circumstances, today, 'force-majeure')
  const days = (daysFor(plan, act.material) ?? 0) + extended + act.days
  return yes([put, ...moved], { errands: remindersOf(circumstances, act.material, owed.since, days) })
}
