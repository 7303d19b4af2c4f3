import { newId } from '@xiqian/seal'
import { expect, test } from 'vitest'
import {
  append,
  buryErrand,
  claimErrands,
  deadErrands,
  errandQueues,
  finishErrand,
  type NewErrand,
  nextErrandAt,
  readErrand,
  renewErrands,
  retryErrand,
  workerLeases,
} from '../src/index.ts'
import { forEachDatabase } from '../src/testing/databases.ts'
import { commitOf, ledger, written } from './house.ts'

const at = (minute: number) => new Date(Date.UTC(2026, 10, 23, 1, minute)).toISOString()

forEachDatabase((database) => {
  const db = () => database.memory().pool
  let county = 610200
  /** A county of its own for each test, so that no test sees the errands of another. */
  const newRegion = () => {
    county += 1
    return String(county)
  }

  async function caused(region: string, errands: readonly NewErrand[]): Promise<{ readonly stream: string }> {
    const stream = newId()
    await written(db(), { ...commitOf(stream, null), stream: { region, stream, kind: 'case' }, errands })
    return { stream }
  }
  const errand = (more: Partial<NewErrand> = {}): NewErrand => ({
    id: newId(),
    kind: 'ask-department',
    body: { department: 'public-security', matter: 'hukou' },
    runAt: at(0),
    ...more,
  })
  const claim = (region: string, minute: number, by = 'worker-1', limit = 10, legal = minute) =>
    claimErrands(db(), { regions: [region], now: at(minute), legalNow: at(legal), leaseMs: 60_000, by, limit })

  test('续租: who still works keeps it; who lost it, or is done with it, does not get it back', async () => {
    const region = newRegion()
    const [long, short] = [errand(), errand()]
    await caused(region, [long, short])
    await claim(region, 0)
    await finishErrand(db(), { region, id: short.id, by: 'worker-1' })
    const both = [long, short].map(({ id }) => ({ region, id }))
    expect(await renewErrands(db(), both, { by: 'worker-1', until: at(3) })).toBe(1)
    expect(await renewErrands(db(), both, { by: 'worker-2', until: at(9) })).toBe(0)
    expect(await claim(region, 2, 'worker-2')).toEqual([])
    expect((await claim(region, 3, 'worker-2')).map(({ id, attempts }) => [id, attempts])).toEqual([[long.id, 2]])
  })

  test('an errand is leased when it is due, to one worker, with its body and first try', async () => {
    const region = newRegion()
    const one = errand({ runAt: at(5) })
    const { stream } = await caused(region, [one])
    expect(await claim(region, 4)).toEqual([])
    expect(await claim(region, 5)).toEqual([
      {
        region,
        stream,
        id: one.id,
        kind: one.kind,
        body: one.body,
        lane: null,
        attempts: 1,
        failingSince: null,
        leasedBy: 'worker-1',
        leasedUntil: at(6),
      },
    ])
    expect(await claim(region, 5, 'worker-2')).toEqual([])
  })

  test('a worker that died: its lease runs out and another takes the errand; the dead one can no longer settle it', async () => {
    const region = newRegion()
    const one = errand()
    await caused(region, [one])
    await claim(region, 0, 'dead')
    const [again] = await claim(region, 1, 'alive')
    expect(again).toMatchObject({ id: one.id, attempts: 2, leasedBy: 'alive' })
    expect(await finishErrand(db(), { region, id: one.id, by: 'dead' })).toBe(false)
    expect(await finishErrand(db(), { region, id: one.id, by: 'alive' })).toBe(true)
    expect(await claim(region, 59)).toEqual([])
  })

  test('a failed try waits until its next time; what is given up waits for a person and starts again from there', async () => {
    const region = newRegion()
    const one = errand()
    await caused(region, [one])
    const hold = { region, id: one.id, by: 'worker-1' }
    await claim(region, 0)
    expect(await retryErrand(db(), hold, { runAt: at(10), problem: 'timeout' })).toBe(true)
    expect(await claim(region, 9)).toEqual([])
    expect(await claim(region, 10)).toMatchObject([{ attempts: 2 }])
    const grave = { problem: 'refused eight times', failingSince: at(0), deadSince: at(11) }
    expect(await buryErrand(db(), hold, grave)).toBe(true)
    expect(await claim(region, 59)).toEqual([])
    const found = await readErrand(db(), { region, id: one.id })
    expect(found).toMatchObject({ state: 'dead', attempts: 2, lastProblem: grave.problem, deadSince: at(11) })
    const { errands, of } = await deadErrands(db())
    expect(errands.find(({ id }) => id === one.id)).toEqual(found)
    expect(of).toBe(errands.length)
    expect((await deadErrands(db(), 0)).errands).toEqual([])

    const repaired = (stream: string) => ({
      ...commitOf(stream, null),
      stream: { region, stream, kind: 'errand' },
      repairs: [{ id: one.id, state: 'waiting' as const, runAt: at(20) }],
    })
    await written(db(), repaired(newId()))
    expect(await append(ledger, db(), repaired(newId()))).toEqual({ outcome: 'lost-race' })
    expect(await claim(region, 19)).toEqual([])
    expect(await claim(region, 20)).toMatchObject([{ attempts: 1, failingSince: null }])
  })

  test('since when it fails is kept over its tries, and forgotten after one that was in order', async () => {
    const region = newRegion()
    const one = errand()
    await caused(region, [one])
    const hold = { region, id: one.id, by: 'worker-1' }
    await claim(region, 0)
    await retryErrand(db(), hold, { runAt: at(1), problem: 'timeout', failingSince: at(0) })
    expect(await claim(region, 1)).toMatchObject([{ failingSince: at(0) }])
    await retryErrand(db(), hold, { runAt: at(2), problem: 'taken' })
    expect(await claim(region, 2)).toMatchObject([{ failingSince: null }])
  })

  test('the queues say what is due, runs, waits, sleeps, fails and is dead; the leases who holds what', async () => {
    const region = newRegion()
    const kind = `kind-${region}`
    const own = (more: Partial<NewErrand> = {}) => errand({ kind, lane: 'slow', ...more })
    const [failed, dead, lost] = [own(), own(), own()]
    await caused(region, [failed, dead])
    await claim(region, 0, 'queue-worker')
    const of = ({ id }: NewErrand) => ({ region, id, by: 'queue-worker' })
    await retryErrand(db(), of(failed), { runAt: at(40), problem: 'timeout', failingSince: at(0) })
    await buryErrand(db(), of(dead), { problem: 'timeout', failingSince: at(0), deadSince: at(0) })
    await caused(region, [lost])
    await claim(region, 1, 'queue-worker')
    await caused(region, [own({ runAt: at(6) }), own({ legalAt: at(30) }), own({ runAt: at(50) })])
    const queues = await errandQueues(db(), { now: at(10), legalNow: at(10) })
    expect(queues.filter((queue) => queue.kind === kind)).toEqual([
      { kind, lane: 'slow', due: 2, running: 0, delayed: 2, asleep: 1, failing: 1, dead: 1, oldestDue: at(2) },
    ])
    const leases = await workerLeases(db(), at(10))
    expect(leases.filter(({ by }) => by === 'queue-worker')).toEqual([
      { by: 'queue-worker', held: 0, lapsed: 1, firstEnds: at(2) },
    ])
  })

  test('a deadline sleeps until the legal clock is there, however late the machine clock', async () => {
    const region = newRegion()
    const one = errand({ kind: 'chase-deadline', legalAt: at(30) })
    await caused(region, [one])
    expect(await claim(region, 50, 'worker-1', 10, 29)).toEqual([])
    expect(await nextErrandAt(db(), [region])).toEqual({ machine: null, legal: at(30) })
    expect(await claim(region, 50, 'worker-1', 10, 30)).toMatchObject([{ id: one.id }])
    expect(await claim(region, 51, 'worker-2', 10, 30)).toMatchObject([{ id: one.id, attempts: 2 }])
  })

  test('the worker learns how long it may sleep', async () => {
    const region = newRegion()
    expect(await nextErrandAt(db(), [region])).toEqual({ machine: null, legal: null })
    await caused(region, [errand({ runAt: at(7) }), errand({ runAt: at(9) })])
    expect(await nextErrandAt(db(), [region])).toEqual({ machine: at(7), legal: null })
    await claim(region, 7)
    expect(await nextErrandAt(db(), [region])).toEqual({ machine: at(8), legal: null })
  })

  test('an errand is done by the append it led to, and its id placed again is the same errand', async () => {
    const region = newRegion()
    const one = errand()
    const { stream } = await caused(region, [one])
    await claim(region, 0)
    const home = { stream: { region, stream, kind: 'case' } }
    const lost = { ...commitOf(stream, null), ...home, finishes: one.id }
    expect(await append(ledger, db(), lost)).toEqual({ outcome: 'lost-race' })
    expect(await claim(region, 2)).toHaveLength(1)
    const other = newId()
    await written(db(), { ...commitOf(other, null), stream: { region, stream: other, kind: 'case' }, finishes: one.id })
    expect(await claim(region, 59)).toEqual([])
    await caused(region, [one])
    expect(await claim(region, 59)).toEqual([])
  })

  test('60 errands, four workers at once: each errand goes to exactly one', async () => {
    const region = newRegion()
    const errands = Array.from({ length: 60 }, () => errand())
    await caused(region, errands)
    const taken: string[] = []
    await Promise.all(
      ['a', 'b', 'c', 'd'].map(async (by) => {
        for (;;) {
          const leased = await claim(region, 0, by, 7)
          if (leased.length === 0) return
          taken.push(...leased.map(({ id }) => id))
        }
      }),
    )
    expect(taken.sort()).toEqual(errands.map(({ id }) => id).sort())
  })

  test('a full lane is passed by; of one with a place left no more than that is taken', async () => {
    const region = newRegion()
    const slow = Array.from({ length: 20 }, (_, n) => errand({ lane: 'slow', runAt: at(n) }))
    const quick = [errand({ lane: 'quick', runAt: at(30) }), errand({ runAt: at(31) })]
    await caused(region, [...slow, ...quick])
    const asked = { regions: [region], now: at(40), legalNow: at(40), leaseMs: 60_000, by: 'w', limit: 8 }
    const first = await claimErrands(db(), { ...asked, lanes: { slow: 2 } })
    expect(first.map(({ lane }) => lane)).toEqual(['slow', 'slow'])
    const second = await claimErrands(db(), { ...asked, lanes: { slow: 0, quick: 4 } })
    expect(second.map(({ id }) => id).sort()).toEqual(quick.map(({ id }) => id).sort())
    expect(await claimErrands(db(), asked)).toHaveLength(8)
  })

  test('a worker for all regions takes from each, and no more than it asked for', async () => {
    const regions = [newRegion(), newRegion(), newRegion()]
    for (const region of regions) await caused(region, [errand(), errand()])
    const asked = { now: at(0), legalNow: at(0), leaseMs: 1000, by: 'w' }
    const first = await claimErrands(db(), { ...asked, limit: 4 })
    const rest = await claimErrands(db(), { ...asked, limit: 100 })
    expect(first).toHaveLength(4)
    expect([...first, ...rest].filter(({ region }) => regions.includes(region))).toHaveLength(6)
  })
})
