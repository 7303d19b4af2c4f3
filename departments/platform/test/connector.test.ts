import { createServer, type RequestListener, type Server } from 'node:http'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { DepartmentOptions, Departments } from '../../src/index.ts'
import { becauseWords, openDepartments } from '../../src/index.ts'
import { asGb18030 } from './gb18030.ts'
import { header, nobody, type Opened, open, ref, secretOfTheTest } from './opened.ts'

const service = 'public-security.person'
let opened: Opened
const servers: Server[] = []

beforeAll(async () => {
  opened = await open()
})
afterAll(() => opened.simulator.close())
afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections()
})

const departmentsAt = (baseUrl: string, more: Partial<DepartmentOptions> = {}): Departments =>
  openDepartments({
    baseUrl,
    requesterId: 'xiqian-office',
    secret: secretOfTheTest,
    clock: () => new Date().toISOString(),
    ...more,
  })

/** A platform that is not ours, on a free port. */
const strange = async (listener: RequestListener): Promise<string> => {
  const server = createServer(listener)
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
}

const ask = (departments: Departments) => departments.check(service, nobody, header('c'))

describe('数据源出了问题 is UNAVAILABLE, each with its cause', () => {
  it('超时: the source is slow', async () => {
    const { man } = await opened.couple('reference')
    const impatient = departmentsAt(opened.simulator.url, { timeoutMs: 100 })
    await opened.fault(service, 'slow', { ms: 1500 })
    expect(await impatient.check(service, ref(man), header('c-1'))).toMatchObject({ because: 'timed-out' })
    await opened.fault(service, 'slow', { ms: 20 })
    expect((await opened.departments.check(service, ref(man), header('c-2'))).answer).toBe('MATCH')
    await opened.fault(service, 'up')
  })

  it('连接不上: nobody listens there', async () => {
    expect(await ask(departmentsAt('http://127.0.0.1:9'))).toMatchObject({
      answer: 'UNAVAILABLE',
      because: 'no-connection',
    })
  })

  it('中途断开: the answer stops in the middle', async () => {
    const url = await strange((request, response) => {
      response.writeHead(200, { 'content-length': '1000' }).write('{"hyjg"')
      setTimeout(() => request.socket.destroy(), 20)
    })
    expect(await ask(departmentsAt(url))).toMatchObject({ because: 'no-connection' })
  })

  it('答复签名不符: an answer that the platform did not sign is no answer', async () => {
    const body = JSON.stringify({ hyjg: '3', ywlsh: '1', sj: '2026-03-02T09:00:00+08:00' })
    const url = await strange((_, response) => response.writeHead(200, { gjgxjhpt_sign: 'f'.repeat(64) }).end(body))
    expect(await ask(departmentsAt(url))).toMatchObject({ because: 'bad-response-signature' })
  })

  it('别人的旧答复: a good answer to another question has the wrong signature here', async () => {
    let old = { sign: '', rtime: '', body: '' }
    const tapped: typeof fetch = async (address, init) => {
      const response = await fetch(address, init)
      const body = await response.clone().text()
      old = {
        sign: response.headers.get('gjgxjhpt_sign') ?? '',
        rtime: response.headers.get('gjgxjhpt_rtime') ?? '',
        body,
      }
      return response
    }
    expect((await ask(departmentsAt(opened.simulator.url, { fetch: tapped }))).answer).toBe('NOT_FOUND')
    const url = await strange((_, response) =>
      response.writeHead(200, { gjgxjhpt_sign: old.sign, gjgxjhpt_rtime: old.rtime }).end(old.body),
    )
    expect(await ask(departmentsAt(url))).toMatchObject({ because: 'bad-response-signature' })
  })

  it('GB 18030: an answer in it is read as what it says; bytes that are no text by it are no answer', async () => {
    expect(new TextDecoder('gb18030', { fatal: true }).decode(asGb18030('张𠮷、李龘'))).toBe('张𠮷、李龘')
    const told =
      (cut: number): typeof fetch =>
      async (address, init) => {
        const response = await fetch(address, init)
        const body = asGb18030(await response.text())
        const headers = new Headers(response.headers)
        headers.set('content-type', 'application/json; charset=GB18030')
        headers.delete('content-length')
        return new Response(Uint8Array.from(cut === 0 ? body : [...body.slice(0, -cut), 0x81]), { headers })
      }
    const { man } = await opened.couple('reference')
    const asked = (cut: number) =>
      departmentsAt(opened.simulator.url, { fetch: told(cut) }).check(service, ref(man), header(`c-gb-${cut}`))
    expect((await asked(0)).answer).toBe('MATCH')
    expect((await asked(1)).answer).toBe('UNAVAILABLE')
  })

  it('限流: tries again when the source says', async () => {
    const url = await strange((_, response) => response.writeHead(429, { 'retry-after': '120' }).end('{}'))
    const clock = () => '2026-03-02T01:00:00.000Z'
    expect(await ask(departmentsAt(url, { clock }))).toEqual({
      answer: 'UNAVAILABLE',
      because: 'too-many-requests',
      tryAfter: '2026-03-02T01:02:00.000Z',
    })
  })

  it('转址: a redirect is not followed', async () => {
    const url = await strange((_, response) => response.writeHead(307, { location: opened.simulator.url }).end())
    expect(await ask(departmentsAt(url))).toMatchObject({ answer: 'UNAVAILABLE', because: 'no-connection' })
  })
})

describe('我方的错 is thrown, for a person to look at', () => {
  it('密钥不对: 401', async () => {
    const wrong = departmentsAt(opened.simulator.url, { secret: 'another' })
    await expect(ask(wrong)).rejects.toMatchObject({ name: 'ContractBroken', status: 401, code: 'wrong-signature' })
  })

  it('时钟不准: 401', async () => {
    const late = departmentsAt(opened.simulator.url, { clock: () => new Date(Date.now() - 301_000).toISOString() })
    await expect(ask(late)).rejects.toMatchObject({ status: 401, code: 'stale' })
  })

  it('重放: the same nonce twice', async () => {
    const careless = departmentsAt(opened.simulator.url, { nonce: () => 'always the same' })
    await ask(careless)
    await expect(ask(careless)).rejects.toMatchObject({ status: 401, code: 'replayed' })
  })

  it('没有用途或法律依据: 403', async () => {
    const purposeless = { ...header('c-3'), purpose: '' }
    await expect(opened.departments.check(service, nobody, purposeless)).rejects.toMatchObject({
      status: 403,
      code: 'purpose-missing',
    })
    const lawless = { ...header('c-4'), legalBasis: ' ' }
    await expect(opened.departments.check(service, nobody, lawless)).rejects.toMatchObject({
      status: 403,
      code: 'legal-basis-missing',
    })
  })

  it('不在数据共享责任清单上: never sent, somebody is told, and the source is not called down', async () => {
    const refused: object[] = []
    const careful = departmentsAt(opened.simulator.url, {
      onRefused: (call) => void refused.push(call),
      fetch: () => Promise.reject(new Error('something was sent')),
      clock: () => '2026-03-02T01:00:00.000Z',
    })
    const without = { ...header('c-7'), duties: new Set(['public-security.household']) }
    expect(await careful.check(service, nobody, without)).toEqual({
      answer: 'UNAVAILABLE',
      because: 'no-sharing-duty',
      tryAfter: '2026-03-02T02:00:00.000Z',
    })
    const receipt = await careful.askAgain('civil-affairs.report-marriage', 'R-1', without)
    expect(receipt).toMatchObject({ reply: 'unreachable', because: 'no-sharing-duty' })
    expect(refused).toEqual([
      { service, because: 'no-sharing-duty', caseRef: 'case-1', requestId: 'c-7' },
      { service: 'civil-affairs.report-marriage', because: 'no-sharing-duty', caseRef: 'case-1', requestId: 'c-7' },
    ])
    expect(careful.sourcesState().every(({ state }) => state === 'unknown')).toBe(true)
    expect(becauseWords['no-sharing-duty'].en).toContain('has to add the row')
  })

  it('号码格式不对: never sent, and the words hold no value', async () => {
    const question = { name: '王伟', citizenNumber: '61990012345' }
    const broken = opened.departments.check(service, question, header('c-5'))
    await expect(broken).rejects.toMatchObject({ status: 0, code: 'request-breaks-contract' })
    await expect(broken).rejects.not.toMatchObject({ message: expect.stringContaining('61990012345') })
  })

  it('缺一项: it is named', async () => {
    const parsed: unknown = JSON.parse('{"name":"王伟"}')
    const broken = opened.departments.check(service, parsed as typeof nobody, header('c-6'))
    await expect(broken).rejects.toMatchObject({
      code: 'request-incomplete',
      message: expect.stringContaining('citizenNumber'),
    })
  })

  it('不在名单上的主机: not even opened', () => {
    expect(() => departmentsAt('https://example.com')).toThrow('allowedHosts')
    expect(() => departmentsAt('https://example.com', { allowedHosts: ['example.com'] })).not.toThrow()
    expect(() => departmentsAt('file:///etc/hosts')).toThrow('http')
  })
})

describe('数据源现状', () => {
  it('unknown, then down since when and why, then up again', async () => {
    const departments = departmentsAt(opened.simulator.url)
    const stateOf = () => departments.sourcesState().find(({ id }) => id === service)
    expect(stateOf()).toMatchObject({ state: 'unknown', name: { zh: '人口库', en: 'Population register' } })
    await opened.fault(service, 'down')
    await ask(departments)
    const since = stateOf()?.since
    await ask(departments)
    expect(stateOf()).toMatchObject({ state: 'down', because: 'no-connection', since })
    await opened.fault(service, 'up')
    await ask(departments)
    expect(stateOf()).toMatchObject({ state: 'up' })
    expect(stateOf()).not.toHaveProperty('because')
    expect(departments.sourcesState()).toHaveLength(16)
  })
})
