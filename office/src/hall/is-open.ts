import { addDays, type LegalDay } from '@xiqian/standard'
import type { Office } from '../office.ts'
import { hallOfDay } from './hall-of-day.ts'
import { organById, visitedKinds } from './organs.ts'

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
  if (!isVisited(office, organ)) return false
  const hall = hallOfDay(office, organ, day)
  return (
    hall?.times.some((one) => one.time === time) === true &&
    isAhead(office, day, time) &&
    day <= addDays(office.clocks.today(), hall.rule.bookAheadDays)
  )
}
