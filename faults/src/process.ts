import { type ChildProcess, spawn } from 'node:child_process'

/** A program in a process of its own, which may be ended without warning. */
export type Running = {
  readonly said: RegExpExecArray
  /** SIGKILL: nothing is finished, nothing is said. */
  readonly kill: () => Promise<void>
  /** SIGTERM, and it ends what is under way. */
  readonly stop: () => Promise<void>
  /** True where it ended although nobody asked it to. */
  readonly fell: () => boolean
  readonly whyItFell: () => string
}

/** Starts it and waits for the word that it says when it is ready; throws what it said where it ended before. */
export const startProgram = (
  path: string,
  environment: Readonly<Record<string, string>>,
  ready: RegExp,
): Promise<Running> =>
  new Promise((resolve, reject) => {
    const child: ChildProcess = spawn(process.execPath, [path], {
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let heard = ''
    let isAsked = false
    const atTheEnd = () => child.kill('SIGKILL')
    process.once('exit', atTheEnd)
    const gone = new Promise<void>((done) =>
      child.once('exit', () => {
        process.off('exit', atTheEnd)
        done()
      }),
    )
    const isOver = () => child.exitCode !== null || child.signalCode !== null
    const end = async (signal: 'SIGKILL' | 'SIGTERM'): Promise<void> => {
      if (isOver()) return
      isAsked = true
      child.kill(signal)
      await gone
    }
    const running = (said: RegExpExecArray): Running => ({
      said,
      kill: () => end('SIGKILL'),
      stop: () => end('SIGTERM'),
      fell: () => isOver() && !isAsked,
      whyItFell: () => heard.slice(-1500),
    })
    const hear = (bytes: Buffer): void => {
      heard = `${heard}${bytes.toString('utf8')}`.slice(-4000)
      const said = ready.exec(heard)
      if (said !== null) resolve(running(said))
    }
    child.stdout?.on('data', hear)
    child.stderr?.on('data', hear)
    child.once('error', reject)
    void gone.then(() => reject(new Error(`ended before it was ready: ${heard.slice(-1500)}`)))
  })
