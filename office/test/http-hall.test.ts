import { append, type Memory } from '@xiqian/ledger'
import { forEachDatabase } from '@xiqian/ledger/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hallOfDay, hallsNow, placesLeft } from '../src/hall/hall-of-day.ts'
import { isOpen } from '../src/hall/is-open.ts'
import { nextOpening } from '../src/hall/next-opening.ts'
import { openSlots } from '../src/hall/open-slots.ts'
import { organById, organIn } from '../src/hall/organs.ts'
import { type PlaceTaken, slotRows } from '../src/hall/slot-rows.ts'
import type { Office } from '../src/office.ts'
import { calendar, newKey, officeSql, openOffice, standard, type TestOffice } from './http-house.ts'

const organ = 'registry-610112'

let couples = 0
/** One couple's append: takes a place, gives one back, or both. */
const change = (office: Office, rows: ReturnType<typeof slotRows>) => {
  couples += 1
  return append(office.ledger, office.memory.pool, {
    stream: { region: '610112', stream: `couple-${couples}`, kind: 'test' },
    head: null,
    act: { key: newKey(), requestDigest: 'd', answer: null },
    events: [{ type: 'Booked', body: {} }],
    views: { 'slot-taken': rows },
  })
}
const slotCapacity = 3
const nothing = { locals: 0, elders: 0 }
const placeAt = (day: string, time: string, more: Partial<PlaceTaken> = {}): PlaceTaken => ({
  organ,
  day,
  time,
  kept: false,
  capacity: slotCapacity,
  reserved: nothing,
  ...more,
})

const takenAt = async (memory: Memory, day: string, time: string) => {
  const { rows } = await memory.pool.query<{ taken: number; kept: number }>(
    `select taken, kept from slot_taken where region_code = '610112' and organ = $1 and day = $2 and time = $3`,
    [organ, day, time],
  )
  return rows[0] ?? { taken: 0, kept: 0 }
}

forEachDatabase(
  ({ memory }) => {
    let house: TestOffice
    beforeAll(() => {
      house = openOffice(memory())
    })
    afterAll(() => house.close())

    test('100 couples at once for one last place: exactly one has it, 99 hear that it is full, no trace of them is left', async () => {
      const { office } = house
      const place = placeAt('2026-03-10', '10:15')
      await change(office, slotRows({ take: place }))
      await change(office, slotRows({ take: place }))

      const outcomes = await Promise.all(Array.from({ length: 100 }, () => change(office, slotRows({ take: place }))))
      expect(outcomes.filter(({ outcome }) => outcome === 'written')).toHaveLength(1)
      const refused = outcomes.filter((said) => said.outcome === 'refused')
      expect(refused).toHaveLength(99)
      for (const said of refused) expect(said).toMatchObject({ constraint: 'slot_capacity' })

      expect(await takenAt(office.memory, '2026-03-10', '10:15')).toEqual({ taken: slotCapacity, kept: 0 })
      const { rows } = await office.memory.pool.query<{ events: number }>(
        `select count(*)::integer as events from event where region_code = '610112' and stream_id like 'couple-%'`,
      )
      expect(rows[0]?.events).toBe(3)
    })

    test('a place given back is there for the next couple; a moved booking gives one and takes one in one append', async () => {
      const { office } = house
      const from = placeAt('2026-03-11', '09:00')
      const to = placeAt('2026-03-11', '09:15')
      for (let n = 0; n < slotCapacity; n += 1) await change(office, slotRows({ take: from }))
      expect((await change(office, slotRows({ take: from }))).outcome).toBe('refused')

      expect((await change(office, slotRows({ give: from, take: to }))).outcome).toBe('written')
      expect(await takenAt(office.memory, from.day, from.time)).toMatchObject({ taken: slotCapacity - 1 })
      expect(await takenAt(office.memory, to.day, to.time)).toMatchObject({ taken: 1 })
      expect((await change(office, slotRows({ take: from }))).outcome).toBe('written')
      expect((await change(office, slotRows({ give: to }))).outcome).toBe('written')
      expect(await takenAt(office.memory, to.day, to.time)).toMatchObject({ taken: 0 })
    })

    test('a kept place stands beside the capacity, since the delay is ours', async () => {
      const { office } = house
      const full = placeAt('2026-03-12', '09:00')
      for (let n = 0; n < slotCapacity; n += 1) await change(office, slotRows({ take: full }))
      expect((await change(office, slotRows({ take: { ...full, kept: true } }))).outcome).toBe('written')
      expect(await takenAt(office.memory, full.day, full.time)).toEqual({ taken: slotCapacity, kept: 1 })
      expect((await change(office, slotRows({ give: { ...full, kept: true } }))).outcome).toBe('written')
      expect(await takenAt(office.memory, full.day, full.time)).toEqual({ taken: slotCapacity, kept: 0 })
    })

    test('places kept for locals and elders are theirs until they are anybody’s; each has one, nobody is over', async () => {
      const { office } = house
      const reserved = { locals: 1, elders: 1 }
      const at = (share?: 'locals' | 'elders', kept = reserved) =>
        placeAt('2026-03-12', '10:00', { share, reserved: kept })
      expect((await change(office, slotRows({ take: at() }))).outcome).toBe('written')
      expect(await change(office, slotRows({ take: at() }))).toMatchObject({ constraint: 'slot_capacity' })
      expect((await change(office, slotRows({ take: at('elders') }))).outcome).toBe('written')
      expect((await change(office, slotRows({ take: at('elders') }))).outcome).toBe('refused')
      expect((await change(office, slotRows({ take: at('locals') }))).outcome).toBe('written')
      expect((await change(office, slotRows({ take: at('locals') }))).outcome).toBe('refused')
      // An elder gives theirs back: it is an elder's again, until it is freed for all.
      expect((await change(office, slotRows({ give: at('elders') }))).outcome).toBe('written')
      expect((await change(office, slotRows({ take: at('locals') }))).outcome).toBe('refused')
      expect((await change(office, slotRows({ take: at(undefined, nothing) }))).outcome).toBe('written')
      expect(await takenAt(office.memory, '2026-03-12', '10:00')).toMatchObject({ taken: 3 })
    })

    test('fewer places than are taken: nobody loses theirs, giving back is never refused, and nothing is taken until there is room', async () => {
      const { office } = house
      const four = placeAt('2026-03-12', '11:00', { capacity: 4 })
      const two = placeAt('2026-03-12', '11:00', { capacity: 2, reserved: { locals: 1, elders: 0 } })
      for (let n = 0; n < 4; n += 1) await change(office, slotRows({ take: four }))
      expect((await change(office, slotRows({ take: two }))).outcome).toBe('refused')
      for (const left of [3, 2]) {
        expect((await change(office, slotRows({ give: two }))).outcome).toBe('written')
        expect(await takenAt(office.memory, '2026-03-12', '11:00')).toMatchObject({ taken: left })
      }
      expect((await change(office, slotRows({ take: two }))).outcome).toBe('refused')
      expect((await change(office, slotRows({ give: two }))).outcome).toBe('written')
      expect((await change(office, slotRows({ take: { ...two, share: 'locals' } }))).outcome).toBe('written')
    })

    test('a full time is not shown, a taken place is counted, yesterday and this morning are gone', async () => {
      const { office, clock } = house
      const place = placeAt('2026-03-13', '14:00')
      await change(office, slotRows({ take: place }))
      const before = clock.legal
      clock.legal = '2026-03-13T11:40:00.000+08:00'
      const { organs } = await openSlots(office, '610112', '2026-03-01')
      clock.legal = before

      const [first] = organs[0]?.days ?? []
      expect(first?.day).toBe('2026-03-13')
      expect(first?.slots[0]).toEqual({ time: '11:45', left: slotCapacity })
      expect(first?.slots[1]).toEqual({ time: '14:00', left: slotCapacity - 1 })
      const early = await openSlots(office, '610112', '2026-03-10')
      const tenth = early.organs[0]?.days.find(({ day }) => day === '2026-03-10')
      expect(tenth?.slots.some(({ time }) => time === '10:15')).toBe(false)
      expect(tenth?.slots).toHaveLength(23)
    })

    test('a county that is none has no organs', async () => {
      expect(await openSlots(house.office, '619999', undefined)).toEqual({ organs: [] })
    })
  },
  { folders: [officeSql] },
)

describe('开放日与机关 Opening days and organs', () => {
  const office = {
    dataSet: 'synthetic',
    clocks: {
      legalNow: () => '2026-03-02T09:07:00.000+08:00',
      today: () => '2026-03-02',
      machineNow: () => new Date(0),
    },
    standards: { inForce: () => standard(), byDigest: () => standard(), all: () => [standard()] },
  } as const

  test.each([
    ['a Monday that is worked', '2026-03-02', '14:00', true],
    ['the same morning, later', '2026-03-02', '09:15', true],
    ['the same morning, already begun', '2026-03-02', '09:00', false],
    ['a Sunday', '2026-03-08', '09:00', false],
    ['a time between two', '2026-03-03', '09:05', false],
    ['noon', '2026-03-03', '12:00', false],
    ['yesterday', '2026-03-01', '09:00', false],
    ['far ahead', '2026-08-03', '09:00', false],
  ])('%s', (_, day, time, open) => {
    expect(isOpen(office, organ, day, time)).toBe(open)
  })

  test('only where somebody has to come is booked: no social insurance, no organ that is none', () => {
    expect(isOpen(office, 'police-610112', '2026-03-03', '09:00')).toBe(true)
    for (const id of ['social-insurance-610112', 'registry-619999', 'registry', 'x-610112', '__proto__-610112', '']) {
      expect(isOpen(office, id, '2026-03-03', '09:00'), id).toBe(false)
    }
  })

  test('a decided weekend peak day opens the halls and stays no working day; past the calendar nothing is guessed', () => {
    expect(hallOfDay(office, organ, '2026-06-06')?.times).toHaveLength(24)
    expect(hallOfDay(office, organ, '2026-06-07')?.times).toEqual([])
    expect(hallOfDay(office, organ, '2199-01-01')).toBeUndefined()
  })

  test('a surge plan opens windows and hours on the days it names, and every time has more places', () => {
    const peak = hallOfDay(office, organ, '2026-05-20')
    expect(peak).toMatchObject({ windows: 5, surge: { id: 'peak' } })
    expect([peak?.times.length, peak?.times[0]?.places, peak?.times.at(-1)?.time]).toEqual([40, 6, '18:45'])
    expect(hallOfDay(office, organ, '2026-05-19')?.windows).toBe(3)
  })

  test('what is reserved over a day is the share that the standard says, and a place is left for whom it is reserved', () => {
    const times = hallOfDay(office, organ, '2026-03-09')?.times ?? []
    const sum = (of: 'locals' | 'elders') => times.reduce((all, { reserved }) => all + reserved[of], 0)
    expect([sum('locals'), sum('elders')]).toEqual([14, 3])
    const taken = { taken: 2, locals: 0, elders: 0 }
    expect(placesLeft(3, { locals: 1, elders: 0 }, taken, undefined)).toBe(0)
    expect(placesLeft(3, { locals: 1, elders: 0 }, taken, 'locals')).toBe(1)
    expect(hallsNow(office)?.halls.quotas.map((quota) => quota.for)).toEqual(['locals', 'elders'])
  })

  test('the next opening after Friday is Monday, past the horizon there is none', async () => {
    const friday = { ...office, clocks: { ...office.clocks, today: () => '2026-03-06' } }
    expect(await nextOpening(friday, organ)).toEqual({ day: '2026-03-09', time: '09:00' })
    const last = { ...office, clocks: { ...office.clocks, today: () => calendar().horizon } }
    expect(await nextOpening(last, organ)).toBeUndefined()
    expect(await nextOpening(friday, 'registry-619999')).toBeUndefined()
  })

  test('24 times of a quarter of an hour and 3 couples are 72 couples a day', () => {
    const times = hallOfDay(office, organ, '2026-03-09')?.times ?? []
    expect(times.reduce((all, { places }) => all + places, 0)).toBe(72)
    expect([0, 11, 12, 23].map((n) => times[n]?.time)).toEqual(['09:00', '11:45', '14:00', '16:45'])
  })

  test('an organ of synthetic data says so, one of real data does not', () => {
    expect(organById(office, organ)).toMatchObject({ kind: 'registry', region: '610112', telephone: '12345' })
    expect(organById(office, organ)?.name.zh).toBe('未央区婚姻登记处（合成数据）')
    expect(organIn({ ...office, dataSet: 'real' }, 'health', '610112')?.name.zh).toBe('未央区生育登记窗口')
  })

  test('the same time given and taken is one row or none', () => {
    const place = placeAt('2026-03-10', '09:00')
    expect(slotRows({ give: place, take: place })).toEqual([])
    expect(slotRows({ give: place, take: { ...place, kept: true } })).toMatchObject([{ taken: -1, kept: 1 }])
    expect(slotRows({ give: { ...place, kept: true }, take: place })).toMatchObject([{ taken: 1, kept: -1 }])
    expect(slotRows({})).toEqual([])
  })
})
