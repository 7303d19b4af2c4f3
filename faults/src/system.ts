import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type OwnPostgres, ownPostgres } from './postgres.ts'
import { type Running, startProgram } from './process.ts'
import type { Programs } from './programs.ts'
import { openRelay, type Relay } from './relay.ts'

/** 整个系统 as a province runs it, with a line that can be cut between each two of its parts. */
export type System = {
  readonly url: string
  readonly simulatorUrl: string
  readonly databaseUrl: string
  readonly folder: string
  readonly postgres: OwnPostgres
  readonly toDepartments: Relay
  readonly toDatabase: Relay
  readonly killOffice: () => Promise<void>
  readonly killWorker: () => Promise<void>
  /** Processes that ended although nobody ended them, with their last words. */
  readonly falls: () => readonly string[]
  /** Office and worker end as on any evening; the database and the departments stay. */
  readonly stopServers: () => Promise<void>
  readonly stop: () => Promise<void>
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() =>
        typeof address === 'object' && address !== null ? resolve(address.port) : reject(new Error('no port')),
      )
    })
  })

const comesBackWithinMs = 120_000

/** 值守: a program that is started again whenever it ends, as the machine's own service manager would. */
type Kept = { readonly kill: () => Promise<void>; readonly stop: () => Promise<void> }

const keepRunning = async (name: string, start: () => Promise<Running>, falls: string[]): Promise<Kept> => {
  let running: Running | undefined = await start()
  let isStopped = false
  let starting: Promise<void> = Promise.resolve()
  /** It may not come up while its database is away: then it is tried again, up to a bound. */
  const again = (): Promise<void> => {
    starting = (async () => {
      const giveUpAt = Date.now() + comesBackWithinMs
      while (!isStopped) {
        try {
          running = await start()
          return
        } catch (problem) {
          if (Date.now() > giveUpAt) throw new Error(`the ${name} does not come back: ${String(problem)}`)
          await new Promise((resolve) => setTimeout(resolve, 200))
        }
      }
    })()
    return starting
  }
  const watch = setInterval(() => {
    if (running?.fell() !== true) return
    falls.push(`${name}: ${running.whyItFell()}`)
    running = undefined
    // Whoever kills it next, or stops it, hears that it did not come back.
    again().catch(() => undefined)
  }, 100)
  return {
    kill: async () => {
      await starting
      await running?.kill()
      await again()
    },
    stop: async () => {
      isStopped = true
      clearInterval(watch)
      await starting.catch(() => undefined)
      await running?.stop()
    },
  }
}

const legalStart = '2026-03-02T09:00:00.000+08:00'

export const startSystem = async (programs: Programs, say: (line: string) => void): Promise<System> => {
  const folder = mkdtempSync(join(tmpdir(), 'xiqian-faults-'))
  const falls: string[] = []
  const stops: (() => Promise<void>)[] = [async () => rmSync(folder, { recursive: true, force: true })]
  const stop = async (): Promise<void> => {
    for (const each of stops.splice(0).reverse()) await each().catch(() => undefined)
  }
  try {
    const port = await freePort()
    const url = `http://127.0.0.1:${port}`
    const secret = crypto.randomUUID()
    const [postgres, simulator] = await Promise.all([
      ownPostgres(folder),
      startProgram(
        programs.pathOf('simulator'),
        {
          PORT: '0',
          SIM_SEED: '1',
          SIM_FOLDER: join(folder, 'simulator'),
          SIM_SECRET: secret,
          SIM_LEGAL_NOW: legalStart,
          SIM_CALLBACK_URL: url,
        },
        /simulator (http:\/\/127\.0\.0\.1:(\d+))/,
      ),
    ])
    stops.push(postgres.stop, simulator.stop)
    const simulatorUrl = simulator.said[1] ?? ''
    const toDepartments = await openRelay(() => ({ host: '127.0.0.1', port: Number(simulator.said[2]) }))
    const toDatabase = await openRelay(() => ({ path: postgres.socket }))
    stops.push(toDepartments.close, toDatabase.close)
    say('PostgreSQL and the departments stand')

    const environment = {
      PORT: String(port),
      XIQIAN_DATA: join(folder, 'office'),
      DATABASE_URL: `postgres://postgres@127.0.0.1:${toDatabase.port}/postgres`,
      SIM_URL: `http://127.0.0.1:${toDepartments.port}`,
      SIM_SECRET: secret,
    }
    const [office, worker] = await Promise.all([
      keepRunning('office', () => startProgram(programs.pathOf('office'), environment, /^ready http/m), falls),
      keepRunning('worker', () => startProgram(programs.pathOf('work'), environment, /^working$/m), falls),
    ])
    stops.push(office.stop, worker.stop)
    return {
      url,
      simulatorUrl,
      databaseUrl: postgres.url,
      folder: environment.XIQIAN_DATA,
      postgres,
      toDepartments,
      toDatabase,
      killOffice: office.kill,
      killWorker: worker.kill,
      falls: () => falls,
      stopServers: async () => {
        await Promise.all([office.stop(), worker.stop()])
      },
      stop,
    }
  } catch (problem) {
    await stop()
    throw problem
  }
}
