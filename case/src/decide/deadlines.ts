import { addWorkingDays, type LegalDay, type Plan } from '@xiqian/standard'
import type { Circumstances, ErrandWish } from '../decision.ts'
import type { CaseEvent, MovedDeadline } from '../events.ts'
import type { CaseFile } from '../file.ts'
import { stoodOf, wholeDays } from './clocks.ts'
import { isUnfinished, plannedMatter } from './matters.ts'
import { remindersOf } from './reminders.ts'
import { stamp } from './yes.ts'

type Moved = { readonly events: readonly CaseEvent[]; readonly errands: readonly ErrandWish[] }

/** 顺延 every open deadline counted again, by the calendar that holds now; nothing where each stays where it is. */
export const movedDeadlines = (
  file: CaseFile,
  circumstances: Circumstances,
  plan: Plan,
  because: 'calendar' | 'standard',
): Moved => {
  if (file.intake.stage !== 'accepted') return { events: [], errands: [] }
  const { on, due } = file.intake
  const counted = counting(circumstances)
  const isOpen = Object.values(file.matters).some(isUnfinished)
  const whole = isOpen && plan.promise.basis !== '' ? counted({ of: 'case' }, on, wholeDays(file, plan), due) : []
  const matters = Object.entries(file.matters).flatMap(([id, state]) => {
    const matter = plannedMatter(plan, id)
    return 'due' in state && matter !== undefined
      ? counted({ of: 'matter', id }, on, matter.promisedDays + stoodOf(file, plan, id), state.due)
      : []
  })
  const owed = Object.entries(file.owed).flatMap(([id, state]) => {
    const days = daysFor(plan, id)
    if (state.stage !== 'owed' || state.by !== 'couple' || days === undefined) return []
    // What a person owes is never asked for earlier than it was promised.
    return counted({ of: 'material', id }, state.since, days + (state.extended ?? 0), state.due).filter(
      ({ from, to }) => to > from,
    )
  })
  const moved = [...whole, ...matters, ...owed]
  if (moved.length === 0) return { events: [], errands: [] }
  return {
    events: [{ ...stamp(circumstances), type: 'DeadlinesMoved', because, basis: circumstances.calendar.basis, moved }],
    errands: owed.flatMap(({ id }) => chased(file, circumstances, plan, id ?? '')),
  }
}

/** A day that has passed is not moved any more, and none is moved into the past or beyond what is announced. */
const counting =
  ({ calendar, today }: Circumstances) =>
  (of: Pick<MovedDeadline, 'of' | 'id'>, since: LegalDay, days: number, from: LegalDay): readonly MovedDeadline[] => {
    const counted = addWorkingDays(calendar, since, days)
    if (!('day' in counted) || counted.day === from || from < today || counted.day < today) return []
    return [{ ...of, from, to: counted.day }]
  }

/** Working days within which it was promised. */
export const daysFor = (plan: Plan, key: string): number | undefined => {
  const material = plan.materials.find((each) => each.key === key)
  return material && (material.supplyWithinDays ?? plan.promise.workingDays)
}

const chased = (file: CaseFile, circumstances: Circumstances, plan: Plan, material: string): readonly ErrandWish[] => {
  const owed = file.owed[material]
  const days = daysFor(plan, material)
  if (owed?.stage !== 'owed' || owed.by !== 'couple' || days === undefined) return []
  return remindersOf(circumstances, material, owed.since, days + (owed.extended ?? 0))
}
