import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { tidy } from '@xiqian/ledger'
import { randomBytes, toHex } from '@xiqian/seal'
import { backUpOnSignal } from './back-up-on-signal.ts'
import { openOffice, syntheticStart } from './build-office.ts'
import { endBadly } from './end-badly.ts'
import { exportTraces } from './export-traces.ts'
import { freePort } from './free-port.ts'
import { logErrands, logRefusedCalls, openLog } from './log.ts'
import { mountCounters, notFoundPage } from './pages.ts'
import { ensureFree } from './port-taken.ts'
import { serveMetrics } from './serve-metrics.ts'
import { readSettings } from './settings.ts'
import { startSimulatorProcess } from './simulator-process.ts'
import { staffApplication } from './staff-application.ts'
import { stopOnSignal } from './stop-on-signal.ts'

// npm start: office, worker and simulator on the embedded database (or on DATABASE_URL).
const settings = readSettings()
await ensureFree(settings.port, 'PORT').catch(endBadly)
if (settings.metricsPort !== undefined) await ensureFree(settings.metricsPort, 'METRICS_PORT').catch(endBadly)
const port = settings.port === 0 ? await freePort() : settings.port
const url = `http://127.0.0.1:${port}`
mkdirSync(settings.folder, { recursive: true })
const traces = await exportTraces(settings.tracesTo, 'xiqian')
const log = openLog(join(settings.folder, 'office.log'))

const staff = staffApplication()
staff.catch(() => undefined)
const secret = settings.simulatorSecret ?? toHex(randomBytes(32))
const simulator =
  settings.simulatorUrl === undefined
    ? await startSimulatorProcess({
        folder: join(settings.folder, 'simulator'),
        secret,
        seed: '1',
        legalNow: syntheticStart,
        callbackUrl: url,
      })
    : { url: settings.simulatorUrl, stop: async () => undefined }

try {
  const { folder, databaseUrl, gateways } = settings
  const { office, door, close } = await openOffice({
    folder,
    secret,
    simulatorUrl: simulator.url,
    publicUrl: settings.publicUrl ?? url,
    ...(databaseUrl === undefined ? {} : { databaseUrl }),
    gateways,
    door: { logTo: log, notFoundPage },
    onProblem: logErrands(log),
    departments: { onRefused: logRefusedCalls(log) },
  })
  await mountCounters(door, url, await staff)
  await door.listen({ host: '127.0.0.1', port })
  const metrics = settings.metricsPort === undefined ? undefined : await serveMetrics(office, settings.metricsPort)
  const note = join(folder, 'running.json')
  writeFileSync(note, JSON.stringify({ url, simulatorUrl: simulator.url, pid: process.pid }))
  // PGlite cleans up after itself only when it is asked to.
  const broom = setInterval(() => void tidy(office.memory).catch(() => undefined), 3_600_000)
  backUpOnSignal(office.memory, folder, (line) => void process.stdout.write(line))
  stopOnSignal(async () => {
    clearInterval(broom)
    rmSync(note, { force: true })
    metrics?.close()
    await close()
    await simulator.stop()
    await traces.stop()
    log.end()
  })
  process.stdout.write(
    [
      `群众 citizens  ${url}/            (演示登录 development sign-in: ${url}/sign-in)`,
      `窗口与审批 staff ${url}/staff/      (clerk-610112 registrar-610112 hukou-610113 health-610112 policy-writer-610000 ...)`,
      `仿真 simulator ${simulator.url}`,
      `数据 data      ${databaseUrl === undefined ? folder : 'DATABASE_URL'}  (合成数据集 synthetic data set)`,
      `ready ${url}`,
      '',
    ].join('\n'),
  )
} catch (problem) {
  await simulator.stop()
  endBadly(problem)
}
