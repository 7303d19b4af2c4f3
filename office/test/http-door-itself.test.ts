import { connect } from 'node:net'
import { signRequest } from '@xiqian/departments'
import { forEachDatabase } from '@xiqian/ledger/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { routes } from '../src/http/routes/all.ts'
import { newKey, officeSql, openDoor, people, secretOfDepartment, signedIn, type TestDoor } from './http-house.ts'

describe('The door itself', () => {
  forEachDatabase(
    ({ memory, kind }) => {
      // The database makes no difference here; one of the two is enough.
      if (kind === 'postgres') {
        test('is the same on PostgreSQL', async () => {
          const { door, close } = await openDoor(memory())
          expect((await door.inject('/readyz')).json()).toEqual({ ready: true, database: true, standard: true })
          await door.close()
          close()
        })
        return
      }

      let house: TestDoor
      const lines: string[] = []
      beforeAll(async () => {
        house = await openDoor(memory(), { door: { logTo: { write: (line) => void lines.push(line) } } })
      })
      afterAll(async () => {
        await house.door.close()
        house.close()
      })
      const post = (url: string, payload: string, headers: Record<string, string> = {}) =>
        house.door.inject({ method: 'POST', url, payload, headers: { 'content-type': 'application/json', ...headers } })

      const reply = (sender: string, url: string, secret: string) => {
        const payload = JSON.stringify({ slzt: '1', ywlsh: 'R-1', sj: '2026-03-02T09:00:00+08:00' })
        const now = new Date(house.clock.machine).toISOString()
        const header = {
          purpose: '办理结果',
          legalBasis: 'x',
          caseRef: '610112-26-k3j9x0q2ab',
          requestId: 'r-1',
          initiator: { act: 'decide', post: 'department' },
        }
        const headers = signRequest(
          {
            service: 'civil-affairs.report-marriage',
            method: 'POST',
            path: '/replies/civil-affairs',
            body: payload,
            header,
            now,
            nonce: newKey(),
          },
          { requesterId: sender, secret },
        )
        return post(url, payload, headers)
      }

      test('sends strict headers with every answer, a refusal and an unknown address too', async () => {
        for (const url of ['/livez', '/life-events', '/my/cases', '/nowhere', '/openapi.json']) {
          const { headers } = await house.door.inject(url)
          const csp = String(headers['content-security-policy'])
          expect(csp, url).toContain("script-src 'self'")
          expect(csp).toContain("style-src 'self'")
          expect(csp).toContain("frame-ancestors 'none'")
          expect(csp).not.toContain('unsafe')
          expect(headers['x-content-type-options']).toBe('nosniff')
          expect(headers['referrer-policy']).toBe('no-referrer')
          expect(headers['cross-origin-opener-policy']).toBe('same-origin')
          expect(headers['cache-control']).toBe('no-store')
          expect(String(headers['content-type'])).toMatch(/charset=utf-8/)
          expect(headers['strict-transport-security']).toBeUndefined()
        }
      })

      test('refuses what changes something and comes from another site', async () => {
        const guide = JSON.stringify({ lifeEvent: 'marriage-household', answers: {} })
        for (const headers of [
          { 'sec-fetch-site': 'cross-site' },
          { 'sec-fetch-site': 'same-site' },
          { origin: 'https://elsewhere.example' },
          { origin: 'null' },
        ]) {
          const answer = await post('/sign-out', '{}', headers)
          expect([answer.statusCode, answer.json().refused], JSON.stringify(headers)).toEqual([403, 'not-permitted'])
        }
        for (const headers of [
          { 'sec-fetch-site': 'same-origin' },
          { 'sec-fetch-site': 'none' },
          { origin: 'http://localhost:8080', host: 'localhost:8080' },
        ]) {
          expect((await post('/sign-out', '{}', headers)).statusCode).toBe(200)
        }
        expect((await post('/guide', guide, { 'sec-fetch-site': 'cross-site' })).statusCode).toBe(403)
      })

      test.each([
        ['a key twice', '{"lifeEvent":"a","lifeEvent":"b","answers":{}}', 400, 'body'],
        ['__proto__', '{"lifeEvent":"a","answers":{"__proto__":1}}', 400, 'body'],
        ['depth', `{"lifeEvent":"a","answers":${'['.repeat(40)}${']'.repeat(40)}}`, 400, 'body'],
        ['a number that loses precision', '{"lifeEvent":"a","answers":{"x":12345678901234567890}}', 400, 'body'],
        ['an unknown key', '{"lifeEvent":"a","answers":{},"admin":true}', 400, 'body'],
        ['a number where words are wanted', '{"lifeEvent":1,"answers":{}}', 400, 'body/lifeEvent'],
        ['a missing key', '{"answers":{}}', 400, 'body'],
        ['no JSON', '<xml/>', 400, 'body'],
      ])('refuses a body with %s and says what to do', async (_, payload, status, where) => {
        const answer = await post('/guide', payload)
        expect(answer.statusCode).toBe(status)
        expect(answer.json()).toMatchObject({ refused: 'malformed', detail: { where } })
        expect(answer.json().doNext.zh).not.toBe('')
      })

      test('refuses more than 1 MiB, and bodies that are neither JSON nor an upload', async () => {
        const large = await post('/guide', `{"lifeEvent":"${'x'.repeat(1024 * 1024)}","answers":{}}`)
        expect([large.statusCode, large.json().refused]).toEqual([413, 'too-large'])
        const form = await post('/guide', 'lifeEvent=a', { 'content-type': 'application/x-www-form-urlencoded' })
        expect([form.statusCode, form.json().refused]).toEqual([400, 'malformed'])
        const text = await post('/guide', '{}', { 'content-type': 'text/plain' })
        expect(text.statusCode).toBe(400)
      })

      test('refuses an unknown query, and drops or converts nothing', async () => {
        expect((await house.door.inject('/halls/slots?county=610112&admin=1')).statusCode).toBe(400)
        expect((await house.door.inject('/halls/slots?county=610112&county=610113')).statusCode).toBe(400)
        expect((await house.door.inject('/halls/slots?county=610112')).statusCode).toBe(200)
      })

      test('knows its methods: another one is 405 with what is allowed', async () => {
        const answer = await house.door.inject({ method: 'DELETE', url: '/cases/610112-26-k3j9x0q2ab' })
        expect([answer.statusCode, answer.headers.allow]).toEqual([405, 'GET, HEAD'])
        const put = await house.door.inject({ method: 'PUT', url: '/join', payload: {} })
        expect([put.statusCode, put.headers.allow]).toEqual([405, 'POST'])
        expect((await house.door.inject({ method: 'OPTIONS', url: '/session' })).statusCode).toBe(405)
        expect((await house.door.inject({ method: 'GET', url: '/nowhere' })).statusCode).toBe(404)
      })

      test('answers an accident with generic words; the log has its kind and place, and no value outside synthetic data', async () => {
        const answer = await post('/guide', '{"lifeEvent":"a","answers":{}}')
        expect(answer.statusCode).toBe(500)
        expect(answer.body).not.toMatch(/secret|6199|\.ts/)
        expect(answer.json().detail.requestId).toBe(answer.headers['x-request-id'])
        expect(lines.some((line) => line.includes('"accident":"Error"'))).toBe(true)

        const quiet: string[] = []
        const real = await openDoor(memory(), {
          dataSet: 'real',
          door: { logTo: { write: (line) => void quiet.push(line) } },
        })
        await real.door.inject({ method: 'POST', url: '/guide', payload: { lifeEvent: 'a', answers: {} } })
        expect(quiet.join('')).toContain('"accident":"Error"')
        expect(quiet.join('')).not.toMatch(/secret|6199/)
        await real.door.close()
        real.close()
      })

      test('logs route, answer and time; no address with values, no number, no cookie', async () => {
        const man = await signedIn(house.door, { kind: 'citizen', ...people.man })
        await house.door.inject({ url: '/cases/610112-26-canary0000', headers: man })
        const written = lines.join('')
        expect(written).toContain('"route":"/cases/:id"')
        for (const canary of ['canary0000', people.man.citizenNumber, people.man.name, man.cookie.slice(7)]) {
          expect(written).not.toContain(canary)
        }
      })

      test('nobody in front may say from where: X-Forwarded-For opens no development address and gives no request id', async () => {
        const answer = await house.door.inject({
          url: '/dev/accounts',
          remoteAddress: '10.0.0.7',
          headers: { 'x-forwarded-for': '127.0.0.1', 'x-request-id': 'chosen', 'x-user': 'admin' },
        })
        expect(answer.statusCode).toBe(404)
        expect(answer.headers['x-request-id']).not.toBe('chosen')
      })

      test('a department speaks by its signature only, and only of itself', async () => {
        const unsigned = await post('/replies/civil-affairs', '{}')
        expect([unsigned.statusCode, unsigned.json().refused]).toEqual([400, 'malformed'])
        expect(unsigned.json().detail.where).toBe('unknown-sender')
        const signed = await reply('civil-affairs', '/replies/civil-affairs', 'another-secret')
        expect(signed.json().detail.where).toBe('wrong-signature')
        const good = await reply('civil-affairs', '/replies/civil-affairs', secretOfDepartment)
        expect(good.statusCode, good.body).toBe(200)
        const elsewhere = await reply('civil-affairs', '/replies/health', secretOfDepartment)
        expect(elsewhere.statusCode).toBe(404)
      })

      test('the document is served as it is checked in', async () => {
        const answer = await house.door.inject('/openapi.json')
        expect(answer.json().openapi).toBe('3.1.0')
        expect(Object.keys(answer.json().paths)).toHaveLength(new Set(routes.map(({ url }) => url)).size)
      })

      test('HTTP probes with two lengths are refused by the server', async () => {
        const { door, close } = await openDoor(memory())
        const address = await door.listen({ host: '127.0.0.1', port: 0 })
        const { port } = new URL(address)
        const status = await new Promise<string>((resolve) => {
          const probe = connect(Number(port), '127.0.0.1', () => {
            probe.write(
              'POST /guide HTTP/1.1\r\nHost: x\r\nContent-Length: 6\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nX',
            )
          })
          probe.once('data', (bytes) => resolve(bytes.toString('latin1').split('\r\n')[0] ?? ''))
          probe.once('error', ({ name }) => resolve(name))
        })
        expect(status).toContain('400')
        await door.close()
        close()
      })

      test('stops gracefully: what is under way is answered, what comes later is not taken', async () => {
        const { door, close } = await openDoor(memory(), { slow: 300 })
        const address = await door.listen({ host: '127.0.0.1', port: 0 })
        const underWay = fetch(`${address}/life-events`)
        await new Promise((resolve) => setTimeout(resolve, 100))
        const closed = door.close()
        expect((await underWay).status).toBe(200)
        await closed
        await expect(fetch(`${address}/livez`)).rejects.toThrow()
        close()
      })
    },
    { folders: [officeSql] },
  )
})
