import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type DatabaseKind, newTestDatabase } from '@xiqian/ledger/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startSimulator } from '../../simulator/src/index.ts'
import { newCount } from '../../walkthrough/src/count.ts'
import { drawCouple } from '../../walkthrough/src/couple.ts'
import { applyAsCouple } from '../../walkthrough/src/journey.ts'
import { sqlFolder, syntheticStart } from '../src/main/build-office.ts'
import { freePort } from '../src/main/free-port.ts'
import { buildKillable, startOffice } from './killable-office.ts'
import { messagesOf, takenOf, whatOf } from './told.ts'

let programs: Awaited<ReturnType<typeof buildKillable>>
beforeAll(async () => {
  programs = await buildKillable()
}, 120_000)
afterAll(() => programs?.remove())

const lives = process.env.CI === undefined ? 2 : 3

/** The office dies while the gateway is taking the messages, a few times; the last one lives. */
const killedWhileSending = async (kind: DatabaseKind): Promise<void> => {
  const database = await newTestDatabase(kind, [sqlFolder])
  const folder = mkdtempSync(join(tmpdir(), 'xiqian-notices-'))
  const secret = randomUUID()
  const simulator = await startSimulator({ port: 0, seed: '1', secret, legalNow: syntheticStart })
  const setFault = (mode: string, ms = 0) =>
    fetch(new URL('/dev/faults', simulator.url), {
      method: 'POST',
      body: JSON.stringify({ source: 'sms.gateway', mode, ms }),
    })
  const environment = {
    PORT: String(await freePort()),
    XIQIAN_DATA: folder,
    SIM_URL: simulator.url,
    SIM_SECRET: secret,
    SMS_URL: simulator.url,
    SMS_SECRET: secret,
    LEASE_MS: '1500',
    ...(database.options.databaseUrl === undefined ? {} : { DATABASE_URL: database.options.databaseUrl }),
  }
  try {
    let office = await startOffice(programs.pathOf('office'), environment)
    await setFault('down')
    const drawn = await drawCouple(simulator.url, 'reference', 131)
    const { caseId, man, woman } = await applyAsCouple({
      tools: { url: office.url, newKey: () => randomUUID() },
      drawn,
      wishes: { birthRegistration: true, resultBy: 'electronic' },
      count: newCount(),
      say: () => undefined,
      at: async () => undefined,
      lifeEvent: 'marriage-household',
    })
    // Slow: it takes the message a second after it was handed over, when the office is dead already.
    await setFault('slow', 1_000)
    for (let life = 0; life < lives; life += 1) {
      await new Promise((resolve) => setTimeout(resolve, 700 + life * 900))
      await office.kill()
      office = await startOffice(programs.pathOf('office'), environment)
    }
    await setFault('up')
    const isThere = async () => {
      const told = await Promise.all([man, woman].map((who) => messagesOf(who, caseId)))
      return told.every((mine) => mine.length === 1 && mine.every(({ state }) => state === 'delivered'))
    }
    for (let turn = 0; turn < 300 && !(await isThere()); turn += 1) {
      await new Promise((resolve) => setTimeout(resolve, 200))
    }
    expect(await isThere()).toBe(true)
    await office.kill()
    const sent = await takenOf(simulator.url, caseId)
    expect(sent.map(whatOf).sort()).toEqual(['book-now partyF', 'book-now partyM'])
  } finally {
    await simulator.close()
    await database.remove()
    rmSync(folder, { recursive: true, force: true })
  }
}

const kinds: readonly DatabaseKind[] = process.env.CI === undefined ? ['postgres'] : ['pglite', 'postgres']
test.each(kinds)('%s：发通知时断电数次，每人只收到一条', killedWhileSending, 180_000)
