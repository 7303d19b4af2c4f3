import { fstatSync } from 'node:fs'
import { startSimulator } from './index.ts'

const { PORT, SIM_SEED, SIM_FOLDER, SIM_SECRET, SIM_LEGAL_NOW, SIM_CALLBACK_URL } = process.env

const simulator = await startSimulator({
  port: Number(PORT ?? '8090'),
  seed: SIM_SEED ?? '1',
  secret: SIM_SECRET ?? '',
  legalNow: SIM_LEGAL_NOW ?? '2026-03-02T09:00:00+08:00',
  ...(SIM_FOLDER ? { folder: SIM_FOLDER } : {}),
  ...(SIM_CALLBACK_URL ? { callbackUrl: SIM_CALLBACK_URL } : {}),
})
process.stdout.write(`simulator ${simulator.url}\n`)

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    void simulator.close().then(() => process.exit(0))
  })
}

// Whoever started us and listened to our word is gone (kill -9 leaves no time to tell us): go too, before a second one
// takes the same folder. A simulator whose output goes to a terminal or a file stands on its own.
const parent = process.ppid
const listener = fstatSync(1)
if (listener.isSocket() || listener.isFIFO()) {
  setInterval(() => {
    if (process.ppid !== parent) process.exit(0)
  }, 200).unref()
}
