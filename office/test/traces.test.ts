import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { applyAsCouple } from '../../walkthrough/src/journey.ts'
import { type Exporting, exportTraces } from '../src/main/export-traces.ts'
import { readSettings } from '../src/main/settings.ts'
import { type House, openHouse } from './house.ts'

type Value = { readonly stringValue?: string; readonly intValue?: number | string }
type Span = {
  readonly traceId: string
  readonly spanId: string
  readonly parentSpanId?: string
  readonly name: string
  readonly attributes: readonly { readonly key: string; readonly value: Value }[]
}
type Told = {
  readonly resourceSpans: readonly { readonly scopeSpans: readonly { readonly spans: readonly Span[] }[] }[]
}

let house: House
let collector: Server
let traces: Exporting
const heard: string[] = []
const paths = new Set<string>()

beforeAll(async () => {
  collector = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      paths.add(request.url ?? '')
      heard.push(Buffer.concat(chunks).toString('utf8'))
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}')
    })
  })
  await new Promise<void>((resolve) => collector.listen(0, '127.0.0.1', resolve))
  const { port } = collector.address() as AddressInfo
  traces = await exportTraces(`http://127.0.0.1:${port}`, 'xiqian-test')
  house = await openHouse('pglite')
})
afterAll(async () => {
  await house?.close()
  collector?.close()
})

test('一次提交从门口走到部门：请求、办理、入账、差事、外呼是一条轨迹；没有一个人的任何东西', async () => {
  const drawn = await house.couple('reference', 240)
  const { caseId } = await applyAsCouple(house.walk(drawn))
  await house.idle()
  await traces.stop()
  expect([...paths]).toEqual(['/v1/traces'])

  const spans = heard
    .map((body) => JSON.parse(body) as Told)
    .flatMap(({ resourceSpans }) => resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap((one) => one.spans)))
  const attributeOf = ({ attributes }: Span, key: string) =>
    attributes.find((one) => one.key === key)?.value.stringValue
  const parentOf = (span: Span | undefined) => spans.find(({ spanId }) => spanId === span?.parentSpanId)

  const call = spans.find(({ name, parentSpanId }) => name.startsWith('call ') && parentSpanId !== undefined)
  const errand = parentOf(call)
  const sent = parentOf(errand)
  const request = parentOf(sent?.name === 'append' ? parentOf(sent) : sent)
  expect(errand?.name).toBe('errand ask-source')
  expect(request?.name).toMatch(/^POST \/cases\/:id\//)
  expect(new Set([call, errand, sent, request].map((span) => span?.traceId)).size).toBe(1)
  const append = spans.find(({ name }) => name === 'append')
  expect(parentOf(append)?.name).toBe('act')
  expect(spans.some((span) => span.name === 'act' && attributeOf(span, 'xiqian.act') === 'submit')).toBe(true)

  const all = heard.join('\n')
  const people = [drawn.man, drawn.woman].flatMap(({ name, citizenNumber, mobile }) => [name, citizenNumber, mobile])
  for (const secret of [caseId, ...people]) expect(all).not.toContain(secret)
})

test('没有写地址就没有轨迹；写得不对说怎么写', async () => {
  await expect(exportTraces(undefined, 'xiqian')).resolves.toBeDefined()
  expect(readSettings({}).tracesTo).toBeUndefined()
  expect(() => readSettings({ OTEL_EXPORTER_OTLP_ENDPOINT: 'collector' })).toThrow('http://127.0.0.1:4318')
})
