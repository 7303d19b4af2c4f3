import type { Static } from '@sinclair/typebox'
import { verifyLedger } from '@xiqian/ledger'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { PartyView } from '../../walkthrough/src/views.ts'
import { newBoard } from '../src/queue/board.ts'
import { faultsOfDraw } from '../src/queue/draw.ts'
import { keepQueue } from '../src/queue/keep-queue.ts'
import { placeView } from '../src/queue/queue-views.ts'
import type { DrawAnswer, PlaceAnswer, ReleasesAnswer } from '../src/shapes/queue.ts'
import { inEachHouse } from './house.ts'
import { moveClockTo, policyFolder } from './policy-folder.ts'
import { no, places, type Standing, standingCouple, viewOf } from './standing-couples.ts'

type Place = Static<typeof PlaceAnswer>

const day = '2026-03-13'
const release = 'd-2026-05-20'
const folder = policyFolder()
folder.change('province/releases.yaml', /day: 2026-05-20/, `day: ${day}`)
folder.change('province/releases.yaml', /opensOn: 2026-05-11/, 'opensOn: 2026-03-10')
afterAll(() => folder.remove())

inEachHouse(
  (house) => {
    let couples: readonly Standing[] = []
    const couple = (at: number): Standing => {
      const one = couples[at]
      if (one === undefined) throw new Error('the couples did not come so far')
      return one
    }
    beforeAll(async () => {
      couples = [
        await standingCouple(house(), 1),
        await standingCouple(house(), 2),
        await standingCouple(house(), 3),
        await standingCouple(house(), 4),
      ]
    }, 60_000)

    const join = ({ man, at }: Standing, wishes: readonly string[] = [], phone = man) =>
      phone.post<Place>(at('queue'), { release, wishes })
    const look = (place: string) => couple(0).man.get<Place>(`/releases/${release}/places/${place}`)
    const visitOf = async (one: Standing): Promise<PartyView['visit']> => (await viewOf(one)).visit
    const rows = async (sql: string) => (await house().open.office.memory.pool.query(sql)).rows
    const bookAt = async (one: Standing, time: string) => {
      const organ = (await places(one, '2026-03-11'))[0]?.organ
      return one.man.post(one.at('book'), { organ, day, time })
    }

    test('那一天不排队约不上，候号室开门前也领不了号', async () => {
      const offered = await places(couple(0), '2026-03-11')
      expect(offered.some((place) => place.day === day)).toBe(false)
      expect(offered.some((place) => place.day === '2026-03-12')).toBe(true)
      expect(await no(bookAt(couple(0), '09:00'))).toMatchObject({
        status: 409,
        refusal: { refused: 'queue-first', detail: { release, opensAt: '2026-03-10T08:00:00.000+08:00' } },
      })
      expect((await no(join(couple(0)))).refusal.refused).toBe('queue-first')
    })

    test('两部手机、点五次，是同一个号；种子的指纹已经公布，种子还没有', async () => {
      await moveClockTo(house(), '2026-03-10T07:45:00.000+08:00')
      await house().open.keeper.tick()
      const first = await join(couple(0), ['09:00'])
      for (let n = 0; n < 4; n += 1) expect((await join(couple(0), ['09:00'])).place).toBe(first.place)
      for (let n = 0; n < 5; n += 1) expect((await join(couple(0), [], couple(0).woman)).place).toBe(first.place)
      for (const at of [1, 2]) await join(couple(at), ['09:00'])
      expect(await rows(`select count(*)::integer as places from queue_place where region_code = '610000'`)).toEqual([
        { places: 3 },
      ])
      const { releases } = await couple(0).man.get<Static<typeof ReleasesAnswer>>('/releases')
      expect(releases[0]).toMatchObject({ stage: 'waiting-room', waiting: 3 })
      expect(releases[0]?.seedDigest).toMatch(/^[0-9a-f]{64}$/)
      expect(releases[0]?.seed).toBeUndefined()
      expect(first).toMatchObject({ stage: 'waiting-room', wishes: 1 })
      expect((await no(couple(0).man.get(`/releases/${release}/draw`))).refusal.refused).toBe('no-such-thing')
    })

    test('外人领不了别人的号；三点钟不是可约的时段', async () => {
      expect((await no(join(couple(0), [], couple(3).man))).refusal.refused).toBe('no-such-thing')
      expect((await no(join(couple(3), ['03:00']))).refusal.refused).toBe('not-open-that-day')
    })

    test('八点抽签，按签的先后约上；谁都可以再算一遍', async () => {
      await moveClockTo(house(), '2026-03-10T08:00:01.000+08:00')
      await house().open.keeper.tick()
      for (const at of [0, 1, 2])
        expect(await visitOf(couple(at))).toMatchObject({ stage: 'booked', day, time: '09:00' })
      const drawn = await couple(0).man.get<Static<typeof DrawAnswer>>(`/releases/${release}/draw`)
      expect(drawn.places).toHaveLength(3)
      expect(faultsOfDraw(house().open.office.suite, drawn)).toEqual([])
      const [, , third = ''] = drawn.places
      expect(await look(third)).toMatchObject({ stage: 'booked', number: 3, drawn: true })
    })

    test('后来的按先来后到；写的时段满了，轮到时自己挑', async () => {
      const late = couple(3)
      expect((await no(bookAt(late, '09:15'))).refusal.refused).toBe('queue-first')
      const mine = await join(late, ['09:00'])
      expect(mine).toMatchObject({ drawn: false, wishes: 1 })
      await house().open.keeper.tick()
      expect(await look(mine.place)).toMatchObject({ stage: 'choosing' })
      expect((await places(late, '2026-03-11')).some((place) => place.day === day)).toBe(true)
      expect((await no(bookAt(late, '09:00'))).refusal.refused).toBe('slot-full')
      await bookAt(late, '09:15')
      expect(await look(mine.place)).toMatchObject({ stage: 'booked' })
    })

    test('没有变的不再发一遍；重启以后谁在哪里还是一样', async () => {
      const { place } = await join(couple(0))
      const url = new URL(`/releases/${release}/places/${place}`, house().url)
      const first = await fetch(url)
      const again = await fetch(url, { headers: { 'if-none-match': first.headers.get('etag') ?? '' } })
      expect([first.status, again.status, await again.text()]).toEqual([200, 304, ''])

      const office = { ...house().open.office, board: newBoard(), processId: 'another' }
      const keeper = await keepQueue(office, { onProblem: () => undefined })
      expect(placeView(office, release, place)).toEqual(await first.json())
      await keeper.stop()
    })

    test('过号的排到最后；账本还对得上，没有多约出一个', async () => {
      const one = couple(3)
      await one.man.post(one.at('cancel-booking'))
      const { office } = house().open
      await office.memory.pool.query(
        `update queue_place set state = 'choosing', until = now() - interval '1 minute' where region_code = '610000' and drawn is null`,
      )
      await house().open.keeper.tick()
      const lapsed = await join(one, ['09:30'])
      expect(lapsed.stage === 'waiting' || lapsed.stage === 'booked').toBe(true)
      await house().open.keeper.tick()
      expect(await visitOf(one)).toMatchObject({ stage: 'booked', day, time: '09:30' })
      const taken = await rows(
        `select time, taken, capacity from slot_taken where region_code = '610112' and day = '${day}' and taken > 0 order by time`,
      )
      expect(taken).toEqual([
        { time: '09:00', taken: 3, capacity: 3 },
        { time: '09:30', taken: 1, capacity: 3 },
      ])
      const verified = await verifyLedger(office.memory.pool)
      expect(verified.faults).toEqual([])
      expect(house().problems).toEqual([])
    })
  },
  { standardFolder: folder.lifeEvents },
)
