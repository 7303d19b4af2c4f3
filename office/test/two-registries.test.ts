import { verifyLedger } from '@xiqian/ledger'
import { expect, test } from 'vitest'
import { drawCouple } from '../../walkthrough/src/couple.ts'
import { applyAsCouple } from '../../walkthrough/src/journey.ts'
import { inEachHouse } from './house.ts'
import { moveClockTo } from './policy-folder.ts'
import {
  come,
  no,
  places,
  registrarAt,
  type Standing,
  staffMember,
  standingCouple,
  viewOf,
} from './standing-couples.ts'

const photo = { material: 'joint-photo', giving: 'photo-on-site' }

inEachHouse((house) => {
  const registrarOf = async (organ: string) => {
    const clerk = await staffMember(house(), organ.replace('registry', 'registrar'))
    return { clerk, ...registrarAt(clerk, house()) }
  }
  const bookOn = async (couple: Standing, from: string) => {
    const [place] = await places(couple, from)
    if (place === undefined) throw new Error('no free time')
    await couple.man.post(couple.at('book'), place)
    return place
  }
  /** Another woman applies with the same man, in another county. */
  const withTheSameMan = async (first: Standing, seed: number): Promise<Standing> => {
    const drawn = {
      ...(await drawCouple(house().simulatorUrl, 'first-marriage', seed)),
      man: first.drawn.man,
    }
    const wishes = { birthRegistration: false, resultBy: 'electronic', said: { mover: 'none' } } as const
    const walk = house().walk(drawn, { wishes })
    const applied = await applyAsCouple(walk)
    return { ...applied, drawn, walk, at: (act) => `/cases/${applied.caseId}/${act}` }
  }

  test('两个登记处、同一个人、相差十五分钟，人口数据还没跟上：只登记一个婚姻', async () => {
    await house().setFault('civil-affairs.report-marriage', 'down')
    const first = await standingCouple(house(), 1)
    const here = await registrarOf((await bookOn(first, '2026-03-04')).organ)
    await come(house(), first)
    await here.checkIn(first)
    await here.verify(first)
    await here.accept(first)
    await here.declare(first)
    await here.clerk.post(first.at('supply'), photo)

    // Accepted, and not married yet: the same man is at another registry, where every register still says that he is single.
    const second = await withTheSameMan(first, 411)
    const { organ, day, time } = await bookOn(second, (await viewOf(second)).today)
    expect(organ).not.toBe('registry-610112')
    const there = await registrarOf(organ)
    await come(house(), second)
    await there.checkIn(second)
    await there.verify(second)
    await there.accept(second)
    await there.declare(second)
    await there.clerk.post(second.at('supply'), photo)

    await here.register(first)
    const later = new Date(Date.parse(`${day}T${time}:00.000Z`) + 16 * 60_000).toISOString().slice(0, 23)
    await moveClockTo(house(), `${later}+08:00`)
    expect(await no(there.register(second))).toMatchObject({ status: 409, refusal: { refused: 'already-elsewhere' } })

    const { pool } = house().open.office.memory
    const { rows } = await pool.query(
      `select stream_id as case_id from event
       where region_code like '61%' and type = 'DecidedOnTheSpot' and body ->> 'matter' = 'marriage-registration'`,
    )
    expect(rows).toEqual([{ case_id: first.caseId }])
    expect((await verifyLedger(pool)).faults).toEqual([])
  }, 240_000)
})
