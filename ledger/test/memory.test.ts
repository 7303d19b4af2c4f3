import { fsyncSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { afterAll, describe, expect, test } from 'vitest'
import { DurableNodeFs, durableParameters } from '../src/durable-node-fs.ts'
import { lockFolder } from '../src/folder-lock.ts'
import { createDataSet, FolderHeld, migrate, openMemory, readDataSet } from '../src/index.ts'
import { forEachDatabase, newTestDatabase } from '../src/testing/databases.ts'

const parent = mkdtempSync(join(tmpdir(), 'xiqian-memory-'))
afterAll(() => rmSync(parent, { recursive: true, force: true }))

describe('the hold on a data folder', () => {
  test('a second opening is refused and told who holds it, in both languages; after closing it is free', () => {
    const folder = join(parent, 'held')
    const letGo = lockFolder(folder, new Date('2026-11-23T01:00:00Z'))
    expect(() => lockFolder(folder)).toThrow(FolderHeld)
    expect(() => lockFolder(folder)).toThrow(
      new RegExp(`${process.pid}.*2026-11-23T01:00:00.000Z.*held by process ${process.pid}`),
    )
    letGo()
    lockFolder(folder)()
    expect(readdirSync(folder)).toEqual([])
  })

  test.each([
    ['a process that is gone', { pid: 2 ** 22 + 1, started: null, since: 'x' }],
    ['a process number that another process has now', { pid: process.pid, started: '1', since: 'x' }],
    ['a torn file', 'nothing'],
  ])('%s holds nothing: the folder is taken over', (title, holder) => {
    const folder = join(parent, title)
    mkdirSync(folder)
    writeFileSync(join(folder, 'held-by.json'), typeof holder === 'string' ? holder : JSON.stringify(holder))
    const letGo = lockFolder(folder)
    expect(JSON.parse(readFileSync(join(folder, 'held-by.json'), 'utf8'))).toMatchObject({ pid: process.pid })
    expect(() => lockFolder(folder)).toThrow(FolderHeld)
    letGo()
  })
})

describe('PGlite in a folder', { timeout: 120_000 }, () => {
  test('waits for the disk, holds its folder, and has everything after closing and opening', async () => {
    const folder = join(parent, 'data')
    const first = await openMemory({ folder })
    expect((await first.pool.query('show fsync')).rows).toEqual([{ fsync: 'on' }])
    await migrate(first.pool)
    const made = {
      id: 'd1',
      kind: 'synthetic',
      createdAt: '2026-11-23T00:00:00.000Z',
      legalClockStart: '2026-03-02T00:00:00.000Z',
    } as const
    await createDataSet(first.pool, made)
    await expect(openMemory({ folder })).rejects.toThrow(FolderHeld)
    await first.close()

    const second = await openMemory({ folder })
    expect(await readDataSet(second.pool)).toEqual(made)
    await second.close()
    expect(readdirSync(folder)).toEqual(['pglite'])
  })

  test('ten commits reach the disk ten times, and a checkpoint reaches it too', async () => {
    let synced = 0
    const count = (file: number) => {
      synced += 1
      fsyncSync(file)
    }
    const fs = new DurableNodeFs(join(parent, 'data', 'pglite'), count)
    const pglite = await PGlite.create({ fs, startParams: [...durableParameters] })
    await pglite.query('create table paid (amount integer)')
    synced = 0
    for (let n = 0; n < 10; n += 1) await pglite.query('insert into paid values (1)')
    expect(synced).toBe(10)
    await pglite.query('checkpoint')
    expect(synced).toBeGreaterThan(12)
    await pglite.close()
  })

  test('openMemory without a place is a mistake', async () => {
    await expect(openMemory({})).rejects.toThrow(/databaseUrl, a folder or inMemory/)
  })
})

forEachDatabase((database) => {
  const db = () => database.memory().pool

  test('numbers, dates and instants come back as what they are', async () => {
    const { rows } = await db().query(
      `select 9007199254740991::int8 as big, '2026-03-01'::date as day, '2026-03-01 08:00:00.5+08'::timestamptz as moment`,
    )
    expect(rows).toEqual([{ big: 9007199254740991, day: '2026-03-01', moment: '2026-03-01T00:00:00.500Z' }])
    await expect(db().query('select 9007199254740993::int8 as big')).rejects.toThrow(/safe integers/)
    expect((await db().query('select 1 as one')).rows).toEqual([{ one: 1 }])
  })

  test('an answer of the database such as "divided by zero" keeps the connection', async () => {
    const client = await db().connect()
    const pid = (await client.query('select pg_backend_pid() as pid')).rows
    client.release()
    for (let n = 0; n < 3; n += 1) await expect(db().query('select 1 / 0')).rejects.toMatchObject({ code: '22012' })
    expect((await db().query('select pg_backend_pid() as pid')).rows).toEqual(pid)
  })

  test('a data set is marked once: a second mark changes nothing, and the first is given back', async () => {
    const real = { id: 'r1', kind: 'real', createdAt: '2026-11-23T00:00:00.000Z', legalClockStart: null } as const
    expect(await readDataSet(db())).toBeNull()
    expect(await createDataSet(db(), real)).toEqual(real)
    expect(await createDataSet(db(), { ...real, id: 's1', kind: 'synthetic' })).toEqual(real)
    await expect(
      db().query(`insert into data_set values ('610102', 'x', 'synthetic', now(), null)`),
    ).rejects.toMatchObject({ constraint: 'data_set_region' })
  })
})

describe.each(['pglite', 'postgres'] as const)('migrations on %s', (kind) => {
  test('run once, in order, further folders after our own, two starts at once one after the other; an edit is refused', async () => {
    const database = await newTestDatabase(kind)
    const memory = await openMemory(database.options)
    const folder = join(parent, `sql-${kind}`)
    mkdirSync(folder)
    writeFileSync(join(folder, '101-second.sql'), 'alter table first add column b text;')
    writeFileSync(join(folder, '100-first.sql'), 'create table first (a text);\ncreate table other (a text);')
    writeFileSync(join(folder, 'notes.txt'), 'not sql')
    const [one, two] = await Promise.all([migrate(memory.pool, [folder]), migrate(memory.pool, [folder])])
    expect([one, two]).toContainEqual(['100-first.sql', '101-second.sql'])
    expect([one, two]).toContainEqual([])

    writeFileSync(join(folder, '102-broken.sql'), 'create table third (a text); select nonsense;')
    await expect(migrate(memory.pool, [folder])).rejects.toThrow(/nonsense/)
    expect((await memory.pool.query(`select to_regclass('third') as third`)).rows).toEqual([{ third: null }])
    rmSync(join(folder, '102-broken.sql'))
    writeFileSync(join(folder, '100-first.sql'), 'create table first (a integer);')
    await expect(migrate(memory.pool, [folder])).rejects.toThrow(/further migration/)
    await memory.close()
    await database.remove()
  })
})
