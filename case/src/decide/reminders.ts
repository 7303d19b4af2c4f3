import { addWorkingDays, type LegalDay, type MaterialKey } from '@xiqian/standard'
import type { Circumstances, ErrandWish } from '../decision.ts'

type Chase = Extract<ErrandWish, { readonly kind: 'chase-deadline' }>

/** The working day after the promised one, on which a broken promise is noticed. */
const dayAfterDue = -1

/** Working days before the promised day on which a promise is chased, as the standard says, and the one after it. */
export const chasedDays = ({ turns }: Pick<Circumstances, 'turns'>): readonly number[] => [
  ...new Set([...turns.reminders.workingDaysBefore, 0, dayAfterDue]),
]

/** 提醒 of one owed material: promised for `days` working days after `since`; what is past is not chased. */
export const remindersOf = (
  { calendar, today, turns }: Pick<Circumstances, 'calendar' | 'today' | 'turns'>,
  material: MaterialKey,
  since: LegalDay,
  days: number,
): readonly Chase[] =>
  chasedDays({ turns }).flatMap((ahead): readonly Chase[] => {
    const on = addWorkingDays(calendar, since, days - ahead)
    return 'day' in on && on.day >= today && days >= ahead ? [{ kind: 'chase-deadline', material, on: on.day }] : []
  })
