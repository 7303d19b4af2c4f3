import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'

const path = (file: string): string => fileURLToPath(new URL(`../../${file}`, import.meta.url))

export type OfficeProcess = {
  /** Its data folder: where a walkthrough finds it. */
  readonly folder: string
  readonly url: string
  /** User plus system CPU of the office's own process so far, in milliseconds; its simulator runs in another. */
  readonly cpuMs: () => number
  readonly stop: () => Promise<void>
}

/** Office, errands and simulator, as `npm start` runs them. */
export const startAllInOne = (folder: string, databaseUrl: string): Promise<OfficeProcess> =>
  start('office/src/main/all-in-one.ts', folder, { PORT: '0', DATABASE_URL: databaseUrl })

/** HTTP only, as a province runs it: its errands stay for another process, which is not started. */
export const startServe = async (folder: string, databaseUrl: string): Promise<OfficeProcess> => {
  const simulator = { SIM_URL: 'http://127.0.0.1:9', SIM_SECRET: 'nobody-is-asked' }
  return start('office/src/main/serve.ts', folder, {
    PORT: String(await freePort()),
    DATABASE_URL: databaseUrl,
    ...simulator,
  })
}

/** Starts the program and waits for its word `ready`. Throws with what it said. */
const start = async (
  program: string,
  folder: string,
  settings: Readonly<Record<string, string>>,
): Promise<OfficeProcess> => {
  const environment = { ...process.env, XIQIAN_DATA: folder, ...settings }
  const child = spawn(process.execPath, ['--import', 'tsx', path(program)], {
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const end = () => child.kill('SIGKILL')
  process.once('exit', end)
  const url = await readyUrl(child)
  return {
    folder,
    url,
    cpuMs: () => cpuOf(child.pid ?? 0),
    stop: async () => {
      process.off('exit', end)
      if (child.exitCode !== null) return
      const gone = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGTERM')
      await gone
    },
  }
}

const readyUrl = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let said = ''
    const hear = (bytes: Buffer) => {
      said = `${said}${bytes.toString()}`.slice(-8000)
      const url = /ready (http:\/\/\S+)/.exec(said)?.[1]
      if (url !== undefined) resolve(url)
    }
    child.stdout?.on('data', hear)
    child.stderr?.on('data', hear)
    child.once('exit', (code) => reject(new Error(`the office ended with ${code}: ${said}`)))
  })

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

/** utime and stime of /proc/<pid>/stat, in clock ticks of 10 ms (USER_HZ is 100 on Linux). */
export const cpuOf = (pid: number): number => {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[11]) + Number(fields[12])) * 10
}
