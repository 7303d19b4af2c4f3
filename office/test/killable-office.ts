import { type ChildProcess, spawn } from 'node:child_process'
import { putTogether } from '../../faults/src/programs.ts'

/** An office in a process of its own, that is ended without warning. */
export type Alive = { readonly url: string; readonly kill: () => Promise<void> }

/** Put together once: an office that dies often is started often. `remove` when no more is started. */
export const buildKillable = () => putTogether({ office: 'office/test/office-to-kill.ts' })

/** `program`: what `buildKillable` has put together. */
export const startOffice = (program: string, environment: Readonly<Record<string, string>>): Promise<Alive> =>
  new Promise((resolve, reject) => {
    const child: ChildProcess = spawn(process.execPath, [program], {
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
