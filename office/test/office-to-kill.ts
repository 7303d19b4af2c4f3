import { openOffice } from '../src/main/build-office.ts'
import { readSettings } from '../src/main/settings.ts'

// The office as npm start runs it, without its pages: a process of its own that a test may end with SIGKILL.
const { port, folder, databaseUrl, simulatorUrl, simulatorSecret, gateways } = readSettings()
const { LEASE_MS } = process.env
const { door } = await openOffice({
  folder,
  simulatorUrl: simulatorUrl ?? '',
  secret: simulatorSecret ?? '',
  ...(databaseUrl === undefined ? {} : { databaseUrl }),
  gateways,
  ...(LEASE_MS === undefined ? {} : { leaseMs: Number(LEASE_MS) }),
})
await door.listen({ host: '127.0.0.1', port })
process.stdout.write(`ready http://127.0.0.1:${port}\n`)
