import { readFileSync } from 'node:fs'
import type { ViewWriter } from '@xiqian/ledger'
import type { Json } from '@xiqian/seal'
import type { LegalDay, QuotaKind } from '@xiqian/standard'
import type { Office } from '../office.ts'
import { hallOfDay, reservedNow } from './hall-of-day.ts'

/** One place at a time of an organ; `kept` places stand beside the capacity. `share`: whom it was reserved for. */
export type Place = {
  readonly organ: string
  readonly day: LegalDay
  readonly time: string
  readonly kept: boolean
  readonly share?: QuotaKind | undefined
}

/** What the standard says of that time now: how many places, and how many of them are reserved. */
export type PlaceTaken = Place & { readonly capacity: number; readonly reserved: Readonly<Record<QuotaKind, number>> }

const nothing = { locals: 0, elders: 0 }

/** A place to take, with what the standard in force says of it; a time that is none has no places. */
export const placeToTake = (office: Pick<Office, 'standards' | 'clocks' | 'dataSet'>, place: Place): PlaceTaken => {
  const { organ, day, time } = place
  const known = hallOfDay(office, organ, day)?.times.find((one) => one.time === time)
  if (known === undefined) return { ...place, capacity: 0, reserved: nothing }
  return { ...place, capacity: known.places, reserved: reservedNow(office, day, known) }
}

const row = (place: Place, change: 1 | -1, { capacity, reserved }: Pick<PlaceTaken, 'capacity' | 'reserved'>): Json => {
  const { organ, day, time, kept, share } = place
  return {
    region_code: organ.slice(-6),
    organ,
    day,
    time,
    taken: kept ? 0 : change,
    kept: kept ? change : 0,
    capacity,
    locals: share === 'locals' ? change : 0,
    elders: share === 'elders' ? change : 0,
    locals_kept: reserved.locals,
    elders_kept: reserved.elders,
  }
}

/** What is given back asks for no capacity. */
const givenBack = (place: Place): Json => row(place, -1, { capacity: 0, reserved: nothing })

const isSameTime = (left: Place, right: Place): boolean =>
  left.organ === right.organ && left.day === right.day && left.time === right.time

/** The same time given and taken: the difference of the two. A kept place that becomes an ordinary one needs room. */
const difference = (give: Place, take: PlaceTaken): readonly Json[] => {
  if (give.kept === take.kept) return []
  const { organ, day, time, capacity, reserved } = take
  const change = take.kept ? 1 : -1
  const of = (kind: QuotaKind) => (take.share === kind ? 1 : 0) - (give.share === kind ? 1 : 0)
  const place = { region_code: organ.slice(-6), organ, day, time, taken: -change, kept: change, capacity }
  return [
    {
      ...place,
      locals: of('locals'),
      elders: of('elders'),
      locals_kept: take.kept ? 0 : reserved.locals,
      elders_kept: take.kept ? 0 : reserved.elders,
    },
  ]
}

/**
 * Rows for the view `slot-taken` of one append: a place given back, a place taken, or both for a moved booking. The same time
 * given and taken is one row with the difference, or none: one statement may touch a row only once.
 */
export const slotRows = ({
  give,
  take,
}: {
  readonly give?: Place | undefined
  readonly take?: PlaceTaken | undefined
}): readonly Json[] => {
  if (give !== undefined && take !== undefined && isSameTime(give, take)) return difference(give, take)
  return [...(give === undefined ? [] : [givenBack(give)]), ...(take === undefined ? [] : [row(take, 1, take)])]
}

/** Puts the rows into the append; a full time makes the append say `refused` with constraint `slot_capacity`. */
export const slotTaken: ViewWriter = {
  name: 'slot-taken',
  sql: readFileSync(new URL('./statements/slot-taken.sql', import.meta.url), 'utf8'),
  refusals: ['slot_capacity'],
}
