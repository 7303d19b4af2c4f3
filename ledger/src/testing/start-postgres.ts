import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { findPostgres, type PostgresBinaries } from './postgres-binaries.ts'

/** A PostgreSQL of our own. `url(database)` reaches it by a unix socket; `stop` ends it and removes its folder. */
export type StartedPostgres = {
  readonly url: (database: string) => string
  readonly version: string
  readonly pid: number | null
  readonly stop: () => Promise<void>
}

/** nobody: PostgreSQL refuses to run as root. */
const nobody = 65534

/** As whom the server and its tools run. */
export const serverUser = (): User => (process.getuid?.() === 0 ? { uid: nobody, gid: nobody } : {})

/**
 * Starts PostgreSQL in a new temporary folder, without TCP: what TEST_DATABASE_URL names (then nothing is started), what the
 * machine has, or the npm package. `fsync` is off for tests and on for measurements.
 */
export async function startPostgres(
  options: {
    readonly fsync?: boolean
    readonly binaries?: PostgresBinaries
    readonly settings?: readonly string[]
    /** Puts the files of another database into the empty folder, in place of a new one. */
    readonly fill?: (data: string) => void
  } = {},
): Promise<StartedPostgres> {
  const named = process.env.TEST_DATABASE_URL
  if (named !== undefined && named !== '' && options.binaries === undefined) return namedPostgres(named)

  const binaries = options.binaries ?? findPostgres()
  const folder = mkdtempSync(join(tmpdir(), 'xiqian-pg-'))
  const user = serverUser()
  mkdirSync(join(folder, 'data'), { mode: 0o700 })
  chmodSync(folder, 0o755)
  if (user.uid !== undefined) for (const path of [folder, join(folder, 'data')]) chownSync(path, nobody, nobody)

  const remove = () => {
    rmSync(folder, { recursive: true, force: true })
    if (binaries.temporary !== null) rmSync(binaries.temporary, { recursive: true, force: true })
  }
  try {
    const data = join(folder, 'data')
    if (options.fill === undefined) initialise(binaries, folder, user)
    else {
      options.fill(data)
      giveTo(data, user)
    }
    const server = await start(binaries, folder, user, options)
    return {
      url: (database) => `postgres://postgres@localhost/${database}?host=${folder}`,
      version: binaries.version,
      pid: server.pid ?? null,
      stop: async () => {
        await stop(server)
        remove()
      },
    }
  } catch (problem) {
    remove()
    throw problem
  }
}

/** All that lies in a folder, to the user that the server runs as. */
export function giveTo(folder: string, { uid, gid }: User): void {
  if (uid === undefined || gid === undefined) return
  for (const path of [
    folder,
    ...readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  ])
    chownSync(path, uid, gid)
}

type User = { readonly uid?: number; readonly gid?: number }

function initialise({ bin }: PostgresBinaries, folder: string, user: User): void {
  const words = [
    '-D',
    join(folder, 'data'),
    '-U',
    'postgres',
    '--auth=trust',
    '--encoding=UTF8',
    '--locale=C',
    '--no-sync',
  ]
  const { status, stderr } = spawnSync(join(bin, 'initdb'), words, { ...user, cwd: folder, encoding: 'utf8' })
  if (status !== 0) throw new Error(`initdb did not work: ${stderr}`)
}

async function start(
  { bin }: PostgresBinaries,
  folder: string,
  user: User,
  { fsync = false, settings = [] }: { readonly fsync?: boolean; readonly settings?: readonly string[] },
): Promise<ChildProcess> {
  const quick = fsync ? [] : ['fsync=off', 'full_page_writes=off']
  const chosen = [
    'listen_addresses=',
    `unix_socket_directories=${folder}`,
    'max_connections=200',
    ...quick,
    ...settings,
  ]
  const words = ['-D', join(folder, 'data'), ...chosen.flatMap((setting) => ['-c', setting])]
  // To a file and not to a pipe: a process too busy to read a pipe would make the server wait.
  const log = join(folder, 'log')
  const logFile = openSync(log, 'w')
  const server = spawn(join(bin, 'postgres'), words, {
    ...user,
    cwd: folder,
    stdio: ['ignore', 'ignore', logFile],
  })
  closeSync(logFile)
  const said = () => readFileSync(log, 'utf8').slice(-4000)
  process.once('exit', () => server.kill('SIGQUIT'))

  for (let tries = 0; tries < 200; tries += 1) {
    if (server.exitCode !== null) throw new Error(`postgres ended: ${said()}`)
    if (await answers(`postgres://postgres@localhost/postgres?host=${folder}`)) return server
    await pause(50)
  }
  server.kill('SIGQUIT')
  throw new Error(`postgres did not answer within 10 s: ${said()}`)
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.end()
    return true
  } catch {
    return false
  }
}

async function stop(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return
  const ended = new Promise((resolve) => server.once('exit', resolve))
  server.kill('SIGINT')
  await ended
}

function namedPostgres(named: string): StartedPostgres {
  return {
    url: (database) => {
      const url = new URL(named)
      url.pathname = `/${database}`
      return url.href
    },
    version: 'named',
    pid: null,
    stop: async () => undefined,
  }
}
