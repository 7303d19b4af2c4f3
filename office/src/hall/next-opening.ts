import { addDays, type LegalDay } from '@xiqian/standard'
import type { Office } from '../office.ts'
import { hallCalendar } from './is-open.ts'
import { firstOpeningDay } from './opening-days.ts'
import { organById } from './organs.ts'
import { slotTimes } from './slot-times.ts'

/**
 * 下一个开放日 for a kept place: the first time of the first opening day after today. A kept place stands beside the
 * capacity, so it needs no free one. Undefined for an unknown organ and past the announced calendar.
 */
export const nextOpening = async (
  office: Pick<Office, 'standards' | 'clocks' | 'dataSet'>,
  organ: string,
): Promise<{ readonly day: LegalDay; readonly time: string } | undefined> => {
  const calendar = hallCalendar(office)
  const [time] = slotTimes
  if (calendar === undefined || time === undefined || organById(office, organ) === undefined) return undefined
  const day = firstOpeningDay(calendar, addDays(office.clocks.today(), 1))
  return day === undefined ? undefined : { day, time }
}
