import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { openOffice } from './build-office.ts'
import { endBadly } from './end-badly.ts'
import { exportTraces } from './export-traces.ts'
import { logErrands, logRefusedCalls, openLog } from './log.ts'
import { mountCounters, notFoundPage } from './pages.ts'
import { ensureFree } from './port-taken.ts'
import { serveMetrics } from './serve-metrics.ts'
import { readSettings, requiredForParts } from './settings.ts'
import { staffApplication } from './staff-application.ts'
import { stopOnSignal } from './stop-on-signal.ts'

// HTTP only: any number of these stand beside each other on one PostgreSQL; errands run in `work`.
const settings = readSettings()
const { databaseUrl, simulatorUrl, secret, publicUrl } = requiredForParts(settings)
await ensureFree(settings.port, 'PORT').catch(endBadly)
if (settings.metricsPort !== undefined) await ensureFree(settings.metricsPort, 'METRICS_PORT').catch(endBadly)
mkdirSync(settings.folder, { recursive: true })
const traces = await exportTraces(settings.tracesTo, 'xiqian-serve')
const log = openLog(join(settings.folder, 'serve.log'))
const staff = await staffApplication()
const url = `http://127.0.0.1:${settings.port}`
const { office, door, close } = await openOffice({
  folder: settings.folder,
  databaseUrl,
  simulatorUrl,
  secret,
  publicUrl: publicUrl ?? url,
  withWorker: false,
  door: { logTo: log, notFoundPage },
  onProblem: logErrands(log),
  departments: { onRefused: logRefusedCalls(log) },
}).catch(endBadly)
await mountCounters(door, url, staff)
await door.listen({ host: '127.0.0.1', port: settings.port })
const metrics = settings.metricsPort === undefined ? undefined : await serveMetrics(office, settings.metricsPort)
stopOnSignal(async () => {
  metrics?.close()
  await close()
  await traces.stop()
  log.end()
})
process.stdout.write(`ready ${url}\n`)
