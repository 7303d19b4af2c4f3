import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { newId } from '@xiqian/seal'
import { startWorker } from '../errands/worker.ts'
import type { Office } from '../office.ts'
import { buildOffice } from './build-office.ts'
import { logErrands, logRefusedCalls, openLog } from './log.ts'
import { readSettings, requiredForParts } from './settings.ts'
import { stopOnSignal } from './stop-on-signal.ts'

// Errands only: any number of these share the work of one PostgreSQL by leases.
const settings = readSettings()
mkdirSync(settings.folder, { recursive: true })
const log = openLog(join(settings.folder, 'work.log'))
const built = await buildOffice({
  folder: settings.folder,
  ...requiredForParts(settings),
  departments: { onRefused: logRefusedCalls(log) },
})
const office: Office = { ...built.office, wake: () => worker.wake() }
const worker = startWorker(office, { name: `worker-${newId()}`, onProblem: logErrands(log) })
const abreast = built.keepAbreast()
stopOnSignal(async () => {
  abreast.stop()
  await worker.stop()
  await built.close()
  log.end()
})
process.stdout.write('working\n')
