import Fastify from 'fastify'
import { expect, test } from 'vitest'
import { createDoor, injectFetch } from '../src/index.ts'

/** A server that tells what arrived: the door must carry the same things whichever way it goes. */
const echo = async () => {
  const app = Fastify()
  app.addContentTypeParser(/^multipart\//, { parseAs: 'buffer' }, (_, body, done) => done(null, String(body)))
  app.all('/*', async (request, reply) => {
    reply.header('set-cookie', ['a=1; HttpOnly', 'b=2'])
    return { method: request.method, url: request.url, headers: request.headers, body: request.body, ip: request.ip }
  })
  const url = await app.listen({ host: '127.0.0.1', port: 0 })
  return { app, url }
}

test('门走网络和走内线，送到的一样，带回的一样', async () => {
  const { app, url } = await echo()
  const doors = [
    createDoor({ baseUrl: url, cookie: 'xiqian=abc' }),
    createDoor({ baseUrl: url, cookie: 'xiqian=abc', fetch: injectFetch(app) }),
  ]
  const seen = await Promise.all(
    doors.map(async (door) => {
      const { data, response } = await door.POST('/join', {
        params: { header: { 'Idempotency-Key': 'key-0123456789abcdef' } },
        body: { token: '甲' },
      })
      const arrived = JSON.parse(JSON.stringify(data))
      return {
        cookies: response.headers.getSetCookie(),
        status: response.status,
        method: arrived.method,
        url: arrived.url,
        body: arrived.body,
        cookie: arrived.headers.cookie,
        key: arrived.headers['idempotency-key'],
      }
    }),
  )
  expect(seen[1]).toEqual(seen[0])
  expect(seen[0]).toMatchObject({
    cookies: ['a=1; HttpOnly', 'b=2'],
    body: { token: '甲' },
    cookie: 'xiqian=abc',
    key: 'key-0123456789abcdef',
  })
  await app.close()
})

test('文件原样送到；手机的地址带给办公室数次数', async () => {
  const { app, url } = await echo()
  const door = createDoor({ baseUrl: url, fetch: injectFetch(app, '10.1.2.3') })
  const sheet = new FormData()
  sheet.set('file', new File(['字节'], 'a.png', { type: 'image/png' }))
  const { data } = await door.POST('/cases/{id}/files', {
    params: {
      path: { id: '610112-26-k3j9x0q2ab' },
      query: { material: 'deed' },
      header: { 'Idempotency-Key': 'key-0123456789abcdef' },
    },
    body: { file: 'a.png' },
    bodySerializer: () => sheet,
  })
  const arrived = JSON.parse(JSON.stringify(data))
  expect(arrived.url).toBe('/cases/610112-26-k3j9x0q2ab/files?material=deed')
  expect(arrived.headers['content-type']).toMatch(/^multipart\/form-data; boundary=/)
  expect(arrived.body).toContain('字节')
  expect(arrived.ip).toBe('10.1.2.3')
  await app.close()
})
