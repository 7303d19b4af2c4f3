import { gunzipSync } from 'node:zlib'
import { newId } from '@xiqian/seal'
import { expect, test } from 'vitest'
import { forEachDatabase } from '../src/testing/databases.ts'
import { commitOf, sealedFact, written } from './house.ts'

const personal = ['王小明𠮷', '619900199001011234', '13800138000', '离异', '榆林市府谷县某路 9 号']

forEachDatabase((database) => {
  test('whoever copies every table finds no name, number, telephone, address or marital status', async () => {
    const { pool, pglite } = database.memory()
    const stream = newId()
    const facts = personal.map((value, n) => sealedFact(stream, `p${n}`, `party:${n}`, { value }))
    await written(
      pool,
      commitOf(stream, null, {
        events: facts.map(({ event }) => event),
        parts: facts.map(({ part }) => part),
        keys: facts.map(({ storedKey }) => storedKey),
      }),
    )
    const tables = await pool.query<{ name: string }>(
      `select table_name as name from information_schema.tables where table_schema = 'public'`,
    )
    const dump: string[] = []
    for (const { name } of tables.rows) {
      const { rows } = await pool.query<{ row: string }>(`select ${name}::text as row from ${name}`)
      dump.push(...rows.map(({ row }) => row))
    }
    expect(tables.rows.length).toBeGreaterThan(8)
    expect(dump.some((row) => row.includes(stream))).toBe(true)
    for (const value of personal) expect(dump.filter((row) => row.includes(value))).toEqual([])

    // The embedded database gives its files as well, the write-ahead log among them.
    if (pglite === undefined) return
    const archive = await pglite.dumpDataDir('gzip')
    const bytes = gunzipSync(Buffer.from(await archive.arrayBuffer()))
    expect(bytes.includes(stream)).toBe(true)
    for (const value of personal) expect(bytes.includes(value)).toBe(false)
  })
})
