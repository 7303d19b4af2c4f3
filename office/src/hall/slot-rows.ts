import { readFileSync } from 'node:fs'
import type { ViewWriter } from '@xiqian/ledger'
import type { Json } from '@xiqian/seal'
import type { LegalDay } from '@xiqian/standard'
import { slotCapacity } from './slot-times.ts'

/** One place at a time of an organ; `kept` places stand beside the capacity. */
export type Place = { readonly organ: string; readonly day: LegalDay; readonly time: string; readonly kept: boolean }

const row = ({ organ, day, time, kept }: Place, change: 1 | -1): Json => ({
  region_code: organ.slice(-6),
  organ,
  day,
  time,
  taken: kept ? 0 : change,
  kept: kept ? change : 0,
  capacity: slotCapacity,
})

const isSameTime = (left: Place, right: Place): boolean =>
  left.organ === right.organ && left.day === right.day && left.time === right.time

/**
 * Rows for the view `slot-taken` of one append: a place given back, a place taken, or both for a moved booking. The same time
 * given and taken is one row with the difference, or none: one statement may touch a row only once.
 */
export const slotRows = ({
  give,
  take,
}: {
  readonly give?: Place | undefined
  readonly take?: Place | undefined
}): readonly Json[] => {
  if (give !== undefined && take !== undefined && isSameTime(give, take)) {
    if (give.kept === take.kept) return []
    const change = take.kept ? 1 : -1
    const { organ, day, time } = take
    return [{ region_code: organ.slice(-6), organ, day, time, taken: -change, kept: change, capacity: slotCapacity }]
  }
  return [...(give === undefined ? [] : [row(give, -1)]), ...(take === undefined ? [] : [row(take, 1)])]
}

/** Puts the rows into the append; a full time makes the append say `refused` with constraint `slot_capacity`. */
export const slotTaken: ViewWriter = {
  name: 'slot-taken',
  sql: readFileSync(new URL('./statements/slot-taken.sql', import.meta.url), 'utf8'),
  refusals: ['slot_capacity'],
}
