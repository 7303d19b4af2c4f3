import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openLedger, openMemory, readStream } from '@xiqian/ledger'
import { newTestDatabase } from '@xiqian/ledger/testing'
import { gm } from '@xiqian/seal'
import { plan } from '@xiqian/standard'
import { afterAll, expect, test, vi } from 'vitest'
import { type Open, openOffice, sqlFolder } from '../src/main/build-office.ts'
import { openStandards } from '../src/main/standards.ts'
import { streamOfVersion } from '../src/standards/version-stream.ts'
import { policyFolder } from './policy-folder.ts'

// An office is opened, and each time all its standards are read: on a busy machine that takes longer than a page.
vi.setConfig({ testTimeout: 120_000 })

const event = 'marriage-household'
const nowhere = 'http://127.0.0.1:9'
const folder = policyFolder()
afterAll(() => folder.remove())

/** 户口簿: what was asked until the night of 2025-05-09. */
const booklet = `
  - id: household-booklet
    kpiRow: A11
    name: { zh: 户口簿, en: Household booklet }
    matters: [marriage-registration]
    class: core
    giving: upload
    whose: couple
    because: { zh: 登记要用, en: Needed to register }
    why: { zh: 登记要用, en: Needed to register }
    inForce: { until: 2025-05-09 }
    basis: 婚姻登记条例（国务院令第387号）第五条
    examples:
      - { title: 最后一天总要, on: 2025-05-09, given: { mover: none }, needed: true }
      - { title: 第二天不要, on: 2025-05-10, given: { mover: partyM }, needed: false }
`

const night = policyFolder()
night.change('life-events/marriage-household/materials.yaml', /$(?![\s\S])/, booklet)
afterAll(() => night.remove())

const folders: string[] = []
const keysFolder = () => {
  const made = mkdtempSync(join(tmpdir(), 'xiqian-start-'))
  folders.push(made)
  return made
}
afterAll(() => {
  for (const made of folders) rmSync(made, { recursive: true, force: true })
})

test.each(['pglite', 'postgres'] as const)(
  '2025年5月9日夜里（%s）：零点之前要户口簿，零点之后不要；已受理的件照受理那天',
  async (kind) => {
    const database = await newTestDatabase(kind, [sqlFolder])
    const { door, office, close } = await openOffice({
      folder: keysFolder(),
      memory: database.options,
      simulatorUrl: nowhere,
      secret: 'test',
      standardFolder: night.lifeEvents,
      legalClockStart: '2025-05-09T09:00:00.000+08:00',
    })
    const answers = { registerCounty: '610112', mover: 'none' }
    const post = (url: string, payload: object) => door.inject({ method: 'POST', url, payload })
    const needed = async () => {
      const { plan: shown } = (await post('/guide', { lifeEvent: event, answers })).json()
      return shown.materials.map(({ key }: { key: string }) => key).includes('household-booklet')
    }
    try {
      await post('/dev/clock', { now: '2025-05-09T23:50:00.000+08:00' })
      expect([office.clocks.today(), await needed()]).toEqual(['2025-05-09', true])
      await post('/dev/clock', { now: '2025-05-10T00:00:00.000+08:00' })
      expect([office.clocks.today(), await needed()]).toEqual(['2025-05-10', false])

      const standard = office.standards.inForce(event)
      if (standard === undefined) throw new Error('nothing is in force')
      const keys = (on: string, acceptedOn: string) =>
        plan(standard, answers, on, acceptedOn).materials.map(({ key }) => key)
      expect(keys('2025-05-12', '2025-05-09')).toContain('household-booklet')
      expect(keys('2025-05-12', '2025-05-10')).not.toContain('household-booklet')
    } finally {
      await close()
      await database.remove()
    }
  },
)

test('两个进程共用一个库：一个施行了新的一版，另一个两秒内就看到；改回去再启动又是原来的一版', async () => {
  const database = await newTestDatabase('postgres', [sqlFolder])
  const keys = keysFolder()
  const open: Open[] = []
  const start = async () => {
    const opened = await openOffice({
      folder: keys,
      memory: database.options,
      simulatorUrl: nowhere,
      secret: 'test',
      standardFolder: folder.lifeEvents,
      withWorker: false,
      refreshMs: 50,
    })
    open.push(opened)
    return opened.office
  }
  try {
    const first = await start()
    const shipped = first.standards.inForce(event)?.digest
    folder.version('2026.2', '2026-01-01')
    const second = await start()
    const changed = second.standards.inForce(event)?.digest
    expect(changed).not.toBe(shipped)
    await expect.poll(() => first.standards.inForce(event)?.digest, { timeout: 3000 }).toBe(changed)

    folder.restore()
    const third = await start()
    expect(third.standards.inForce(event)?.digest).toBe(shipped)
    await expect.poll(() => first.standards.inForce(event)?.digest, { timeout: 3000 }).toBe(shipped)
    const { events } = await readStream(first.memory.pool, streamOfVersion(shipped ?? ''))
    expect(events.map(({ type }) => type)).toEqual([
      'StandardRecorded',
      'StandardChecked',
      'StandardPublished',
      'StandardPublished',
    ])

    // Started again without a change, nothing is written.
    await start()
    expect((await readStream(first.memory.pool, streamOfVersion(shipped ?? ''))).events).toHaveLength(4)
  } finally {
    for (const { close } of open) await close()
    await database.remove()
  }
})

test.each(['pglite', 'postgres'] as const)('真实数据集（%s）：启动只录草案，什么也不施行', async (kind) => {
  const database = await newTestDatabase(kind, [sqlFolder])
  const memory = await openMemory(database.options)
  try {
    const clocks = {
      legalNow: () => '2026-03-02T09:00:00.000+08:00',
      today: () => '2026-03-02',
      machineNow: () => new Date('2026-03-02T01:00:00Z'),
    }
    const tools = { memory, ledger: openLedger(gm, []), suite: gm, clocks, dataSet: 'real' } as const
    const { standards, versions } = await openStandards(tools, folder.lifeEvents)
    expect(standards.all()).toEqual([])
    expect(versions.all().map(({ state }) => state.stage)).toEqual(['recorded'])
    const again = await openStandards(tools, folder.lifeEvents)
    expect(again.versions.all()).toHaveLength(1)
  } finally {
    await memory.close()
    await database.remove()
  }
})
