import { forEachDatabase } from '@xiqian/ledger/testing'
import { type HallNeed, hallDayOf } from '@xiqian/standard'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { actOnLine } from '../src/desk/hall-line.ts'
import { decideLine, type LineAct } from '../src/hall/line/decide-line.ts'
import { expectedCalls } from '../src/hall/line/expected.ts'
import { hallToday } from '../src/hall/line/hall-today.ts'
import { emptyLine, type Line, lineAfter } from '../src/hall/line/line.ts'
import { secondOf } from '../src/hall/line/next-ticket.ts'
import { couplesOf, usualHabits } from '../src/hall/peak-day/couples.ts'
import { diceOf } from '../src/hall/peak-day/dice.ts'
import { figuresOf } from '../src/hall/peak-day/figures.ts'
import { simulateDay } from '../src/hall/peak-day/simulate.ts'
import type { LineRequest } from '../src/shapes/hall.ts'
import type { Staff } from '../src/sign-in/signed-in.ts'
import { hallScreen, lineToStaff, ticketNow } from '../src/views/hall-line.ts'
import { newKey, officeSql, openOffice, standard, type TestOffice } from './http-house.ts'

const organ = { id: 'registry-610112', kind: 'registry' }
const dayOf = (day: string) => hallDayOf(standard(), organ, day) ?? never()
const ordinary = () => dayOf('2026-03-09')

/** One hall on an ordinary day; each step is an act at a clock time, and what was called is remembered. */
const hall = () => {
  const day = ordinary()
  const today = hallToday(day, standard().halls)
  let line: Line = emptyLine
  const at = (time: string, act: LineAct): string => {
    const decided = decideLine(act, line, { at: secondOf(time), hall: today, rule: day.rule })
    if ('refused' in decided) return decided.refused
    line = decided.reduce((so, event) => lineAfter(so, event, { backBehind: today.calling.backBehind }), line)
    const last = decided.at(-1)
    return last === undefined ? 'nothing' : `${last.type}${'ticket' in last ? ` ${last.ticket}` : ''}`
  }
  const take = (time: string, bookedFor?: string, needs: readonly HallNeed[] = []) =>
    at(time, { type: 'queue-up', needs, ...(bookedFor === undefined ? {} : { bookedFor }) })
  const call = (time: string, window = 1) => at(time, { type: 'call-next', window })
  return { at, take, call, line: () => line, today }
}

describe('叫号 Who is called next', () => {
  test('约好的到点先叫，绿色通道先于同时段，现场的在中间，早到的没人等才叫', () => {
    const { take, call } = hall()
    expect(take('08:50')).toBe('QueuedUp A001')
    expect(take('08:51', '09:15')).toBe('QueuedUp A002')
    expect(take('08:52', '09:00')).toBe('QueuedUp A003')
    expect(take('08:55', '09:00', ['green'])).toBe('QueuedUp T001')
    expect([call('09:00'), call('09:05', 2), call('09:06', 3), call('09:10')]).toEqual([
      'Called T001',
      'Called A003',
      'Called A001',
      'Called A002',
    ])
    expect(call('09:12', 2)).toBe('Served A003')
    expect(call('09:13', 2)).toBe('nobody-waiting')
  })

  test('专窗先叫它服务的人；没有就叫大家的', () => {
    const { take, call } = hall()
    take('09:00', '09:00')
    take('09:01', undefined, ['foreign-language'])
    expect(call('09:02', 3)).toBe('Called T001')
    take('09:03')
    expect(call('09:04', 3)).toBe('Called A001')
  })

  test('晚到的按现场排，谁也不赶走；连叫五个预约的，中间叫一个现场的', () => {
    const { take, call } = hall()
    take('09:20', '09:00')
    for (let n = 0; n < 7; n += 1) take('09:21', '09:15')
    expect(Array.from({ length: 7 }, () => call('09:25').split(' ')[1])).toEqual([
      'A002',
      'A003',
      'A004',
      'A005',
      'A006',
      'A001',
      'A007',
    ])
  })

  test('叫三次没人过号；回来排在两位之后；同一件再取号还是那一张', () => {
    const { take, call, at } = hall()
    take('09:00')
    expect([call('09:01'), at('09:02', { type: 'call-again', window: 1 })]).toEqual(['Called A001', 'Called A001'])
    expect([2, 3].map((n) => at(`09:0${n}`, { type: 'call-again', window: 1 }))).toEqual([
      'Called A001',
      'PassedOver A001',
    ])
    for (let n = 0; n < 3; n += 1) take('09:04')
    expect(at('09:05', { type: 'back-in-line', ticket: 'A001' })).toBe('BackInLine A001')
    expect(['09:06', '09:07', '09:08', '09:09'].map((time) => call(time).split(' ')[1])).toEqual([
      'A002',
      'A003',
      'A001',
      'A004',
    ])
    at('09:10', { type: 'queue-up', needs: [], caseId: 'a case' })
    expect(at('09:11', { type: 'queue-up', needs: [], caseId: 'a case' })).toBe('nothing')
    expect(at('09:12', { type: 'call-next', window: 9 })).toBe('no-such-thing')
  })

  test('停电：不叫号，排位不变，时间重排；恢复后从最前的一位接着叫', () => {
    const { take, call, at, line, today } = hall()
    for (let n = 0; n < 6; n += 1) take('09:00')
    const when = () => expectedCalls(line(), [], secondOf('09:30'), today).map((one) => [one.ticket, one.at])
    const before = when()
    expect(at('09:30', { type: 'halt-hall', until: secondOf('10:30') })).toBe('HallHalted')
    expect(call('09:31')).toBe('hall-halted')
    const after = when()
    expect(after.map(([ticket]) => ticket)).toEqual(before.map(([ticket]) => ticket))
    expect(after[0]?.[1]).toBe(secondOf('10:30'))
    expect(at('10:20', { type: 'resume-hall' })).toBe('HallResumed')
    expect(call('10:20')).toBe('Called A001')
  })

  test('午休不叫，说的是午后的时间；到下班后一小时也轮不到的，标出来', () => {
    const { take, line, today } = hall()
    for (let n = 0; n < 5; n += 1) take('11:50')
    const told = expectedCalls(line(), [], secondOf('11:55'), today)
    expect(told.map(({ at }) => at)).toEqual(['11:55', '11:55', '11:55', '14:00', '14:00'].map(secondOf))
    const late = expectedCalls(line(), [], secondOf('18:05'), today)
    expect(late.map(({ beyond }) => beyond)).toEqual([true, true, true, true, true])
  })
})

describe('模拟高峰日 A peak day', () => {
  const { halls } = standard()
  const run = (seed: number, cut: number) => {
    const day = dayOf('2026-05-20')
    const couples = couplesOf(day, diceOf(seed), usualHabits)
    const power = { at: 10.5 * 3600, announced: 45 * 60, lasts: cut * 60 }
    return figuresOf(simulateDay(day, halls, couples, power), couples, halls)
  }

  test.each([1, 2, 3])(
    '每个窗口 48 对，停电一小时：一对也不漏，绿色通道等得不比别人久，计划重排（种子 %i）',
    (seed) => {
      const figures = run(seed, 60)
      expect(figures).toMatchObject({ couples: 259, walkIns: 19, lost: 0, kept: 0 })
      expect(figures.served + figures.noShows).toBe(259)
      expect(figures.replanned).toBeGreaterThan(20)
      expect(figures.passedOver).toBeGreaterThan(0)
      expect(figures.elderWaitP95).toBeLessThanOrEqual(figures.waitP95)
    },
  )

  test('停电四小时：当天轮不到的改到下一个开放日，还是一对也不漏', () => {
    const figures = run(1, 240)
    expect(figures.lost).toBe(0)
    expect(figures.kept).toBeGreaterThan(0)
    expect(figures.served + figures.kept + figures.noShows).toBe(figures.couples)
  })

  test('同一个种子同一天', () => {
    expect(run(7, 60)).toEqual(run(7, 60))
  })
})

const clerk: Staff = {
  kind: 'staff',
  account: 'registrar-610112',
  name: '王工',
  staffRole: 'registrar',
  region: '610112',
  organ: 'registry-610112',
}

forEachDatabase(
  ({ memory }) => {
    let house: TestOffice
    beforeAll(() => {
      house = openOffice(memory())
    })
    afterAll(() => house.close())
    const act = (body: LineRequest, by: Staff = clerk, key = newKey()) =>
      actOnLine(house.office, { by, key, requestDigest: JSON.stringify(body), body })

    test('两个窗口同时叫，叫到的不是同一个号；同一把钥匙再来一次，还是那个号；屏幕上没有名字', async () => {
      for (let n = 0; n < 4; n += 1) await act({ act: 'queue-up' })
      const calls = await Promise.all([1, 2, 3].map((window) => act({ act: 'call-next', window })))
      expect(new Set(calls.map((said) => ('ticket' in said ? said.ticket : said))).size).toBe(3)
      const key = newKey()
      const once = await act({ act: 'call-next', window: 1 }, clerk, key)
      expect(await act({ act: 'call-next', window: 1 }, clerk, key)).toEqual(once)
      expect(once).toEqual({ done: 'call-next', ticket: 'A004' })

      expect(await hallScreen(house.office, clerk.organ)).toMatchObject({
        isOpen: true,
        waiting: 0,
        called: [{ ticket: 'A004', window: 1 }, { window: expect.any(Number) }, {}, {}],
      })
      expect(await ticketNow(house.office, clerk.organ, 'A004')).toMatchObject({ state: 'called', window: 1 })
      expect(await ticketNow(house.office, clerk.organ, 'A099')).toEqual({ refused: 'no-such-thing' })
      expect(await lineToStaff(house.office, clerk)).toMatchObject({ served: 1, toCome: 0, beyond: 0 })
      expect(await hallScreen(house.office, 'registry-619999')).toEqual({ refused: 'no-such-thing' })
    })

    test('审批岗不叫号；不开门的日子不取号', async () => {
      const officer: Staff = { ...clerk, staffRole: 'household-officer', organ: 'police-610112' }
      expect(await act({ act: 'queue-up' }, { ...officer, staffRole: 'nobody' })).toEqual({ refused: 'not-permitted' })
      const before = house.clock.legal
      house.clock.legal = '2026-03-08T09:07:00.000+08:00'
      expect(await act({ act: 'queue-up' })).toEqual({ refused: 'not-open-that-day' })
      house.clock.legal = before
    })
  },
  { folders: [officeSql] },
)

const never = (): never => {
  throw new Error('the calendar does not reach')
}
