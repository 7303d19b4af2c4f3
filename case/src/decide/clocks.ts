import {
  addWorkingDays,
  type LegalDay,
  type MatterId,
  type Pause,
  type Plan,
  type PlannedMatter,
  workingDaysBetween,
} from '@xiqian/standard'
import type { Circumstances, ErrandWish } from '../decision.ts'
import type { CaseEvent, MovedBecause, MovedDeadline } from '../events.ts'
import type { CaseFile } from '../file.ts'
import { plannedMatter } from './matters.ts'
import { stamp } from './yes.ts'

export const pauseOf = ({ pauses }: Circumstances, id: string): Pause | undefined =>
  pauses.find((pause) => pause.id === id)

/** Working days for which the clock of this matter stood, its own and that of whatever it had to wait for. */
export const stoodOf = (file: Pick<CaseFile, 'clocks'>, plan: Plan, matter: MatterId): number => {
  const stood = Object.values(file.clocks[matter] ?? {}).reduce((all, days) => all + days, 0)
  const before = (plannedMatter(plan, matter)?.after ?? []).map((other) => stoodOf(file, plan, other))
  return stood + Math.max(0, ...before)
}

/** 承诺之内: its time is part of the promise of the whole. */
const isInPromise = (matter: PlannedMatter | undefined): boolean =>
  matter !== undefined && matter.clock !== 'own' && !matter.silent

/** 全程的工作日: what was promised, and longer only as far as a clock that stood makes the last matter later. */
export const wholeDays = (file: Pick<CaseFile, 'clocks'>, plan: Plan): number => {
  const counted = plan.matters.filter(isInPromise)
  const longest = Math.max(0, ...counted.map(({ promisedDays }) => promisedDays))
  const around = Math.max(0, plan.promise.workingDays - longest)
  const late = counted.flatMap(({ id, promisedDays }) => {
    const stood = stoodOf(file, plan, id)
    return stood === 0 ? [] : [promisedDays + stood + around]
  })
  return Math.max(plan.promise.workingDays, ...late)
}

/** Working days in which the clock stood: from the day after it stopped to today; none where the calendar does not reach. */
export const stoodSince = ({ calendar, today }: Circumstances, since: LegalDay): number =>
  workingDaysBetween(calendar, since, today) ?? 0

type Stood = Exclude<MovedBecause, 'calendar' | 'standard'>

/** 校核的时间是数据提供单位的. */
const conflictBasis = '政务数据共享条例（国务院令第809号）：数据校核 〔条款待核〕'

const basisOf = (circumstances: Circumstances, because: Stood): string => {
  const { turns } = circumstances
  if (because === 'objection') return turns.objection.basis
  if (because === 'conflict') return conflictBasis
  if (because === 'force-majeure') return turns.forceMajeure.basis
  return pauseOf(circumstances, because)?.basis ?? ''
}

/**
 * 恢复计时: the deadlines of the file after its clock stood from `since` on. A day that was over before the clock stopped is not
 * saved by it.
 */
export const resumed = (
  file: CaseFile,
  circumstances: Circumstances,
  since: LegalDay,
  because: Stood,
): readonly CaseEvent[] => {
  if (file.intake.stage !== 'accepted') return []
  const { plan, calendar } = circumstances
  const { on, due } = file.intake
  const later = (of: Pick<MovedDeadline, 'of' | 'id'>, days: number, from: LegalDay): readonly MovedDeadline[] => {
    const counted = addWorkingDays(calendar, on, days)
    return 'day' in counted && counted.day > from && from >= since ? [{ ...of, from, to: counted.day }] : []
  }
  const matters = Object.entries(file.matters).flatMap(([id, state]) => {
    const matter = plannedMatter(plan, id)
    return 'due' in state && matter !== undefined
      ? later({ of: 'matter', id }, matter.promisedDays + stoodOf(file, plan, id), state.due)
      : []
  })
  // Past the announced calendar the whole cannot be counted: it is at least as long as what is promised in it.
  const inPromise = matters.flatMap(({ id, to }) => (isInPromise(plannedMatter(plan, id ?? '')) ? [to] : []))
  const least = inPromise.toSorted().at(-1) ?? due
  const counted = later({ of: 'case' }, wholeDays(file, plan), due)
  const whole =
    counted.length === 0 && least > due && due >= since ? [{ of: 'case' as const, from: due, to: least }] : counted
  const moved = [...whole, ...matters]
  const basis = basisOf(circumstances, because)
  return moved.length === 0 ? [] : [{ ...stamp(circumstances), type: 'DeadlinesMoved', because, basis, moved }]
}

/** The last of so many working days, and the errand that looks at the matter on the one after. */
export const lastDay = (
  { calendar, today }: Circumstances,
  matter: MatterId,
  days: number,
): { readonly until?: LegalDay; readonly errands: readonly ErrandWish[] } => {
  const last = addWorkingDays(calendar, today, days)
  const next = addWorkingDays(calendar, today, days + 1)
  if (!('day' in last) || !('day' in next)) return { errands: [] }
  return { until: last.day, errands: [{ kind: 'chase-deadline', matter, on: next.day }] }
}
