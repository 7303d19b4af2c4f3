import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const path = (file: string): string => fileURLToPath(new URL(`../../${file}`, import.meta.url))

export type OfficeProcess = {
  /** Its data folder: where a walkthrough finds it. */
  readonly folder: string
  readonly url: string
  readonly pid: number
  /** User plus system CPU of the office's own process so far, in milliseconds; its simulator runs in another. */
  readonly cpuMs: () => number
  readonly stop: () => Promise<void>
}

/** Starts the office as its own process on a free port, and waits for its word `ready`. Throws with what it said. */
export const startOffice = async (folder: string, databaseUrl: string): Promise<OfficeProcess> => {
  const program = path('office/src/main/all-in-one.ts')
  if (!existsSync(program)) throw new Error('there is no office to start')
  const environment = { ...process.env, PORT: '0', XIQIAN_DATA: folder, DATABASE_URL: databaseUrl }
  const child = spawn(process.execPath, ['--import', 'tsx', program], {
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const end = () => child.kill('SIGKILL')
  process.once('exit', end)
  const url = await readyUrl(child)
  const pid = child.pid ?? 0
  return {
    folder,
    url,
    pid,
    cpuMs: () => cpuOf(pid),
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

/** utime and stime of /proc/<pid>/stat, in clock ticks of 10 ms (USER_HZ is 100 on Linux). */
export const cpuOf = (pid: number): number => {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[11]) + Number(fields[12])) * 10
}
