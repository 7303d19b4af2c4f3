import { readFileSync } from 'node:fs'
import type { Static } from '@sinclair/typebox'
import { addDays, type LegalDay, type OrganKind, type QuotaKind, type RegionCode } from '@xiqian/standard'
import type { Office } from '../office.ts'
import type { SlotsAnswer } from '../shapes/citizen.ts'
import { openingDays, placesLeft, reservedNow } from './hall-of-day.ts'
import { isAhead } from './is-open.ts'
import { type Organ, organIn, visitedKinds } from './organs.ts'

const text = readFileSync(new URL('./statements/taken-places.sql', import.meta.url), 'utf8')

type TakenRow = {
  readonly day: LegalDay
  readonly time: string
  readonly taken: number
  readonly locals: number
  readonly elders: number
}
type Standing = Pick<Office, 'memory' | 'standards' | 'clocks' | 'dataSet'>

/** Days shown at once: two weeks fit a phone. */
const daysShown = 14
const nothingTaken = { taken: 0, locals: 0, elders: 0 }

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

/** The times of one organ that still have a place for somebody of that share (or of none); one query. */
export const slotsAt = async (
  office: Standing,
  organ: Organ,
  from: LegalDay | undefined,
  mine?: QuotaKind,
): Promise<Static<typeof SlotsAnswer>['organs'][number]> => {
  const { id, name, address, telephone } = organ
  const today = office.clocks.today()
  const first = from === undefined || from < today ? today : from
  const open = openingDays(office, id, first, daysShown).filter(
    ({ day, hall }) => day <= addDays(today, hall.rule.bookAheadDays),
  )
  const taken = await takenPlaces(office, organ.region, id, first, addDays(first, daysShown))
  return {
    organ: id,
    name,
    address,
    telephone,
    days: open.map(({ day, hall }) => ({
      day,
      slots: hall.times.flatMap((one) => {
        const counted = taken.get(`${day} ${one.time}`) ?? nothingTaken
        const left = placesLeft(one.places, reservedNow(office, day, one), counted, mine)
        return left > 0 && isAhead(office, day, one.time) ? [{ time: one.time, left }] : []
      }),
    })),
  }
}

/** 已约的号 of an organ, by `day time`. */
export const takenPlaces = async (
  { memory }: Pick<Office, 'memory'>,
  region: RegionCode,
  organ: string,
  from: LegalDay,
  until: LegalDay,
): Promise<ReadonlyMap<string, TakenRow>> => {
  const values = [region, organ, from, until]
  const { rows } = await memory.pool.query<TakenRow>({ name: 'taken places', text, values })
  return new Map(rows.map((row) => [`${row.day} ${row.time}`, row]))
}
