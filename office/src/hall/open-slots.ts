import { readFileSync } from 'node:fs'
import type { Static } from '@sinclair/typebox'
import { addDays, type LegalDay, type OrganKind, type RegionCode } from '@xiqian/standard'
import type { Office } from '../office.ts'
import type { SlotsAnswer } from '../shapes/citizen.ts'
import { bookableDays, hallCalendar, isAhead } from './is-open.ts'
import { openingDays } from './opening-days.ts'
import { type Organ, organIn, visitedKinds } from './organs.ts'
import { slotCapacity, slotTimes } from './slot-times.ts'

const text = readFileSync(new URL('./statements/taken-places.sql', import.meta.url), 'utf8')

type TakenRow = { readonly day: LegalDay; readonly time: string; readonly taken: number }
type Standing = Pick<Office, 'memory' | 'standards' | 'clocks' | 'dataSet'>

/** Days shown at once: two weeks fit a phone. */
const daysShown = 14

/**
 * The times of the organs of a county that people come to, from `from` (default and at least today) on: of all kinds, or of
 * one. Only what is announced is open.
 */
export const openSlots = async (
  office: Standing,
  county: RegionCode,
  from: LegalDay | undefined,
  kind?: OrganKind,
): Promise<Static<typeof SlotsAnswer>> => {
  const kinds = [...new Set(office.standards.all().flatMap(visitedKinds))]
  const organs = kinds.flatMap((one) => ((kind ?? one) === one ? (organIn(office, one, county) ?? []) : []))
  return { organs: await Promise.all(organs.map((organ) => slotsAt(office, organ, from))) }
}

/** The times of one organ that still have a place; one query. */
export const slotsAt = async (
  office: Standing,
  organ: Organ,
  from: LegalDay | undefined,
  days = daysShown,
): Promise<Static<typeof SlotsAnswer>['organs'][number]> => {
  const { id, name, address, telephone } = organ
  const calendar = hallCalendar(office)
  if (calendar === undefined) return { organ: id, name, address, telephone, days: [] }

  const today = office.clocks.today()
  const first = from === undefined || from < today ? today : from
  const last = addDays(today, bookableDays)
  const open = openingDays(calendar, first, days).filter((day) => day <= last)
  const taken = await takenPlaces(office, organ.region, organ.id, first, addDays(first, days))
  return {
    organ: id,
    name,
    address,
    telephone,
    days: open.map((day) => ({
      day,
      slots: slotTimes.flatMap((time) => {
        const left = slotCapacity - (taken.get(`${day} ${time}`) ?? 0)
        return left > 0 && isAhead(office, day, time) ? [{ time, left }] : []
      }),
    })),
  }
}

const takenPlaces = async (
  { memory }: Pick<Office, 'memory'>,
  region: RegionCode,
  organ: string,
  from: LegalDay,
  until: LegalDay,
): Promise<ReadonlyMap<string, number>> => {
  const values = [region, organ, from, until]
  const { rows } = await memory.pool.query<TakenRow>({ name: 'taken places', text, values })
  return new Map(rows.map(({ day, time, taken }) => [`${day} ${time}`, taken]))
}
