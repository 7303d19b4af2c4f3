import {
  addDays,
  type HallDay,
  type HallTime,
  hallDayOf,
  type LegalDay,
  type QuotaKind,
  type Standard,
} from '@xiqian/standard'
import type { Office } from '../office.ts'
import { organById } from './organs.ts'

type Standing = Pick<Office, 'standards' | 'dataSet'>

/** 大厅的规定 are operational: always those in force today. */
export const hallsNow = ({ standards }: Pick<Office, 'standards'>): Pick<Standard, 'halls' | 'calendar'> | undefined =>
  standards.all()[0]

/** 大厅的一天 of an organ; undefined for one that is none, and past the announced calendar. */
export const hallOfDay = (office: Standing, organ: string, day: LegalDay): HallDay | undefined => {
  const now = hallsNow(office)
  const known = organById(office, organ)
  return now === undefined || known === undefined ? undefined : hallDayOf(now, known, day)
}

/** The opening days among `days` days from `from` on, as far as they are announced. */
export const openingDays = (
  office: Standing,
  organ: string,
  from: LegalDay,
  days: number,
): readonly { readonly day: LegalDay; readonly hall: HallDay }[] =>
  Array.from({ length: days }, (_, n) => addDays(from, n)).flatMap((day) => {
    const hall = hallOfDay(office, organ, day)
    return hall === undefined || hall.times.length === 0 ? [] : [{ day, hall }]
  })

const instantOf = (day: LegalDay, time: string): number => Date.parse(`${day}T${time}:00.000+08:00`)

/** 还留着的名额 of a time now: none once it is so near that they are anybody's. */
export const reservedNow = (
  office: Pick<Office, 'standards' | 'clocks'>,
  day: LegalDay,
  { time, reserved }: HallTime,
): Readonly<Record<QuotaKind, number>> => {
  const hours = (instantOf(day, time) - Date.parse(office.clocks.legalNow())) / 3_600_000
  const quotas = hallsNow(office)?.halls.quotas ?? []
  const isKept = (kind: QuotaKind) => quotas.some((quota) => quota.for === kind && hours > quota.untilHoursBefore)
  return { locals: isKept('locals') ? reserved.locals : 0, elders: isKept('elders') ? reserved.elders : 0 }
}

type Taken = { readonly taken: number } & Readonly<Record<QuotaKind, number>>

/** 余号 for somebody for whom `mine` is reserved; nobody's share without it. The same sum as the constraint `slot_capacity`. */
export const placesLeft = (
  places: number,
  reserved: Readonly<Record<QuotaKind, number>>,
  { taken, locals, elders }: Taken,
  mine: QuotaKind | undefined,
): number => {
  const kept = { locals: Math.max(reserved.locals - locals, 0), elders: Math.max(reserved.elders - elders, 0) }
  return places - taken - kept.locals - kept.elders + (mine === undefined ? 0 : kept[mine])
}
