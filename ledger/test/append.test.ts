import { newId } from '@xiqian/seal'
import { describe, expect, test } from 'vitest'
import { append, readPart, readStream, readStreams } from '../src/index.ts'
import { forEachDatabase } from '../src/testing/databases.ts'
import { commitOf, ledger, opened, openedValue, region, sealedFact, viewFolder, written } from './house.ts'

forEachDatabase(
  (database) => {
    const db = () => database.memory().pool

    describe('one command, one trip', () => {
      test('an unknown stream has no head, no events and no answer', async () => {
        const read = await readStream(db(), { region, stream: 'nobody', idempotencyKey: 'none' })
        expect(read).toEqual({ head: null, kind: null, since: 0, events: [], parts: [], keys: [], priorAct: null })
      })

      test('what was written is read again: events, parts, keys, answer, in one read', async () => {
        const stream = newId()
        const fact = sealedFact(stream, 'p1', 'party:partyM', { name: '王·小明𠮷' })
        const commit = commitOf(stream, null, {
          events: [{ type: 'Opened', body: { standard: 'sm3:1', n: 3 } }, fact.event],
          parts: [fact.part],
          keys: [fact.storedKey],
        })
        const outcome = await append(ledger, db(), commit)
        expect(outcome).toMatchObject({ outcome: 'written', position: 2, answer: { done: true } })

        const read = await readStream(db(), { region, stream, idempotencyKey: commit.act.key })
        expect(read.head).toEqual({ position: 2, chain: outcome.outcome === 'written' ? outcome.chain : '' })
        expect(read.kind).toBe('case')
        expect(read.events.map(({ position, type, body }) => ({ position, type, body }))).toEqual([
          { position: 1, type: 'Opened', body: { standard: 'sm3:1', n: 3 } },
          { position: 2, ...fact.event },
        ])
        expect(read.events[0]?.recordedAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
        expect(read.parts).toEqual([fact.part])
        expect(read.keys).toEqual([fact.storedKey])
        expect(read.priorAct).toMatchObject({ stream, requestDigest: 'digest', answer: { done: true } })
        expect(await openedValue(db(), stream, 'p1')).toEqual({ name: '王·小明𠮷' })
      })

      test('a file of 1 MiB lies apart: the read names it, readPart fetches it', async () => {
        const stream = newId()
        const fact = sealedFact(stream, 'photo', 'joint', 'x'.repeat(1 << 20))
        await written(
          db(),
          commitOf(stream, null, { events: [fact.event], parts: [fact.part], keys: [fact.storedKey] }),
        )
        const { parts } = await readStream(db(), { region, stream })
        expect(parts).toEqual([{ ...fact.part, sealed: null }])
        expect(await readPart(db(), { region, stream, part: 'photo' })).toEqual(fact.part)
        expect(await readPart(db(), { region, stream, part: 'other' })).toBeNull()
      })

      test('several streams are read in the order they were asked for', async () => {
        const [one, two] = [newId(), newId()]
        await opened(db(), one, 3)
        await opened(db(), two, 1)
        const read = await readStreams(db(), {
          streams: [two, 'none', one].map((stream) => ({ region, stream })),
        })
        expect(read.streams.map(({ head }) => head?.position ?? null)).toEqual([1, null, 3])
      })
    })

    describe('what is known already is not sent again', () => {
      test('whoever has the chain up to a position is given what followed; another chain, or a position to come, brings all', async () => {
        const stream = newId()
        const first = await opened(db(), stream)
        const second = await written(db(), commitOf(stream, first))
        const since = async (known: { readonly position: number; readonly chain: string }) => {
          const read = await readStream(db(), { region, stream, known })
          return [read.since, read.events.map(({ position }) => position), read.head?.position]
        }
        expect(await since(first)).toEqual([1, [2], 2])
        expect(await since(second)).toEqual([2, [], 2])
        expect(await since({ ...first, chain: second.chain })).toEqual([0, [1, 2], 2])
        expect(await since({ ...second, position: 3 })).toEqual([0, [1, 2], 2])
      })
    })

    describe('what stands in the way is an outcome', () => {
      test('a stream that moved meanwhile is a lost race, and nothing is left behind', async () => {
        const stream = newId()
        const head = await opened(db(), stream)
        await written(db(), commitOf(stream, head))
        const late = commitOf(stream, head, {
          errands: [{ id: newId(), kind: 'x', body: {}, runAt: '2026-01-01T00:00:00Z' }],
        })
        expect(await append(ledger, db(), late)).toEqual({ outcome: 'lost-race' })
        expect(await append(ledger, db(), commitOf(stream, null))).toEqual({ outcome: 'lost-race' })
        expect((await readStream(db(), { region, stream, idempotencyKey: late.act.key })).priorAct).toBeNull()
      })

      test('the right position with another chain is a lost race too', async () => {
        const stream = newId()
        const head = await opened(db(), stream)
        const forged = { ...head, chain: '00'.repeat(32) }
        expect(await append(ledger, db(), commitOf(stream, forged))).toEqual({ outcome: 'lost-race' })
      })

      test('同一请求发两次:同一回答,只有一个后果', async () => {
        const stream = newId()
        const commit = commitOf(stream, null, { act: { key: newId(), requestDigest: 'd1', answer: { receipt: 7 } } })
        const head = await written(db(), commit)
        const again = { outcome: 'already-done', answer: { receipt: 7 }, sameRequest: true }
        expect(await append(ledger, db(), commit)).toEqual(again)
        expect(await append(ledger, db(), { ...commit, head })).toEqual(again)
        expect(await append(ledger, db(), { ...commit, head, act: { ...commit.act, requestDigest: 'd2' } })).toEqual({
          ...again,
          sameRequest: false,
        })
        expect((await readStream(db(), { region, stream })).events).toHaveLength(1)
      })

      test('a draft opened twice under one key answers with the first, although the second names another stream', async () => {
        const index = newId()
        const act = { key: newId(), requestDigest: 'd', answer: { opened: 'first' } }
        const claims = [{ change: 'take', kind: 'draft', personIndex: index }] as const
        await written(db(), commitOf(newId(), null, { act, claims }))
        const second = await append(ledger, db(), commitOf(newId(), null, { act, claims }))
        expect(second).toEqual({ outcome: 'already-done', answer: { opened: 'first' }, sameRequest: true })
      })

      test('an accident is thrown, and the connection serves on', async () => {
        const stream = newId()
        const bad = commitOf(stream, null, { events: [{ type: 'Bad', body: 'nul \u0000 here' }] })
        await expect(append(ledger, db(), bad)).rejects.toThrow()
        await expect(append(ledger, db(), commitOf(stream, null, { events: [] }))).rejects.toThrow(/without an event/)
        await expect(append(ledger, db(), commitOf(stream, null, { views: { nowhere: [{}] } }))).rejects.toThrow(
          /nowhere/,
        )
        await expect(
          append(ledger, db(), commitOf(stream, null, { events: [{ type: 'F', body: 1.5 }] })),
        ).rejects.toThrow()
        expect(await opened(db(), stream)).toMatchObject({ position: 1 })
      })
    })

    describe('claims', () => {
      const take = (personIndex: string) => ({ change: 'take', kind: 'marriage', personIndex }) as const
      const release = (personIndex: string) => ({ change: 'release', kind: 'marriage', personIndex }) as const

      test('what another stream holds is named with its holder; what one holds oneself may be taken again', async () => {
        const [one, two, index] = [newId(), newId(), newId()]
        const commit = commitOf(one, null, { claims: [take(index)] })
        const head = await written(db(), commit)
        expect(await append(ledger, db(), commitOf(two, null, { claims: [take(newId()), take(index)] }))).toEqual({
          outcome: 'claimed',
          claimKind: 'marriage',
          by: { region, stream: one, idempotencyKey: commit.act.key },
        })
        expect((await readStream(db(), { region, stream: two })).head).toBeNull()
        await written(db(), commitOf(one, head, { claims: [take(index)] }))
      })

      test('a released claim is free; only its holder can release it', async () => {
        const [one, two, index] = [newId(), newId(), newId()]
        const head = await written(db(), commitOf(one, null, { claims: [take(index)] }))
        const other = await written(db(), commitOf(two, null, { claims: [release(index)] }))
        expect(await append(ledger, db(), commitOf(two, other, { claims: [take(index)] }))).toMatchObject({
          outcome: 'claimed',
        })
        await written(db(), commitOf(one, head, { claims: [release(index)] }))
        await written(db(), commitOf(two, other, { claims: [take(index)] }))
      })
    })

    describe('views', () => {
      const tasks = async (task: string) =>
        (await db().query('select due_on from inbox where region_code = $1 and task_id = $2', [region, task])).rows

      test('a row is put in, changed and taken out by the appends that cause it', async () => {
        const [stream, task] = [newId(), newId()]
        const row = { region_code: region, task_id: task, due_on: '2026-12-01' }
        let head = await written(db(), commitOf(stream, null, { views: { inbox: [row] } }))
        expect(await tasks(task)).toEqual([{ due_on: '2026-12-01' }])
        head = await written(db(), commitOf(stream, head, { views: { inbox: [{ ...row, due_on: '2026-12-02' }] } }))
        expect(await tasks(task)).toEqual([{ due_on: '2026-12-02' }])
        const gone = { 'inbox-gone': [{ region_code: region, task_id: task }] }
        expect(await append(ledger, db(), commitOf(stream, null, { views: gone }))).toEqual({ outcome: 'lost-race' })
        expect(await tasks(task)).toHaveLength(1)
        await written(db(), commitOf(stream, head, { views: gone }))
        expect(await tasks(task)).toEqual([])
      })

      test('号源已满:第二对得到约束的名字,什么也不留下', async () => {
        const slot = newId()
        await db().query('insert into slot (region_code, slot_id, left_over) values ($1, $2, 1)', [region, slot])
        const views = { 'slot-taken': [{ region_code: region, slot_id: slot }] }
        await written(db(), commitOf(newId(), null, { views }))
        const late = newId()
        expect(await append(ledger, db(), commitOf(late, null, { views }))).toEqual({
          outcome: 'refused',
          constraint: 'slot_full',
        })
        expect((await readStream(db(), { region, stream: late })).head).toBeNull()
      })
    })

    describe('erasure', () => {
      test('one party is erased: that part is gone, the other stays, the events stay', async () => {
        const stream = newId()
        const his = sealedFact(stream, 'his', 'party:partyM', '离异')
        const hers = sealedFact(stream, 'hers', 'party:partyF', '未婚')
        const head = await written(
          db(),
          commitOf(stream, null, {
            events: [his.event, hers.event],
            parts: [his.part, hers.part],
            keys: [his.storedKey, hers.storedKey],
          }),
        )
        const erased = { events: [{ type: 'Erased', body: { keyName: 'party:partyM' } }], erase: ['party:partyM'] }
        await written(db(), commitOf(stream, head, erased))
        expect(await openedValue(db(), stream, 'his')).toBe('unreadable')
        expect(await openedValue(db(), stream, 'hers')).toBe('未婚')
        expect((await readStream(db(), { region, stream })).events).toHaveLength(3)
      })
    })

    describe('the ledger is never edited', () => {
      test.each([
        ['update event set type = $1 where region_code = $1', 'event'],
        ['delete from event where region_code = $1', 'event'],
        ['update act set request_digest = $1 where region_code = $1', 'act'],
        ['delete from act where region_code = $1', 'act'],
        ['update data_set set kind = $1 where region_code = $1', 'data_set'],
        ['delete from data_set where region_code = $1', 'data_set'],
      ])('%s is refused by the database itself', async (text, table) => {
        await expect(db().query(text, [region])).rejects.toMatchObject({
          code: 'XQ002',
          constraint: `${table}_unchanged`,
        })
      })

      test.each(['event', 'act', 'data_set'])('truncate %s is refused', async (table) => {
        await expect(db().query(`truncate ${table}`)).rejects.toMatchObject({ code: 'XQ002' })
      })
    })
  },
  { folders: [viewFolder] },
)
