import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openFileKms } from '@xiqian/seal'
import { cloneCases, identityIn, type Template } from './clone-cases.ts'
import type { Contestant } from './contestant.ts'
import type { Order, Report } from './http-client.ts'
import { startServe } from './office-process.ts'
import { emptyDatabase, type Measured } from './postgres.ts'
import { quartiles } from './quartiles.ts'

export type HttpDoor = Contestant & {
  /** How many each slice saw refused, by status and code; empty when all went well. */
  readonly refused: () => Readonly<Record<string, number>>
  /** Milliseconds from when a submit was due to its answer, over all slices. */
  readonly latency: () => string
  readonly stop: () => Promise<void>
}

/**
 * 整扇门: an office that serves HTTP on the same PostgreSQL; a party that is signed in submits finished cases, one request
 * each, from a client in its own process. The cases are copies of one that was walked through, each under its own keys and
 * number, in a data set of their own under the same keys, whose legal clock stands where the template was filled in.
 */
export const openHttpDoor = async (
  measured: Measured,
  folder: string,
  template: Template,
  { seconds, turns }: { readonly seconds: number; readonly turns: number },
  say: (line: string) => void,
): Promise<HttpDoor> => {
  const memory = await emptyDatabase(measured, 'xiqian_http')
  const office = await startServe(folder, measured.started.url('xiqian_http'))
  const kms = openFileKms(join(folder, 'keys'), { dataSet: 'synthetic' })
  const role = template.people[0]?.role ?? ''
  const cookie = await signIn(office.url, identityIn(template, role))

  const client = fork(fileURLToPath(new URL('./http-client.ts', import.meta.url)), [], {
    execArgv: ['--import', 'tsx'],
  })
  const began = performance.now()
  let made = 0
  const newCases = async (count: number): Promise<string[]> => {
    const ids = await cloneCases(memory.pool, kms, template, made, count)
    made += count
    return [...ids]
  }
  // Three rounds, each waiting for its answers, to warm the office up; the last says what it can do.
  let tried = await tryOut(client, { url: office.url, cookie, caseIds: await newCases(64) })
  for (let round = 0; round < 2; round += 1)
    tried = await tryOut(client, {
      url: office.url,
      cookie,
      caseIds: await newCases(Math.ceil(tried.inTime * 1.5) + 64),
    })
  const capacity = tried.inTime / tried.took
  if (!(capacity > 0)) throw new Error(`no submit went through the door: ${JSON.stringify(tried.refused)}`)
  // Offered well above what it could: an open loop shows what comes out, and nothing waits for an answer to send the next.
  const perSecond = capacity * 1.5
  const cases = await newCases(Math.ceil(perSecond * seconds) * turns)
  await memory.pool.query('analyze')
  const spent = ((performance.now() - began) / 1000).toFixed(1)
  say(
    `  HTTP: ${template.events.length} events and ${template.parts.length} sealed values a case; ${made} cases made and the office warmed up in ${spent} s; offered ${perSecond.toFixed(0)}/s`,
  )

  const refused: Record<string, number> = { ...tried.refused }
  const millis: number[] = []
  return {
    name: 'http',
    run: async (slice) => {
      const caseIds = cases.splice(0, Math.ceil(perSecond * slice))
      const report = await carryOut(client, { url: office.url, cookie, caseIds, seconds: slice, pace: { perSecond } })
      for (const [code, count] of Object.entries(report.refused)) refused[code] = (refused[code] ?? 0) + count
      millis.push(...report.millis)
      return report.inTime / slice
    },
    refused: () => refused,
    latency: () => {
      const { lower, median, upper } = quartiles(millis)
      return `${median.toFixed(0)} ms median (quartiles ${lower.toFixed(0)} to ${upper.toFixed(0)})`
    },
    stop: async () => {
      client.disconnect()
      await memory.close()
      await office.stop()
    },
  }
}

const signIn = async (
  url: string,
  identity: { readonly name: string; readonly citizenNumber: string },
): Promise<string> => {
  const answer = await fetch(new URL('/dev/sign-in', url), {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': 'bench-sign-in-0000000001' },
    body: JSON.stringify({ kind: 'citizen', ...identity }),
  })
  if (!answer.ok) throw new Error(`sign-in: ${answer.status} ${await answer.text()}`)
  return answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
}

/** All of these cases, 32 at once, for 1.2 s at most. */
const tryOut = (client: ChildProcess, order: Pick<Order, 'url' | 'cookie' | 'caseIds'>): Promise<Report> =>
  carryOut(client, { ...order, seconds: 1.2, pace: { inFlight: 32 } })

const carryOut = (client: ChildProcess, order: Order): Promise<Report> =>
  new Promise((resolve, reject) => {
    client.once('message', (said: { readonly report?: Report; readonly problem?: string }) => {
      if (said.report === undefined) reject(new Error(said.problem ?? 'the client said nothing'))
      else resolve(said.report)
    })
    client.send(order)
  })
