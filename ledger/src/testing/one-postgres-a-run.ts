import { mkdtempSync, rmSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type StartedPostgres, startPostgres } from './start-postgres.ts'

const variable = 'XIQIAN_TEST_POSTGRES_SOCKET'

/**
 * Vitest's globalSetup. Starts PostgreSQL when the first test file asks for it and stops it after the last, so that a run
 * without a database costs nothing. Test files ask over a unix socket.
 */
export async function setup(): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'xiqian-run-'))
  const path = join(folder, 'ask')
  let started: Promise<StartedPostgres> | null = null
  const server = createServer((socket) => {
    started ??= startPostgres()
    started.then(
      (postgres) => socket.end(JSON.stringify({ url: postgres.url('postgres') })),
      (problem) => socket.end(JSON.stringify({ problem: String(problem) })),
    )
    socket.on('error', () => undefined)
  })
  await new Promise<void>((resolve) => server.listen(path, resolve))
  process.env[variable] = path

  return async () => {
    server.close()
    const postgres: StartedPostgres | null = await Promise.resolve(started).catch(() => null)
    await postgres?.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The URL of the run's PostgreSQL (database `postgres`). Outside a run with the global set-up, starts one for this process. */
export async function postgresOfTheRun(): Promise<string> {
  const path = process.env[variable]
  if (path === undefined) {
    own ??= startPostgres()
    return (await own).url('postgres')
  }
  const said = await new Promise<string>((resolve, reject) => {
    let text = ''
    connect(path)
      .on('data', (piece) => {
        text += piece.toString()
      })
      .on('end', () => resolve(text))
      .on('error', reject)
  })
  const answer: { readonly url?: string; readonly problem?: string } = JSON.parse(said)
  if (answer.url === undefined) throw new Error(answer.problem ?? 'PostgreSQL did not start')
  return answer.url
}

let own: Promise<StartedPostgres> | null = null
