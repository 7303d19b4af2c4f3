import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { migrate, openMemory, verifyLedger } from '@xiqian/ledger'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { applyAsCouple, viewOf } from '../../walkthrough/src/journey.ts'
import { sqlFolder } from '../src/main/build-office.ts'
import { type House, openHouse } from './house.ts'

let house: House
const further = mkdtempSync(join(tmpdir(), 'xiqian-migrations-'))

beforeAll(async () => {
  house = await openHouse('postgres')
})
afterAll(async () => {
  await house.close()
  rmSync(further, { recursive: true, force: true })
})

test('办着事的时候升级数据库：新的迁移装上，一件没拒、一件没丢，链都对', async () => {
  cpSync(sqlFolder, further, { recursive: true })
  // As migrations here are: something is added, nothing that serves is taken away.
  writeFileSync(
    join(further, '998-next-column.sql'),
    'alter table errand add column next_version text;\nalter table arrival add column next_version text;\n',
  )
  writeFileSync(
    join(further, '999-next-table.sql'),
    'create table next_version (region_code text not null, constraint next_version_pk primary key (region_code));\n',
  )
  const { databaseUrl } = house.databaseOptions
  if (databaseUrl === undefined) throw new Error('PostgreSQL is reached by a URL')

  const couples = [1, 2, 3].map(async (seed) => applyAsCouple(house.walk(await house.couple('reference', seed))))
  // The next version begins elsewhere, in a connection of its own, while the couples apply.
  const next = await openMemory({ databaseUrl })
  const applied = await migrate(next.pool, [further])
  const again = await migrate(next.pool, [further])
  await next.close()
  expect(applied).toEqual(['998-next-column.sql', '999-next-table.sql'])
  expect(again).toEqual([])

  for (const { caseId, man } of await Promise.all(couples)) expect((await viewOf(man, caseId)).stage).toBe('ready')
  await house.idle()
  expect(house.problems).toEqual([])
  const { faults } = await verifyLedger(house.open.office.memory.pool)
  expect(faults).toEqual([])
  // What serves goes on with a database that is newer than it.
  const after = await applyAsCouple(house.walk(await house.couple('reference', 4)))
  expect((await viewOf(after.man, after.caseId)).stage).toBe('ready')
})

/** What an older process cannot bear while a newer one migrates. */
const takesAway = /\b(drop\s+(table|column)|rename|alter\s+column\s+\w+\s+type|set\s+not\s+null)\b/i

test('仓库里的迁移只添加，不拿走旧版本正在用的', () => {
  const folders = [sqlFolder, fileURLToPath(new URL('../../ledger/sql', import.meta.url))]
  const files = folders.flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
  expect(files.length).toBeGreaterThan(10)
  for (const file of files) expect(readFileSync(file, 'utf8'), file).not.toMatch(takesAway)
})
