import { addDays, type Calendar, type LegalDay } from '@xiqian/standard'
import type { Office } from '../office.ts'
import { isOpeningDay } from './opening-days.ts'
import { organById, visitedKinds } from './organs.ts'
import { slotTimes } from './slot-times.ts'

/** How far ahead a time may be booked, in days 〔本标准假设〕. */
export const bookableDays = 60

export const hallCalendar = ({ standards }: Pick<Office, 'standards'>): Calendar | undefined =>
  standards.all()[0]?.calendar

/** The time of the legal clock at the counter, e.g. 09:07. */
const timeNow = ({ clocks }: Pick<Office, 'clocks'>): string => clocks.legalNow().slice(11, 16)

/** A time that has not begun, on the legal clock. */
export const isAhead = (office: Pick<Office, 'clocks'>, day: LegalDay, time: string): boolean => {
  const today = office.clocks.today()
  return day > today || (day === today && time > timeNow(office))
}

const isVisited = (office: Pick<Office, 'standards' | 'dataSet'>, organ: string): boolean => {
  const kind = organById(office, organ)?.kind
  return kind !== undefined && office.standards.all().some((standard) => visitedKinds(standard).includes(kind))
}

/**
 * Whether people may come to an organ then: one that some life event has them come to, at one of its times, on an opening day, still ahead and not too far. Says nothing of
 * free places: these are told by the append (`slot-full`).
 */
export const isOpen = (
  office: Pick<Office, 'standards' | 'clocks' | 'dataSet'>,
  organ: string,
  day: LegalDay,
  time: string,
): boolean => {
  const calendar = hallCalendar(office)
  return (
    calendar !== undefined &&
    isVisited(office, organ) &&
    slotTimes.includes(time) &&
    isOpeningDay(calendar, day) === true &&
    isAhead(office, day, time) &&
    day <= addDays(office.clocks.today(), bookableDays)
  )
}
