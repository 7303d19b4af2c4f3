import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Simulator } from '../src/index.ts'
import { coupleFor, person, type Said, say, start } from './client.ts'

let simulator: Simulator
let question: { readonly xm: string; readonly gmsfhm: string }

beforeAll(async () => {
  simulator = await start()
  const { man } = await coupleFor(simulator.url, 'reference')
  question = { xm: man.name, gmsfhm: man.citizenNumber }
})
afterAll(() => simulator.close())

const ask = (more: Partial<Said> = {}) => say(simulator.url, { ...person, body: question, ...more })
const refusedWith = async (more: Partial<Said>) => {
  const { status, wire } = await ask(more)
  return [status, wire.code]
}

describe('only a signed call with a purpose is let in', () => {
  it('a good call is answered, and the answer is signed', async () => {
    expect(await ask()).toMatchObject({
      status: 200,
      isSignatureGood: true,
      wire: { hyjg: '1', data: { xm: question.xm } },
    })
  })

  it('wrong key, changed body, changed purpose', async () => {
    expect(await refusedWith({ secret: 'another' })).toEqual([401, 'wrong-signature'])
    expect(await refusedWith({ sentBody: JSON.stringify({ ...question, xm: '别人' }) })).toEqual([
      401,
      'wrong-signature',
    ])
  })

  it('no signature at all', async () => {
    const answer = await fetch(`${simulator.url}${person.path}`, { method: 'POST', body: JSON.stringify(question) })
    expect([answer.status, await answer.json()]).toMatchObject([401, { code: 'not-signed', msg: expect.any(String) }])
  })

  it('too old, from the future, without a time', async () => {
    const at = (ms: number) => ({ headers: { gjgxjhpt_rtime: new Date(Date.now() + ms).toISOString() } })
    expect(await refusedWith(at(-301_000))).toEqual([401, 'stale'])
    expect(await refusedWith(at(305_000))).toEqual([401, 'stale'])
    expect(await refusedWith({ headers: { gjgxjhpt_rtime: undefined } })).toEqual([401, 'stale'])
    expect((await ask(at(-200_000))).status).toBe(200)
  })

  it('the same nonce twice; the request id may repeat', async () => {
    const headers = { gjgxjhpt_nonce: 'once' }
    expect((await ask({ headers, requestId: 'same' })).status).toBe(200)
    expect(await refusedWith({ headers, requestId: 'same' })).toEqual([401, 'replayed'])
    expect((await ask({ requestId: 'same' })).status).toBe(200)
  })

  it('a signature for another service', async () => {
    expect(await refusedWith({ service: 'public-security.household' })).toEqual([403, 'wrong-service'])
  })

  it.each([
    ['x-purpose', 'purpose-missing'],
    ['x-legal-basis', 'legal-basis-missing'],
    ['x-case-ref', 'case-missing'],
    ['x-initiator', 'initiator-missing'],
    ['x-request-id', 'request-id-missing'],
  ])('without %s', async (name, code) => {
    expect(await refusedWith({ headers: { [name]: undefined } })).toEqual([403, code])
    expect(await refusedWith({ headers: { [name]: '%20' } })).toEqual([403, code])
    expect(await refusedWith({ headers: { [name]: '%' } })).toEqual([403, code])
  })

  it.each(['system', 'registrar;', ';registrar', '王伟;partyM', 'tell;619901200001010010'])(
    '发起人要写成行为和岗位，不写姓名和号码: %s',
    async (initiator) => {
      const headers = { 'x-initiator': encodeURIComponent(initiator) }
      expect(await refusedWith({ headers })).toEqual([403, 'initiator-unclear'])
    },
  )

  it('记下谁以什么行为、为什么、凭什么来问，没放进来的也记', async () => {
    await refusedWith({ headers: { 'x-purpose': undefined } })
    await ask({ requestId: 'noted' })
    const answer = await fetch(`${simulator.url}/dev/calls`)
    const { calls } = (await answer.json()) as { readonly calls: readonly object[] }
    const [before, last] = calls.slice(-2)
    expect(before).toMatchObject({ service: 'public-security.person', refused: 'purpose-missing' })
    expect(last).toMatchObject({ requestId: 'noted', initiator: 'accept-at-window;registrar' })
    expect(last).toMatchObject({ purpose: expect.stringMatching(/./), legalBasis: expect.stringMatching(/./) })
    expect(JSON.stringify(calls)).not.toMatch(/6199[0-9]{13}/)
  })

  it('contract violations: missing, unknown and malformed fields, and what is no JSON', async () => {
    for (const body of [{ xm: '王' }, { ...question, more: '1' }, { ...question, gmsfhm: '123' }, [], {}]) {
      const { status, wire } = await ask({ body })
      expect([status, wire]).toMatchObject([
        400,
        { code: 'contract-violation', errors: expect.arrayContaining([expect.any(String)]) },
      ])
    }
    expect((await fetch(`${simulator.url}/nowhere`, { method: 'POST' })).status).toBe(404)
    expect((await fetch(`${simulator.url}${person.path}`)).status).toBe(405)
  })

  it('one requester only, where one is named', async () => {
    const closed = await start({ requesterId: 'xiqian-office' })
    const { status, wire } = await say(closed.url, { ...person, body: question })
    expect([status, wire.code]).toEqual([401, 'unknown-requester'])
    await closed.close()
  })

  it('without a secret it does not start', async () => {
    await expect(start({ secret: '' })).rejects.toThrow('SIM_SECRET')
  })
})
