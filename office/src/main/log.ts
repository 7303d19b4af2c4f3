import { createWriteStream, type WriteStream } from 'node:fs'
import type { WorkerOptions } from '../errands/worker.ts'

/** The log of this process, JSON, one a line; it holds no personal value. */
export const openLog = (path: string): WriteStream => createWriteStream(path, { flags: 'a', mode: 0o600 })

/** An errand's accident: its kind and tries, the kind of error; the message stays out, since it may quote a value. */
export const logErrands =
  (log: { readonly write: (line: string) => unknown }): WorkerOptions['onProblem'] =>
  (errand, problem) => {
    const at = problem.stack
      ?.split('\n')
      .find((line) => line.includes('/src/'))
      ?.replace(/.*\/(\w[\w-]*\/src\/)/, '$1')
      .trim()
    log.write(
      `${JSON.stringify({ level: 50, time: Date.now(), room: 'errands', ...errand, problem: problem.name, at: at ?? '' })}\n`,
    )
  }
