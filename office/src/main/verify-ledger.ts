import { join } from 'node:path'
import { openMemory, verifyLedger } from '@xiqian/ledger'

const folder = process.env.XIQIAN_DATA ?? join(process.cwd(), '.xiqian')
const memory = await openMemory(
  process.env.DATABASE_URL === undefined ? { folder } : { databaseUrl: process.env.DATABASE_URL },
)
try {
  const { streams, events, faults } = await verifyLedger(memory.pool)
  for (const fault of faults) process.stdout.write(`${JSON.stringify(fault)}\n`)
  process.stdout.write(`verify-ledger: ${streams} streams, ${events} events, ${faults.length} faults\n`)
  process.exitCode = faults.length === 0 ? 0 : 1
} finally {
  await memory.close()
}
