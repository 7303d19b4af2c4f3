import { expect, test } from 'vitest'
import { drillEmbedded, drillPostgres } from './drill/backup-drill.ts'

const nothing = () => undefined

test('PostgreSQL 恢复到一个时间点：那之前受理的都在，之后的不在；链和密封都对；没有钥匙说得清楚', async () => {
  const { expected, there, gone, faults, parts, stage, withoutKeys } = await drillPostgres(nothing)
  expect({ there, gone }).toEqual(expected)
  expect(faults).toBe(0)
  expect(parts).toBeGreaterThan(0)
  expect(stage).toBe('ready')
  expect(withoutKeys).toMatch(/钥匙不在.*Restore that folder from the same backup/s)
}, 180_000)

test('内置库：办着事的时候倒一份，另开一库，倒之前的都在，读得出来', async () => {
  const { expected, there, gone, faults, stage, withoutKeys } = await drillEmbedded(nothing)
  expect({ there, gone }).toEqual(expected)
  expect(faults).toBe(0)
  expect(stage).toBe('ready')
  expect(withoutKeys).toMatch(/钥匙不在/)
}, 120_000)
