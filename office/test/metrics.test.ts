import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { applyAsCouple } from '../../walkthrough/src/journey.ts'
import { sayProblem } from '../src/main/end-badly.ts'
import { ensureFree } from '../src/main/port-taken.ts'
import { serveMetrics } from '../src/main/serve-metrics.ts'
import { type House, openHouse } from './house.ts'

let house: House
let metrics: Awaited<ReturnType<typeof serveMetrics>>
const portOf = (address: AddressInfo | string | null): number =>
  typeof address === 'object' && address !== null ? address.port : 0
const read = (path = '/metrics') => fetch(new URL(path, metrics.url))

beforeAll(async () => {
  house = await openHouse('pglite')
  metrics = await serveMetrics(house.open.office, 0)
})
afterAll(async () => {
  metrics.close()
  await house.close()
})

test('指标在另一个本机地址上：请求、拒绝、差事、部门、队列、连接、事件循环；没有办件号和人的任何东西', async () => {
  await house.setFault('public-security.household', 'down')
  const drawn = await house.couple('reference')
  const { caseId } = await applyAsCouple(house.walk(drawn))
  await house.idle()
  expect((await fetch(new URL('/operations', house.url))).status).toBe(401)
  expect((await fetch(new URL('/metrics', house.url))).status).toBe(404)
  expect((await read('/other')).status).toBe(404)

  const answer = await read()
  expect(answer.headers.get('content-type')).toContain('text/plain')
  const text = await answer.text()
  expect(text).toMatch(
    /xiqian_http_request_seconds_count\{route="\/cases\/:id\/submit",method="POST",status="200"\} [1-9]/,
  )
  expect(text).toMatch(/xiqian_refusals_total\{code="not-signed-in"\} [1-9]/)
  expect(text).toMatch(/xiqian_errands_total\{kind="ask-source",outcome="done"\} [1-9]/)
  expect(text).toMatch(
    /xiqian_department_call_seconds_count\{service="public-security.person",outcome="answer"\} [1-9]/,
  )
  expect(text).toMatch(/xiqian_errands\{kind="ask-source",lane="public-security.household",state="failing"\} [1-9]/)
  expect(text).toMatch(/xiqian_source_resting\{service="public-security.person"\} 0/)
  expect(text).toMatch(/xiqian_pool_connections\{state="in-use"\} \d/)
  expect(text).toContain('xiqian_event_loop_lag_seconds')
  for (const secret of [caseId, drawn.man.name, drawn.man.citizenNumber, drawn.woman.citizenNumber])
    expect(text).not.toContain(secret)
})

test('端口被占用：说清楚是哪一个、怎么办，没有一串程序出错的话', async () => {
  const other = createServer()
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
  const port = portOf(other.address())
  const problem = await ensureFree(port, 'PORT').catch((taken: unknown) => taken)
  const words = sayProblem(problem)
  expect(words).toContain(`端口 ${port} 已被别的程序占用`)
  expect(words).toContain(`Port ${port} is taken`)
  expect(words).not.toContain('EADDRINUSE')
  expect(sayProblem(new TypeError('an accident'))).toContain('at ')
  await new Promise((resolve) => other.close(resolve))
  await expect(ensureFree(port, 'PORT')).resolves.toBeUndefined()
})
