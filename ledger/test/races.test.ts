import { newId } from '@xiqian/seal'
import { expect, test } from 'vitest'
import { append, appendTogether, readStream, verifyLedger } from '../src/index.ts'
import { forEachDatabase } from '../src/testing/databases.ts'
import { commitOf, ledger, opened, region, sealedFact, viewFolder, written } from './house.ts'

const times = <T>(count: number, make: (n: number) => T): readonly T[] =>
  Array.from({ length: count }, (_item, n) => make(n))

forEachDatabase(
  (database) => {
    const db = () => database.memory().pool

    test.each([
      ['opens', false],
      ['moves', true],
    ])('ten at one position: one %s the stream, nine lose, no rows are left', async (_title, isOpen) => {
      const stream = newId()
      const head = isOpen ? await opened(db(), stream) : null
      const racers = times(10, (n) => {
        const fact = sealedFact(stream, `p${n}`, `third:t${n}`, `值 ${n}`)
        return commitOf(stream, head, {
          act: { key: newId(), requestDigest: `d${n}`, answer: { n } },
          events: [fact.event],
          parts: [fact.part],
          keys: [fact.storedKey],
          errands: [{ id: newId(), kind: 'ask', body: { n }, runAt: '2026-01-01T00:00:00.000Z' }],
          claims: [{ change: 'take', kind: 'draft', personIndex: newId() }],
          views: { inbox: [{ region_code: region, task_id: `${stream}-${n}`, due_on: '2026-12-01' }] },
        })
      })
      const outcomes = await Promise.all(racers.map((commit) => append(ledger, db(), commit)))
      expect(outcomes.filter(({ outcome }) => outcome === 'written')).toHaveLength(1)
      expect(outcomes.filter(({ outcome }) => outcome === 'lost-race')).toHaveLength(9)

      const read = await readStream(db(), { region, stream })
      expect(read.events).toHaveLength(isOpen ? 2 : 1)
      expect([read.parts.length, read.keys.length]).toEqual([1, 1])
      for (const [table, column] of [
        ['act', 'stream_id'],
        ['errand', 'stream_id'],
      ]) {
        const { rows } = await db().query(`select from ${table} where region_code = $1 and ${column} = $2`, [
          region,
          stream,
        ])
        expect(rows).toHaveLength(isOpen && table === 'act' ? 2 : 1)
      }
      const claims = await db().query('select from claim where region_code = $1 and by_stream = $2', ['610000', stream])
      const tasks = await db().query('select from inbox where region_code = $1 and task_id like $2', [
        region,
        `${stream}-%`,
      ])
      expect([claims.rowCount, tasks.rowCount]).toEqual([1, 1])
    })

    test('100 drafts of one couple at once: one holds the claim, 99 are told who', async () => {
      const index = newId()
      const outcomes = await Promise.all(
        times(100, () =>
          append(
            ledger,
            db(),
            commitOf(newId(), null, { claims: [{ change: 'take', kind: 'draft', personIndex: index }] }),
          ),
        ),
      )
      const winners = outcomes.filter(({ outcome }) => outcome === 'written')
      const told = outcomes.flatMap((one) => (one.outcome === 'claimed' ? [one.by.stream] : []))
      expect(winners).toHaveLength(1)
      expect(told).toHaveLength(99)
      expect(new Set(told).size).toBe(1)
      const { rows } = await db().query('select by_stream from claim where region_code = $1 and person_index = $2', [
        '610000',
        index,
      ])
      expect(rows).toEqual([{ by_stream: told[0] }])
    })

    test('100 couples at once for a day with three places: three are booked, 97 are told it is full', async () => {
      const slot = newId()
      await db().query('insert into slot (region_code, slot_id, left_over) values ($1, $2, 3)', [region, slot])
      const outcomes = await Promise.all(
        times(100, () =>
          append(
            ledger,
            db(),
            commitOf(newId(), null, { views: { 'slot-taken': [{ region_code: region, slot_id: slot }] } }),
          ),
        ),
      )
      expect(outcomes.filter(({ outcome }) => outcome === 'written')).toHaveLength(3)
      expect(outcomes.filter(({ outcome }) => outcome === 'refused')).toHaveLength(97)
    })

    test('one request sent 20 times at once: one effect, and every sender learns the same answer', async () => {
      const stream = newId()
      const commit = commitOf(stream, null, { act: { key: newId(), requestDigest: 'd', answer: { receipt: 1 } } })
      const outcomes = await Promise.all(times(20, () => append(ledger, db(), commit)))
      expect(outcomes.filter(({ outcome }) => outcome === 'written')).toHaveLength(1)
      for (const one of outcomes) expect(one).toMatchObject({ answer: { receipt: 1 } })
      expect((await readStream(db(), { region, stream })).events).toHaveLength(1)
    })

    test('many streams written together: all of them, or nothing, whatever stood in the way of one', async () => {
      const streams = times(3, () => newId())
      const heads = await Promise.all(streams.map((stream) => written(db(), commitOf(stream, null))))
      const slot = newId()
      await db().query('insert into slot (region_code, slot_id, left_over) values ($1, $2, 1)', [region, slot])
      const views = { 'slot-taken': [{ region_code: region, slot_id: slot }] }
      const held = newId()
      const take = { change: 'take', kind: 'booking', personIndex: held } as const
      await written(db(), commitOf(newId(), null, { claims: [take] }))
      const together = (changed: object = {}) =>
        streams.map((stream, n) => {
          const head = heads[n]
          if (head === undefined) throw new Error('not opened')
          const { act, events } = commitOf(stream, head)
          const commit = { stream: { region, stream, kind: 'case' }, head, act, events }
          return n === 1 ? { ...commit, ...changed } : commit
        })
      const positions = async () =>
        Promise.all(streams.map(async (stream) => (await readStream(db(), { region, stream })).head?.position))

      expect(
        await appendTogether(ledger, db(), together({ head: { position: 1, chain: '0'.repeat(64) } }), views),
      ).toBe(false)
      expect(await appendTogether(ledger, db(), together({ takes: [take] }), views)).toBe(false)
      expect(await positions()).toEqual([1, 1, 1])
      expect(await appendTogether(ledger, db(), together({ takes: [{ ...take, personIndex: newId() }] }), views)).toBe(
        true,
      )
      expect(await positions()).toEqual([2, 2, 2])

      const again = await Promise.all(streams.map(async (stream) => (await readStream(db(), { region, stream })).head))
      const next = together().map((commit, n) => ({ ...commit, head: again[n] ?? commit.head }))
      expect(await appendTogether(ledger, db(), next, views)).toBe(false)
      expect(await positions()).toEqual([2, 2, 2])
      expect((await verifyLedger(db())).faults).toEqual([])
    })
  },
  { folders: [viewFolder] },
)
