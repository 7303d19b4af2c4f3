import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isWorkingDay, plusWorkingDays } from '../src/calendar.ts'
import type { Simulator } from '../src/index.ts'
import {
  coupleFor,
  get,
  marriageBody,
  marriages,
  migrationBody,
  migrations,
  monday,
  person,
  post,
  progress,
  say,
  start,
} from './client.ts'

type Effects = {
  readonly effects: readonly {
    readonly service: string
    readonly requestId: string
    readonly receipt: string
    readonly attempts: number
    readonly state: string
    readonly dueAt?: string
    readonly changed: readonly string[]
  }[]
  readonly calls: Readonly<Record<string, number>>
}

let simulator: Simulator

beforeEach(async () => {
  simulator = await start()
})
afterEach(() => simulator.close())

const effects = () => get<Effects>(simulator.url, '/dev/effects')
const clockTo = (legalNow: string) => post(simulator.url, '/dev/clock', { legalNow })
const fault = (source: string, mode: string, more: object = {}) =>
  post(simulator.url, '/dev/faults', { source, mode, ...more })

describe('each request has one effect', () => {
  it('the same request id, sent five times at once, enters one line', async () => {
    const body = marriageBody(await coupleFor(simulator.url, 'reference'))
    const heard = await Promise.all(
      [1, 2, 3, 4, 5].map(() => say(simulator.url, { ...marriages, body, requestId: 'once' })),
    )
    expect(new Set(heard.map(({ wire }) => JSON.stringify(wire))).size).toBe(1)
    expect((await effects()).effects).toMatchObject([
      { requestId: 'once', attempts: 5, changed: ['marriage register: one line'] },
    ])
  })

  it('the log of effects holds neither names nor numbers', async () => {
    const couple = await coupleFor(simulator.url, 'reference')
    await say(simulator.url, { ...marriages, body: marriageBody(couple) })
    const text = await (await fetch(`${simulator.url}/dev/effects`)).text()
    for (const { name, citizenNumber } of [couple.man, couple.woman]) {
      expect(text).not.toContain(name)
      expect(text).not.toContain(citizenNumber)
    }
  })
})

describe('faults of a later word', () => {
  it('late: six working days after it was due; what happened is counted by source and kind', async () => {
    const body = migrationBody(await coupleFor(simulator.url, 'reference'))
    await fault(migrations.service, 'late')
    await say(simulator.url, { ...migrations, body, requestId: 'late' })
    await fault(migrations.service, 'up')
    await say(simulator.url, { ...migrations, body, requestId: 'in time' })
    const days = (await effects()).effects.map(({ dueAt }) => dueAt?.slice(0, 10) ?? '')
    const [late = '', inTime = ''] = days
    const within = [9, 10, 11].map((days) => plusWorkingDays('2026-03-02', days))
    expect(late > inTime).toBe(true)
    expect(within).toContain(late)
    await fault(person.service, 'down')
    await say(simulator.url, { ...person, body: {} }).catch(() => undefined)
    expect((await get<{ struck: unknown }>(simulator.url, '/dev/struck')).struck).toEqual({
      [migrations.service]: { late: 1 },
      [person.service]: { down: 1 },
    })
  })
})

describe('the police decides 3 to 5 working days after receipt', () => {
  it('over forty couples: on working days only, all three lengths, and the same for the same seed', async () => {
    const dueDays = async (on: Simulator) => {
      for (let seed = 0; seed < 40; seed += 1) {
        const body = migrationBody(await coupleFor(on.url, 'reference', seed))
        const { wire } = await say(on.url, { ...migrations, body, requestId: `move-${seed}` })
        expect(wire.slzt).toBe('1')
      }
      const log = await get<Effects>(on.url, '/dev/effects')
      return log.effects.map(({ dueAt }) => dueAt ?? '')
    }
    const days = await dueDays(simulator)
    expect(new Set(days)).toEqual(
      new Set(['2026-03-05', '2026-03-06', '2026-03-09'].map((day) => `${day}T10:00:00.000+08:00`)),
    )
    const twin = await start()
    expect(await dueDays(twin)).toEqual(days)
    await twin.close()
  })

  it('nothing is decided before the clock is there, and no receipt is invented', async () => {
    const couple = await coupleFor(simulator.url, 'reference')
    await say(simulator.url, { ...marriages, body: marriageBody(couple) })
    const { wire } = await say(simulator.url, { ...migrations, body: migrationBody(couple) })
    const moved = await clockTo('2026-03-04T23:59:00+08:00')
    expect(await moved.json()).toMatchObject({ decided: [] })
    const later = await clockTo('2026-03-09T10:00:00+08:00')
    expect(await later.json()).toMatchObject({ decided: [wire.ywlsh] })
    const asked = await say(simulator.url, { ...progress, body: { ywlsh: wire.ywlsh } })
    expect(asked.wire).toMatchObject({
      slzt: '2',
      bjjgdm: '0',
      data: { qyywh: `${couple.situation.toCounty}-2026-000001` },
    })
    const unknown = await say(simulator.url, { ...progress, body: { ywlsh: 'NOSUCH' } })
    expect([unknown.status, unknown.wire.code]).toEqual([404, 'unknown-receipt'])
  })

  it('within one county it takes one working day', async () => {
    const couple = await coupleFor(simulator.url, 'same-county')
    await say(simulator.url, { ...migrations, body: migrationBody(couple) })
    expect((await effects()).effects).toMatchObject([{ dueAt: '2026-03-03T10:00:00.000+08:00' }])
  })

  it('a county without an interface takes nothing', async () => {
    const body = migrationBody(await coupleFor(simulator.url, 'reference-inbox'))
    const { status, wire } = await say(simulator.url, { ...migrations, body })
    expect([status, wire.code]).toEqual([422, 'no-interface'])
  })

  it('a clock beyond the calendar is refused', async () => {
    expect((await clockTo('2028-01-03T09:00:00+08:00')).status).toBe(400)
    expect((await clockTo('tomorrow')).status).toBe(400)
  })
})

describe('工作日', () => {
  it('knows the holidays of 2026 and the days worked for them', () => {
    expect(['2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'].every(isWorkingDay)).toBe(true)
    expect(['2026-02-16', '2026-02-23', '2026-05-05', '2026-10-07', '2026-03-07'].some(isWorkingDay)).toBe(false)
    expect(plusWorkingDays('2026-02-13', 3)).toBe('2026-02-25')
    expect(plusWorkingDays('2026-09-30', 1)).toBe('2026-10-08')
  })
})

describe('faults can be switched', () => {
  it('down cuts the line, error is a 503, both without effect; times mends it', async () => {
    const couple = await coupleFor(simulator.url, 'reference')
    const said = { ...marriages, body: marriageBody(couple), requestId: 'm' }
    await fault(marriages.service, 'down')
    await expect(say(simulator.url, said)).rejects.toThrow()
    await fault('civil-affairs', 'error', { times: 1 })
    expect((await say(simulator.url, said)).status).toBe(503)
    expect((await effects()).effects).toEqual([])
    expect((await say(simulator.url, said)).status).toBe(200)
  })

  it('lose-answer has its effect and says nothing', async () => {
    const couple = await coupleFor(simulator.url, 'reference')
    const said = { ...marriages, body: marriageBody(couple), requestId: 'm' }
    await fault(marriages.service, 'lose-answer', { times: 1 })
    await expect(say(simulator.url, said)).rejects.toThrow()
    expect((await effects()).effects).toMatchObject([{ attempts: 1, state: 'decided' }])
    expect((await say(simulator.url, said)).wire).toMatchObject({ slzt: '2', bjjgdm: '6' })
    expect((await effects()).effects).toMatchObject([{ attempts: 2 }])
  })

  it('slow answers late', async () => {
    const { man } = await coupleFor(simulator.url, 'reference')
    await fault('all', 'slow', { ms: 150 })
    const before = performance.now()
    await say(simulator.url, { ...person, body: { xm: man.name, gmsfhm: man.citizenNumber } })
    expect(performance.now() - before).toBeGreaterThan(140)
  })

  it('decide-now, decide-refuse and decide-correction also strike what is open', async () => {
    const couple = await coupleFor(simulator.url, 'reference')
    await say(simulator.url, { ...marriages, body: marriageBody(couple) })
    const { wire } = await say(simulator.url, { ...migrations, body: migrationBody(couple) })
    await fault(migrations.service, 'decide-refuse')
    const asked = { ...progress, body: { ywlsh: wire.ywlsh } }
    expect((await say(simulator.url, asked)).wire).toMatchObject({ slzt: '2', bjjgdm: '1', bjyydm: 'OTHER' })
    await fault(migrations.service, 'decide-now')
    // What is decided stays decided.
    expect((await say(simulator.url, asked)).wire).toMatchObject({ bjjgdm: '1' })
    const other = await coupleFor(simulator.url, 'same-county')
    await say(simulator.url, { ...marriages, body: marriageBody(other, 'J610112-2026-000002') })
    const now = await say(simulator.url, { ...migrations, body: migrationBody(other, 'J610112-2026-000002') })
    expect(now.wire).toMatchObject({ slzt: '2', bjjgdm: '0', bjrq: '20260302' })
  })

  it('tells the state of every switch, and refuses what it does not know', async () => {
    await fault('public-security', 'down')
    const list = await get<Record<string, { mode: string }>>(simulator.url, '/dev/faults')
    expect(list['public-security.person']?.mode).toBe('down')
    expect(list['health.report-birth-registration']?.mode).toBe('up')
    expect((await fault('nobody', 'down')).status).toBe(400)
    expect((await fault('health', 'sleepy')).status).toBe(400)
  })
})

describe('a folder keeps everything', () => {
  it('after a restart the same effects, registers, people and time are there', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'xiqian-simulator-'))
    try {
      const before = await start({ folder })
      const couple = await coupleFor(before.url, 'reference')
      const young = await coupleFor(before.url, 'young-man', 3, '&days=10')
      await say(before.url, { ...marriages, body: marriageBody(couple), requestId: 'm' })
      await say(before.url, { ...migrations, body: migrationBody(couple), requestId: 'h' })
      await say(before.url, { ...migrations, body: migrationBody(couple), requestId: 'h' })
      await post(before.url, '/dev/clock', { legalNow: '2026-03-10T09:00:00+08:00' })
      const log = await get<Effects>(before.url, '/dev/effects')
      await before.close()

      const after = await start({ folder, legalNow: monday })
      const again = await get<Effects>(after.url, '/dev/effects')
      expect(again.effects).toEqual(log.effects)
      expect(again.effects).toMatchObject([{ requestId: 'm' }, { requestId: 'h', attempts: 2, state: 'decided' }])
      expect((await get<{ legalNow: string }>(after.url, '/dev/clock')).legalNow).toMatch(/^2026-03-10T09:00/)
      const retry = await say(after.url, { ...marriages, body: marriageBody(couple), requestId: 'm' })
      expect(retry.wire).toMatchObject({ slzt: '2', bjjgdm: '6' })
      const { name: xm, citizenNumber: gmsfhm } = young[young.situation.mover]
      expect((await say(after.url, { ...person, body: { xm, gmsfhm } })).wire.hyjg).toBe('1')
      await after.close()

      await expect(start({ folder, seed: 2 })).rejects.toThrow('seed 1')
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  })
})
