import { addDays, type LegalDay } from '@xiqian/standard'
import type { Office } from '../office.ts'
import { hallOfDay } from './hall-of-day.ts'

/**
 * 下一个开放日 for a kept place: the first time of the first opening day after today. A kept place stands beside the
 * capacity, so it needs no free one. Undefined for an unknown organ and past the announced calendar.
 */
export const nextOpening = async (
  office: Pick<Office, 'standards' | 'clocks' | 'dataSet'>,
  organ: string,
): Promise<{ readonly day: LegalDay; readonly time: string } | undefined> => {
  for (let day = addDays(office.clocks.today(), 1); ; day = addDays(day, 1)) {
    const hall = hallOfDay(office, organ, day)
    if (hall === undefined) return undefined
    const [first] = hall.times
    if (first !== undefined) return { day, time: first.time }
  }
}
