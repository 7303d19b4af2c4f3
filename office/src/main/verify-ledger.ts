import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { openMemory, readDataSet, verifyLedger } from '@xiqian/ledger'
import { newKeyRing, openFileKms } from '@xiqian/seal'
import { readSettings } from './settings.ts'

// npm run verify-ledger: every chain recomputed, every sealed value compared with what its event names. 1 where a fault is found.
const { folder, databaseUrl } = readSettings()
const memory = await openMemory(databaseUrl === undefined ? { folder } : { databaseUrl })
try {
  const dataSet = await readDataSet(memory.pool)
  const hasKeys = dataSet?.kind === 'synthetic' && existsSync(join(folder, 'keys'))
  const ring = hasKeys ? newKeyRing(openFileKms(join(folder, 'keys'), { dataSet: dataSet.kind })) : undefined
  const { streams, events, parts, faults } = await verifyLedger(
    memory.pool,
    ring === undefined ? {} : { keyFor: (key) => ring.keyFor(key, Date.now()) },
  )
  for (const fault of faults) process.stdout.write(`${JSON.stringify(fault)}\n`)
  const compared = ring === undefined ? 'sealed values not compared (no keys here)' : `${parts} sealed values`
  process.stdout.write(`verify-ledger: ${streams} streams, ${events} events, ${compared}, ${faults.length} faults\n`)
  process.exitCode = faults.length === 0 ? 0 : 1
} finally {
  await memory.close()
}
