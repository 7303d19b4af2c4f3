import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { RefusedCall } from '@xiqian/departments'
import type { MemoryOptions } from '@xiqian/ledger'
import { type DatabaseKind, newTestDatabase } from '@xiqian/ledger/testing'
import type { Print } from '@xiqian/sheets'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe } from 'vitest'
import { startSimulator } from '../../simulator/src/index.ts'
import { newCount } from '../../walkthrough/src/count.ts'
import { type Drawn, drawCouple } from '../../walkthrough/src/couple.ts'
import type { Walk } from '../../walkthrough/src/journey.ts'
import { type Person, person } from '../../walkthrough/src/person.ts'
import type { DoorOptions } from '../src/http/build-door.ts'
import { type Open, openOffice, sqlFolder, syntheticStart } from '../src/main/build-office.ts'
import type { Prove } from '../src/standards/prover.ts'

/** The whole house on real parts: a real database, the simulator over HTTP, the office listening on this machine. */
export type House = {
  readonly kind: DatabaseKind
  readonly url: string
  readonly simulatorUrl: string
  readonly open: Open
  readonly databaseOptions: MemoryOptions
  readonly problems: string[]
  /** Calls that were not let out, for want of a row on the list of sharing duties. */
  readonly refusedCalls: RefusedCall[]
  readonly person: () => Person
  readonly couple: (fits: string, seed?: number) => Promise<Drawn>
  readonly walk: (drawn: Drawn, more?: Partial<Walk>) => Walk
  readonly idle: () => Promise<void>
  readonly setFault: (service: string, mode: string) => Promise<void>
  readonly close: () => Promise<void>
}

/** `mount` puts more on the door before it listens: the counters, in a browser test. */
export type HouseWishes = {
  readonly standardFolder?: string
  readonly legalClockStart?: string
  readonly prove?: Prove
  readonly print?: Print
  readonly mount?: (door: FastifyInstance) => Promise<void>
  readonly door?: DoorOptions
  /** Messages go to the simulator's gateway, not to the outbox. */
  readonly byGateway?: boolean
  /** A database that is there already, and the folder with its keys; both stay when the house closes. */
  readonly on?: { readonly database: MemoryOptions; readonly folder: string }
}

export const openHouse = async (
  kind: DatabaseKind,
  { mount, byGateway = false, on, ...more }: HouseWishes = {},
): Promise<House> => {
  const database =
    on === undefined
      ? await newTestDatabase(kind, [sqlFolder])
      : { options: on.database, remove: async () => undefined }
  const folder = on?.folder ?? mkdtempSync(join(tmpdir(), 'xiqian-house-'))
  const secret = randomUUID()
  const simulator = await startSimulator({
    port: 0,
    seed: '1',
    secret,
    legalNow: more.legalClockStart ?? syntheticStart,
  })
  const gateway = { url: simulator.url, secret, patienceMs: 2_000 }
  const problems: string[] = []
  const refusedCalls: RefusedCall[] = []
  const open = await openOffice({
    folder,
    secret,
    simulatorUrl: simulator.url,
    memory: database.options,
    ...(byGateway ? { gateways: { app: gateway, sms: gateway, mail: gateway } } : {}),
    // The longest wait of each try: nothing comes back while a test still looks.
    random: () => 0.99,
    ...more,
    departments: { onRefused: (refused) => void refusedCalls.push(refused) },
    onProblem: ({ kind: errand }, problem) => void problems.push(`${errand}: ${problem.stack ?? problem.message}`),
  })
  await mount?.(open.door)
  const url = await open.door.listen({ host: '127.0.0.1', port: 0 })
  const tools = { url, newKey: () => randomUUID() }
  const post = (base: string, path: string, body: unknown) =>
    fetch(new URL(path, base), {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
      body: JSON.stringify(body),
    }).then(async (answer) => {
      if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`)
    })
  return {
    kind,
    url,
    open,
    databaseOptions: database.options,
    problems,
    refusedCalls,
    simulatorUrl: simulator.url,
    person: () => person(tools),
    couple: (fits, seed = 1) => drawCouple(simulator.url, fits, seed),
    walk: (drawn, rest) => ({
      tools,
      drawn,
      wishes: { birthRegistration: true, resultBy: 'electronic' },
      count: newCount(),
      say: () => undefined,
      at: async () => undefined,
      lifeEvent: 'marriage-household',
      ...rest,
    }),
    idle: () => post(url, '/dev/idle', {}),
    setFault: (source, mode) => post(simulator.url, '/dev/faults', { source, mode }),
    close: async () => {
      await open.close()
      await simulator.close()
      await database.remove()
      if (on === undefined) rmSync(folder, { recursive: true, force: true })
    },
  }
}

const both: readonly DatabaseKind[] = ['pglite', 'postgres']

const inHouses = (kinds: readonly DatabaseKind[], body: (house: () => House) => void, more: HouseWishes): void => {
  for (const kind of kinds) {
    describe(kind === 'pglite' ? 'PGlite' : 'PostgreSQL', () => {
      let house: House | undefined
      beforeAll(async () => {
        house = await openHouse(kind, more)
      })
      afterAll(() => house?.close())
      body(() => {
        if (house === undefined) throw new Error('the house opens in beforeAll')
        return house
      })
    })
  }
}

/** The same tests in a house on PGlite and in one on PostgreSQL: what the database itself must keep. */
export const inEachHouse = (body: (house: () => House) => void, more: HouseWishes = {}): void =>
  inHouses(both, body, more)

/** What passes the same few statements as every other act: on PGlite by `npm test`, on both where `CI` is set. */
export const inHouse = (body: (house: () => House) => void, more: HouseWishes = {}): void =>
  inHouses(process.env.CI === undefined ? ['pglite'] : both, body, more)

/** One house, on PGlite: where one and the same folder or story is used up by the tests. */
export const inOneHouse = (body: (house: () => House) => void, more: HouseWishes = {}): void =>
  inHouses(['pglite'], body, more)
