import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { newId } from '@xiqian/seal'
import { startWorker } from '../errands/worker.ts'
import type { Office } from '../office.ts'
import { buildOffice } from './build-office.ts'
import { endBadly } from './end-badly.ts'
import { exportTraces } from './export-traces.ts'
import { logErrands, logRefusedCalls, openLog } from './log.ts'
import { ensureFree } from './port-taken.ts'
import { serveMetrics } from './serve-metrics.ts'
import { readSettings, requiredForParts } from './settings.ts'
import { stopOnSignal } from './stop-on-signal.ts'

// Errands only: any number of these share the work of one PostgreSQL by leases.
const settings = readSettings()
if (settings.metricsPort !== undefined) await ensureFree(settings.metricsPort, 'METRICS_PORT').catch(endBadly)
mkdirSync(settings.folder, { recursive: true })
const traces = await exportTraces(settings.tracesTo, 'xiqian-work')
const log = openLog(join(settings.folder, 'work.log'))
const built = await buildOffice({
  folder: settings.folder,
  ...requiredForParts(settings),
  departments: { onRefused: logRefusedCalls(log) },
}).catch(endBadly)
const office: Office = { ...built.office, wake: () => worker.wake() }
const worker = startWorker(office, { name: `worker-${newId()}`, onProblem: logErrands(log) })
const abreast = built.keepAbreast()
const metrics = settings.metricsPort === undefined ? undefined : await serveMetrics(office, settings.metricsPort)
stopOnSignal(async () => {
  metrics?.close()
  abreast.stop()
  await worker.stop()
  await built.close()
  await traces.stop()
  log.end()
})
process.stdout.write('working\n')
