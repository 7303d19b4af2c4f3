import type { Memory } from '@xiqian/ledger'
import { suites, toHex, utf8 } from '@xiqian/seal'
import { hallDayOf, type Standard } from '@xiqian/standard'

/** What the database says of the rush, read apart from the code that ran it. */
export type Judged = {
  /** Bookings beyond what the standard gives a time. */
  readonly oversold: number
  /** Cases with two bookings at once, and people who are in two booked cases. */
  readonly doubleBookings: number
  /** Couples with more than one place in the queue. */
  readonly doublePlaces: number
  /** Of all pairs of couples, the share in which the one who stood before had no later turn, or booking by wish, whichever is less. */
  readonly inOrder: number
  /** Couples who hold a time although a dearer one went to somebody behind them. */
  readonly envied: number
  readonly served: number
  readonly booked: number
  readonly byWish: number
  readonly drawn: number
  /** Bookings a second by wish, from the first to the last of those that were drawn. */
  readonly perSecond: number
  readonly burst: { readonly fromMs: number; readonly toMs: number }
}

type Place = {
  readonly place: string
  readonly case_id: string
  readonly wishes: readonly string[]
  readonly arrived: number
  readonly early: boolean
  readonly drawn: number | null
  readonly served_ms: number | null
}
type Booking = {
  readonly case_id: string
  readonly type: string
  readonly organ: string
  readonly time: string
  readonly at: number
  readonly key: string
}

const day = '2026-05-20'
const suite = suites.gm
const hashOf = (text: string): string => toHex(suite.hash(utf8(text)))

export const judge = async (memory: Memory, standard: Standard, release: string): Promise<Judged> => {
  const places = (
    await memory.pool.query<Place>(
      `select place, case_id, wishes, arrived::integer, early, drawn, (extract(epoch from served_at) * 1000)::float8 as served_ms
       from queue_place where region_code = '610000' and release = $1`,
      [release],
    )
  ).rows
  const bookings = (
    await memory.pool.query<Booking>(
      `select event.stream_id as case_id, event.type, event.body ->> 'organ' as organ, event.body ->> 'time' as time,
              (extract(epoch from event.recorded_at) * 1000)::float8 as at, coalesce(act.idempotency_key, '') as key
       from event
       left join act on act.region_code = event.region_code and act.stream_id = event.stream_id
         and act.recorded_at = event.recorded_at
       where event.type in ('Booked', 'BookingCancelled') and (event.body ->> 'day' = $1 or event.type = 'BookingCancelled')
         and event.region_code like '61%'
       order by event.stream_id, event.position`,
      [day],
    )
  ).rows
  const draw = (
    await memory.pool.query<{ seed: string }>(
      `select body ->> 'seed' as seed from event where region_code = '610000' and stream_id = $1 and type = 'Drawn'`,
      [`release-${release}`],
    )
  ).rows[0]

  const held = new Map<string, Booking[]>()
  for (const one of bookings) {
    const before = held.get(one.case_id) ?? []
    held.set(one.case_id, one.type === 'Booked' ? [...before, one] : before.slice(1))
  }
  const active = [...held.values()].flat()
  const order = inLine(places, draw?.seed ?? '')
  const byWish = new Map(active.filter(({ key }) => key.startsWith('queue-')).map((one) => [one.case_id, one]))
  const served = order.flatMap(({ served_ms }) => served_ms ?? [])
  const wishedAt = order.flatMap(({ case_id }) => byWish.get(case_id)?.at ?? [])
  const drawnTimes = places.flatMap(({ drawn, case_id }) => (drawn === null ? [] : (byWish.get(case_id)?.at ?? [])))
  const [fromMs, toMs] = [
    drawnTimes.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY),
    drawnTimes.reduce((a, b) => Math.max(a, b), 0),
  ]
  return {
    oversold: oversold(standard, active),
    doubleBookings:
      [...held.values()].filter((of) => of.length > 1).length +
      (await peopleTwice(
        memory,
        active.map(({ case_id }) => case_id),
      )),
    doublePlaces: places.length - new Set(places.map(({ case_id }) => case_id)).size,
    inOrder: Math.min(inOrderShare(served), inOrderShare(wishedAt)),
    envied: enviedOf(order, active, byWish),
    served: served.length,
    booked: active.length,
    byWish: byWish.size,
    drawn: places.filter(({ drawn }) => drawn !== null).length,
    perSecond: drawnTimes.length < 2 ? 0 : ((drawnTimes.length - 1) / Math.max(toMs - fromMs, 1)) * 1000,
    burst: { fromMs, toMs },
  }
}

/** 先后, computed again from the published seed: those who came before by lot, the others as they came. */
const inLine = (places: readonly Place[], seed: string): readonly Place[] => {
  const lotted = places.filter(({ drawn }) => drawn !== null)
  const list = hashOf(
    lotted
      .map(({ place }) => place)
      .sort()
      .join('\n'),
  )
  const byLot = lotted
    .map((place) => ({ place, lot: hashOf(`${seed}\n${list}\n${place.place}`) }))
    .sort((one, other) => (one.lot < other.lot ? -1 : 1))
  const late = places.filter(({ drawn }) => drawn === null).sort((one, other) => one.arrived - other.arrived)
  return [...byLot.map(({ place }) => place), ...late]
}

/** Pairs not turned around, by merge sort. */
export const inOrderShare = (times: readonly number[]): number => {
  let turned = 0
  const sorted = (of: readonly number[]): readonly number[] => {
    if (of.length < 2) return of
    const middle = of.length >> 1
    const [left, right] = [sorted(of.slice(0, middle)), sorted(of.slice(middle))]
    const all: number[] = []
    let l = 0
    for (const time of right) {
      for (; l < left.length && (left[l] ?? 0) <= time; l += 1) all.push(left[l] ?? 0)
      turned += left.length - l
      all.push(time)
    }
    return [...all, ...left.slice(l)]
  }
  sorted(times)
  const pairs = (times.length * (times.length - 1)) / 2
  return pairs === 0 ? 1 : 1 - turned / pairs
}

const oversold = (standard: Standard, active: readonly Booking[]): number => {
  const counted = new Map<string, number>()
  for (const { organ, time } of active) counted.set(`${organ} ${time}`, (counted.get(`${organ} ${time}`) ?? 0) + 1)
  return [...counted].reduce((sum, [at, count]) => {
    const [organ = '', time = ''] = at.split(' ')
    const [kind = ''] = organ.split('-')
    const hall = hallDayOf(standard, { id: organ, kind }, day)
    const places = hall?.times.find((one) => one.time === time)?.places ?? 0
    return sum + Math.max(0, count - places)
  }, 0)
}

const peopleTwice = async (memory: Memory, caseIds: readonly string[]): Promise<number> => {
  const { rows } = await memory.pool.query<{ twice: number }>(
    `select count(*)::integer as twice from (
       select account.person_index from case_of_person
       join account on account.region_code = '610000' and account.account_id = case_of_person.account
       where case_of_person.region_code = '610000' and case_of_person.case_id = any($1::text[])
       group by account.person_index having count(distinct case_of_person.case_id) > 1
     ) as people`,
    [caseIds],
  )
  return rows[0]?.twice ?? 0
}

const enviedOf = (
  order: readonly Place[],
  active: readonly Booking[],
  byWish: ReadonlyMap<string, Booking>,
): number => {
  const at = new Map(order.map(({ case_id }, n) => [case_id, n]))
  const last = new Map<string, number>()
  for (const { case_id, organ, time } of active) {
    if (!byWish.has(case_id)) continue
    const slot = `${organ} ${time}`
    last.set(slot, Math.max(last.get(slot) ?? -1, at.get(case_id) ?? -1))
  }
  return order.filter(({ case_id, wishes }, n) => {
    const mine = byWish.get(case_id)
    if (mine === undefined) return false
    return wishes.slice(0, wishes.indexOf(mine.time)).some((wish) => (last.get(`${mine.organ} ${wish}`) ?? -1) > n)
  }).length
}
