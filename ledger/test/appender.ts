import { writeSync } from 'node:fs'
import { register, registries } from '../serials/register.ts'
import { append, type MemoryOptions, migrate, openMemory } from '../src/index.ts'
import { commitOf, ledger, sealedFact } from './house.ts'

/**
 * Run by kill-nine.test.ts in a process of its own: appends until it is killed, and writes one line for each append that was
 * acknowledged. A pipe takes a short line at once, so that what was written is what was acknowledged.
 */
const options: MemoryOptions = JSON.parse(process.argv[2] ?? '{}')
const round = process.argv[3] ?? '0'
const memory = await openMemory(options)
await migrate(memory.pool)
writeSync(1, 'ready\n')

async function submit(lane: number): Promise<void> {
  for (let n = 0; ; n += 1) {
    const key = `${round}-${lane}-${n}`
    const fact = sealedFact(key, 'p1', 'joint', `值 ${key}`)
    const outcome = await append(
      ledger,
      memory.pool,
      commitOf(key, null, {
        act: { key, requestDigest: key, answer: { key } },
        events: [{ type: 'Opened', body: {} }, fact.event],
        parts: [fact.part],
        keys: [fact.storedKey],
        errands: [{ id: key, kind: 'ask', body: {}, runAt: '2026-01-01T00:00:00.000Z' }],
        claims: [{ change: 'take', kind: 'draft', personIndex: key }],
      }),
    )
    if (outcome.outcome !== 'written') throw new Error(outcome.outcome)
    writeSync(1, `${key}\n`)
  }
}

/** 发证 beside it: two windows that race for the same numbers; every round goes on where an earlier one was killed. */
async function issue(place: number): Promise<void> {
  const step = 2 * registries.length
  for (let n = place * registries.length; ; n += step) {
    await register({ ledger, db: memory.pool }, n, Number.POSITIVE_INFINITY)
  }
}

await Promise.all([...[0, 1, 2, 3].map(submit), issue(0), issue(1)])
