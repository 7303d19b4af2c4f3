import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openMemory, verifyLedger } from '@xiqian/ledger'
import { type DatabaseKind, newTestDatabase } from '@xiqian/ledger/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startSimulator } from '../../simulator/src/index.ts'
import { drawCouple } from '../../walkthrough/src/couple.ts'
import { type Person, person } from '../../walkthrough/src/person.ts'
import { sqlFolder, syntheticStart } from '../src/main/build-office.ts'
import { freePort } from '../src/main/free-port.ts'
import { buildKillable, startOffice } from './killable-office.ts'

const couplesAtOnce = 4
const actsARound = 40
const kills: Readonly<Record<DatabaseKind, number>> =
  process.env.CI === undefined ? { pglite: 1, postgres: 2 } : { pglite: 5, postgres: 5 }

let programs: Awaited<ReturnType<typeof buildKillable>>
beforeAll(async () => {
  programs = await buildKillable()
}, 120_000)
afterAll(() => programs?.remove())

/** Forty saves in each of a few lives of the office; which were acknowledged, and under which key. */
const killedInTheMiddle = async (kind: DatabaseKind): Promise<void> => {
  const database = await newTestDatabase(kind, [sqlFolder])
  const folder = mkdtempSync(join(tmpdir(), 'xiqian-kill-'))
  const secret = randomUUID()
  const simulator = await startSimulator({ port: 0, seed: '1', secret, legalNow: syntheticStart })
  const environment = {
    PORT: String(await freePort()),
    XIQIAN_DATA: folder,
    SIM_URL: simulator.url,
    SIM_SECRET: secret,
    ...(database.options.databaseUrl === undefined ? {} : { DATABASE_URL: database.options.databaseUrl }),
  }
  const acknowledged: { readonly caseId: string; readonly key: string; readonly position: number }[] = []
  try {
    let office = await startOffice(programs.pathOf('office'), environment)
    const keys: string[] = []
    const people: { who: Person; caseId: string }[] = []
    for (let n = 0; n < couplesAtOnce; n += 1) {
      const drawn = await drawCouple(simulator.url, 'reference', n + 50)
      const who = person({ url: office.url, newKey: () => keys.pop() ?? randomUUID() })
      await who.signIn({ kind: 'citizen', name: drawn.man.name, citizenNumber: drawn.man.citizenNumber })
      const { caseId } = await who.post('/cases', {
        lifeEvent: 'marriage-household',
        role: 'partyM',
        region: drawn.situation.toCounty,
        answers: {},
      })
      people.push({ who, caseId })
    }
    for (let life = 0; life < kills[kind]; life += 1) {
      const sent = Array.from({ length: actsARound }, async (_, n) => {
        const { who, caseId } = people[n % people.length] ?? {
          who: person({ url: office.url, newKey: randomUUID }),
          caseId: '',
        }
        const mobile = `13${String(life)}${String(n).padStart(8, '0')}`
        const key = `kill-${life}-${String(n).padStart(12, '0')}`
        keys.push(key)
        const done = await who.post(`/cases/${caseId}/answers`, { of: 'own', facts: { mobile } })
        acknowledged.push({ caseId, key, position: done.position })
      })
      const settled = Promise.allSettled(sent)
      // In the middle: when some were answered and others are on their way.
      while (acknowledged.length < life * 8 + 8) await new Promise((resolve) => setTimeout(resolve, 5))
      await office.kill()
      await settled
      office = await startOffice(programs.pathOf('office'), environment)
    }
    await office.kill()

    const memory = await openMemory(database.options.databaseUrl === undefined ? { folder } : database.options)
    try {
      expect((await verifyLedger(memory.pool)).faults).toEqual([])
      for (const { caseId, key, position } of acknowledged) {
        const found = await memory.pool.query<{ answer: { position: number } }>(
          'select answer from act where region_code = $1 and idempotency_key = $2',
          [caseId.slice(0, 6), key],
        )
        expect(found.rows.map(({ answer }) => answer.position)).toEqual([position])
      }
      const doubled = await memory.pool.query(
        `select region_code from event where region_code = any($1) and type = 'Answered' group by region_code, stream_id, body having count(*) > 1`,
        [[...new Set(acknowledged.map(({ caseId }) => caseId.slice(0, 6)))]],
      )
      expect(doubled.rows).toEqual([])
      expect(acknowledged.length).toBeGreaterThanOrEqual(kills[kind] * 8)
    } finally {
      await memory.close()
    }
  } finally {
    await simulator.close()
    await database.remove()
    rmSync(folder, { recursive: true, force: true })
  }
}

test('PGlite：断电数次，应答过的一件不少、一件不重，账本核得过', () => killedInTheMiddle('pglite'), 180_000)
test('PostgreSQL：断电数次，应答过的一件不少、一件不重，账本核得过', () => killedInTheMiddle('postgres'), 180_000)
