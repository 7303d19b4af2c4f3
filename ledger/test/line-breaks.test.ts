import { connect, createServer, type Server, type Socket } from 'node:net'
import { newId } from '@xiqian/seal'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Memory, openMemory } from '../src/index.ts'
import { postgresOfTheRun } from '../src/testing/databases.ts'

// A line between us and PostgreSQL that a test can cut or let fall silent.
const lines = new Set<Socket>()
let isSilent = false
let relay: Server
let memory: Memory

beforeAll(async () => {
  const url = new URL(await postgresOfTheRun())
  const folder = url.searchParams.get('host') ?? ''
  relay = createServer((near) => {
    const far = folder.startsWith('/')
      ? connect({ path: `${folder}/.s.PGSQL.5432` })
      : connect({ host: url.hostname, port: Number(url.port) })
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      lines.add(one)
      one.on('data', (bytes) => void (isSilent || other.write(bytes)))
      one.on('error', () => undefined)
      one.on('close', () => other.destroy())
    }
  })
  await new Promise<void>((ready) => relay.listen(0, '127.0.0.1', ready))
  const address = relay.address()
  url.searchParams.delete('host')
  url.hostname = '127.0.0.1'
  url.port = String(typeof address === 'object' && address !== null ? address.port : 0)
  memory = await openMemory({ databaseUrl: url.href, connections: 3, answerWithinMs: 400 })
})
afterAll(async () => {
  for (const line of lines) line.destroy()
  await memory.close()
  relay.close()
})

const asked = `select '${newId()}' as word`
const answers = async () => (await memory.pool.query(asked)).rowCount

test('断线：who waits for an answer is told, the process lives on, and the next question is answered', async () => {
  const waiting = memory.pool.query('select pg_sleep(3)')
  const told = expect(waiting).rejects.toThrow('terminated')
  while (lines.size < 2) await new Promise((resolve) => setTimeout(resolve, 5))
  await new Promise((resolve) => setTimeout(resolve, 50))
  for (const line of lines) line.destroy()
  await told
  expect(await answers()).toBe(1)
})

test('数据库让连接结束：a connection that was ended is not asked again', async () => {
  const { rows } = await memory.pool.query<{ pid: number }>('select pg_backend_pid() as pid')
  const waiting = memory.pool.query('select pg_sleep(3)')
  const told = expect(waiting).rejects.toThrow('terminating connection')
  await memory.pool.query('select pg_terminate_backend($1)', [rows[0]?.pid])
  await told
  for (let n = 0; n < 4; n += 1) expect(await answers()).toBe(1)
})

test('线路无声：a line that says nothing is given up after the time allowed, and another one is taken', async () => {
  expect(await answers()).toBe(1)
  isSilent = true
  await expect(answers()).rejects.toThrow(/timeout/i)
  isSilent = false
  expect(await answers()).toBe(1)
})
