import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { checkSerials } from '../serials/check.ts'
import { registries } from '../serials/register.ts'
import { type Db, type MemoryOptions, openMemory, readStream, verifyLedger } from '../src/index.ts'
import { newTestDatabase } from '../src/testing/databases.ts'
import { region, unwrap } from './house.ts'

const appender = fileURLToPath(new URL('appender.ts', import.meta.url))

/** Lets it append, kills it after some acknowledgements without a warning, and gives the keys that were acknowledged. */
async function killedAfter(
  options: MemoryOptions,
  round: number,
  acknowledgements: number,
): Promise<readonly string[]> {
  const child = spawn(process.execPath, ['--import', 'tsx', appender, JSON.stringify(options), String(round)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise((resolve) => child.once('exit', resolve))
  const acknowledged: string[] = []
  for await (const line of createInterface({ input: child.stdout })) {
    if (line !== 'ready') acknowledged.push(line)
    if (acknowledged.length === acknowledgements) child.kill('SIGKILL')
  }
  await ended
  return acknowledged
}

async function lookAfter(db: Db, acknowledged: readonly string[]): Promise<void> {
  for (const key of acknowledged) {
    const read = await readStream(db, { region, stream: key, idempotencyKey: key })
    expect(read.priorAct, key).toMatchObject({ stream: key, answer: { key } })
    expect([read.events.length, read.parts.length, read.keys.length]).toEqual([2, 1, 1])
  }
  const { registrations, gapsWithoutEvent, doubles } = await checkSerials(db, registries)
  expect(registrations).toBeGreaterThan(0)
  expect({ gapsWithoutEvent, doubles }).toEqual({ gapsWithoutEvent: 0, doubles: 0 })
  const counts = await db.query<Record<string, number>>(
    `select
      (select count(*) from stream where region_code = $1) as streams,
      (select count(*) from act where region_code = $1) as acts,
      (select count(*) from errand where region_code = $1) as errands,
      (select count(*) from event where region_code = $1) as events,
      (select count(*) from claim where by_region = $1) as claims`,
    [region],
  )
  // What was under way at the kill is there whole or not at all.
  const { streams = 0, ...rest } = counts.rows[0] ?? {}
  expect(streams).toBeGreaterThanOrEqual(acknowledged.length)
  expect(rest).toEqual({ acts: streams, errands: streams, events: 2 * streams, claims: streams })
  expect((await verifyLedger(db, { keyFor: unwrap })).faults).toEqual([])
}

// The starts of a process take longest: two lives in `npm test`, three where `CI` is set.
const rounds = process.env.CI === undefined ? [1, 2] : [1, 2, 3]

describe('kill -9 in the middle of appends, a few times: what was acknowledged is there, once', {
  timeout: 120_000,
}, () => {
  test('PGlite, whose folder is taken over from the dead', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'xiqian-kill-'))
    const all: string[] = []
    for (const round of rounds) all.push(...(await killedAfter({ folder }, round, 15 * round)))
    const memory = await openMemory({ folder })
    await lookAfter(memory.pool, all)
    await memory.close()
    rmSync(folder, { recursive: true })
  })

  test('PostgreSQL', async () => {
    const database = await newTestDatabase('postgres')
    const all: string[] = []
    for (const round of rounds) all.push(...(await killedAfter(database.options, round, 40 * round)))
    const memory = await openMemory(database.options)
    await lookAfter(memory.pool, all)
    await memory.close()
    await database.remove()
  })
})
