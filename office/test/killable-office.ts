import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const program = fileURLToPath(new URL('./office-to-kill.ts', import.meta.url))

/** An office in a process of its own, that is ended without warning. */
export type Alive = { readonly url: string; readonly kill: () => Promise<void> }

export const startOffice = (environment: Readonly<Record<string, string>>): Promise<Alive> =>
  new Promise((resolve, reject) => {
    const child: ChildProcess = spawn(process.execPath, ['--import', 'tsx', program], {
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    child.once('error', reject)
    child.stdout?.on('data', (chunk: Buffer) => {
      const url = /ready (http:\S+)/.exec(chunk.toString('utf8'))?.[1]
      if (url === undefined) return
      resolve({
        url,
        kill: () =>
          new Promise((gone) => {
            child.once('exit', () => gone())
            child.kill('SIGKILL')
          }),
      })
    })
  })
