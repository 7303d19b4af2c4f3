import { createServer } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openNonceMemory, type ReplyKeys, signRequest, verifySignedReply } from '../../src/index.ts'
import { header, type Opened, open, ref, secretOfTheTest } from './opened.ts'

const service = 'public-security.hukou-migration'
const now = '2026-03-09T02:00:00.000Z'
const body = JSON.stringify({
  slzt: '2',
  bjjgdm: '0',
  bjrq: '20260309',
  ywlsh: 'R1',
  sj: '2026-03-09T10:00:00+08:00',
  data: {},
})

const keys = (): ReplyKeys => ({
  secretOf: (requester) => (requester === 'provincial-platform' ? secretOfTheTest : undefined),
  seen: openNonceMemory(),
})

const signed = (more: { requesterId?: string; secret?: string; path?: string; now?: string; body?: string } = {}) =>
  signRequest(
    {
      service,
      method: 'POST',
      path: more.path ?? '/replies/public-security',
      body: more.body ?? body,
      header: header('move'),
      now: more.now ?? now,
      nonce: 'n-1',
    },
    { requesterId: more.requesterId ?? 'provincial-platform', secret: more.secret ?? secretOfTheTest },
  )

describe('后续回复 comes signed to POST /replies/{department}', () => {
  it('is listened to when sender, signature, time and nonce are good', () => {
    expect(verifySignedReply(signed(), body, keys(), now)).toEqual({
      signed: 'good',
      department: 'public-security',
      service,
      requestId: 'move',
      reply: { reply: 'decided', receipt: 'R1', outcome: { outcome: 'granted', values: {}, on: '2026-03-09' } },
    })
  })

  const refusals = [
    ['未登记的发送方', signed({ requesterId: 'somebody' }), body, now, 'unknown-sender'],
    ['密钥不对', signed({ secret: 'another' }), body, now, 'wrong-signature'],
    ['报文被改', signed(), body.replace('R1', 'R2'), now, 'wrong-signature'],
    ['发给别的部门地址', signed({ path: '/replies/health' }), body, now, 'wrong-signature'],
    ['过了五分钟', signed(), body, '2026-03-09T02:05:01.000Z', 'stale'],
    ['没有时间', signed({ now: 'whenever' }), body, now, 'stale'],
    ['没有任何请求头', {}, body, now, 'unknown-sender'],
    ['内容不合约定', signed({ body: '{}' }), '{}', now, 'not-a-reply'],
    ['内容不是 JSON', signed({ body: 'x' }), 'x', now, 'not-a-reply'],
  ] as const

  it.each(refusals)('%s: 不听', (_, headers, text, at, because) => {
    const answer = verifySignedReply(headers, text, keys(), at)
    expect(answer).toMatchObject({ signed: 'refused', because, zh: expect.any(String), en: expect.any(String) })
  })

  it('重放: the second time the nonce is known; after ten minutes it may be forgotten, for the time is stale then', () => {
    const memory = keys()
    expect(verifySignedReply(signed(), body, memory, now).signed).toBe('good')
    expect(verifySignedReply(signed(), body, memory, now)).toMatchObject({ because: 'replayed' })
    expect(verifySignedReply(signed(), body, memory, '2026-03-09T02:11:00.000Z')).toMatchObject({ because: 'stale' })
  })
})

describe('the running platform brings its later word', () => {
  let opened: Opened
  const heard: { path: string; headers: Record<string, unknown>; body: string }[] = []
  const office = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      heard.push({
        path: request.url ?? '',
        headers: { ...request.headers },
        body: Buffer.concat(chunks).toString('utf8'),
      })
      response.writeHead(204).end()
    })
  })

  beforeAll(async () => {
    await new Promise<void>((resolve) => office.listen(0, '127.0.0.1', resolve))
    const address = office.address()
    const port = typeof address === 'object' && address ? address.port : 0
    opened = await open({ callbackUrl: `http://127.0.0.1:${port}` })
  })
  afterAll(async () => {
    await opened.simulator.close()
    office.close().closeAllConnections()
  })

  const askedToMove = async (seed: number) => {
    const couple = await opened.couple('reference', seed)
    const { situation } = couple
    const reported = {
      couple: { man: ref(couple.man), woman: ref(couple.woman) },
      certificateNo: `J610112-2026-00000${seed}`,
      registeredOn: '2026-03-02',
      organCode: '610112000000',
      organName: '未央区民政局婚姻登记处',
    }
    await opened.departments.submit('civil-affairs.report-marriage', reported, header(`marriage-${seed}`))
    const taken = await opened.departments.submit(
      service,
      {
        mover: ref(couple[situation.mover]),
        host: ref(couple[situation.host]),
        destination: situation.destination,
        marriageCertificateNo: `J610112-2026-00000${seed}`,
        toOrgan: situation.toOrgan,
      },
      header(`move-${seed}`),
    )
    return taken
  }

  it('双重答复: decided once, told twice, each with a good signature and the same receipt', async () => {
    const taken = await askedToMove(1)
    expect(taken.reply).toBe('taken')
    await opened.fault(service, 'answer-twice')
    await opened.clockTo('2026-03-10T09:00:00+08:00')
    await expect.poll(() => heard.length, { timeout: 5_000 }).toBe(2)

    const memory = keys()
    const read = heard.map(({ headers, body: text }) =>
      verifySignedReply(headers, text, memory, new Date().toISOString()),
    )
    expect(heard.map(({ path }) => path)).toEqual(['/replies/public-security', '/replies/public-security'])
    expect(read).toMatchObject([
      { signed: 'good', requestId: 'move-1', reply: { reply: 'decided', outcome: { outcome: 'granted' } } },
      { signed: 'good', requestId: 'move-1', reply: { reply: 'decided', outcome: { outcome: 'granted' } } },
    ])
    const receipts = read.map((word) => (word.signed === 'good' ? word.reply.receipt : word.because))
    expect(new Set(receipts).size).toBe(1)
    expect(taken.reply === 'taken' && taken.receipt).toBe(receipts[0])
  })

  it('矛盾答复: the true word first, then its contrary under the same receipt, both well signed', async () => {
    heard.length = 0
    await opened.fault(service, 'up')
    const taken = await askedToMove(2)
    await opened.fault(service, 'contradict')
    await opened.clockTo('2026-03-20T09:00:00+08:00')
    await expect.poll(() => heard.length, { timeout: 5_000 }).toBe(2)
    const memory = keys()
    const read = heard.map(({ headers, body: text }) =>
      verifySignedReply(headers, text, memory, new Date().toISOString()),
    )
    const receipt = taken.reply === 'taken' ? taken.receipt : ''
    expect(read).toMatchObject([
      { signed: 'good', requestId: 'move-2', reply: { receipt, outcome: { outcome: 'granted' } } },
      { signed: 'good', requestId: 'move-2', reply: { receipt, outcome: { outcome: 'refused' } } },
    ])
  })
})
