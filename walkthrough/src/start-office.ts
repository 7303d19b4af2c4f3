import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export type Running = { readonly url: string; readonly simulatorUrl: string; readonly stop: () => Promise<void> }

const project = fileURLToPath(new URL('../..', import.meta.url))
const program = join(project, 'office/src/main/all-in-one.ts')

/** The system that runs already on this data folder, as `npm start` notes it; undefined where none answers. */
const found = async (): Promise<Running | undefined> => {
  const note = join(process.env.XIQIAN_DATA ?? join(project, '.xiqian'), 'running.json')
  if (!existsSync(note)) return undefined
  const { url, simulatorUrl } = JSON.parse(readFileSync(note, 'utf8')) as { url: string; simulatorUrl: string }
  const answers = await fetch(new URL('/readyz', url)).then(
    ({ ok }) => ok,
    () => false,
  )
  return answers ? { url, simulatorUrl, stop: async () => undefined } : undefined
}

/** Starts office, worker and simulator on an empty data set of their own, and takes them down again. */
export const startOwn = async (say: (line: string) => void, environment: NodeJS.ProcessEnv = {}): Promise<Running> => {
  const folder = mkdtempSync(join(tmpdir(), 'xiqian-walkthrough-'))
  say('启动办公室和仿真… starting office and simulator')
  const child = spawn(process.execPath, ['--import', 'tsx', program], {
    cwd: project,
    env: { ...process.env, PORT: '0', XIQIAN_DATA: folder, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const note = join(folder, 'running.json')
  const stop = (): Promise<void> =>
    new Promise((resolve) => {
      const done = () => {
        rmSync(folder, { recursive: true, force: true })
        resolve()
      }
      if (child.exitCode !== null || child.signalCode !== null) return done()
      child.once('exit', done)
      child.kill('SIGTERM')
    })
  await new Promise<void>((resolve, reject) => {
    let heard = ''
    child.stdout.on('data', (chunk: Buffer) => {
      heard += chunk.toString('utf8')
      if (/^ready http/m.test(heard)) resolve()
    })
    child.once('exit', (code) => reject(new Error(`the office ended with ${code} before it was ready`)))
  })
  const { url, simulatorUrl } = JSON.parse(readFileSync(note, 'utf8')) as { url: string; simulatorUrl: string }
  return { url, simulatorUrl, stop }
}

export const runningOffice = async (say: (line: string) => void): Promise<Running> => (await found()) ?? startOwn(say)
