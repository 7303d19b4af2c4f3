import { createWriteStream } from 'node:fs'
import type { DepartmentOptions } from '@xiqian/departments'
import type { WorkerOptions } from '../errands/worker.ts'

/** Lines wait so long for company: one write for many. At the end, and at an accident, they are written at once. */
const gatherMs = 250

export type Log = { readonly write: (line: string) => void; readonly end: () => void }

/** The log of this process, JSON, one a line; it holds no personal value. */
export const openLog = (path: string): Log => {
  const stream = createWriteStream(path, { flags: 'a', mode: 0o600 })
  let lines: string[] = []
  let timer: NodeJS.Timeout | undefined
  const flush = (): void => {
    clearTimeout(timer)
    timer = undefined
    if (lines.length > 0) stream.write(lines.join(''))
    lines = []
  }
  process.once('exit', flush)
  return {
    write: (line) => {
      lines.push(line)
      timer ??= setTimeout(flush, gatherMs)
    },
    end: () => {
      flush()
      stream.end()
    },
  }
}

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

/** A call that the house did not let out, e.g. for want of a row on the list of sharing duties. */
export const logRefusedCalls =
  (log: { readonly write: (line: string) => unknown }): NonNullable<DepartmentOptions['onRefused']> =>
  (refused) =>
    void log.write(`${JSON.stringify({ level: 40, time: Date.now(), room: 'departments', ...refused })}\n`)
