import { createServer, type Server } from 'node:http'
import { connect, createServer as createLine, type Server as Line } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { newDiary, openPhone } from '../src/phone.ts'
import { openRelay } from '../src/relay.ts'

const servers: (Server | Line)[] = []
afterEach(() => {
  for (const server of servers.splice(0)) server.close()
})
const listening = async <T extends Server | Line>(server: T): Promise<{ server: T; port: number }> => {
  servers.push(server)
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const address = server.address()
  return { server, port: typeof address === 'object' && address !== null ? address.port : 0 }
}

test('手机：a request whose answer was lost is sent again under the same key, and acknowledged once', async () => {
  const keys: unknown[] = []
  const { port } = await listening(
    createServer((request, response) => {
      keys.push(request.headers['idempotency-key'])
      // The first answer is lost, the second is an accident.
      if (keys.length === 1) return void request.socket.destroy()
      const isAccident = keys.length === 2
      response.writeHead(isAccident ? 500 : 200, { 'content-type': 'application/json' })
      response.end(JSON.stringify(isAccident ? {} : { done: 'submit', caseId: 'c', position: 7 }))
    }),
  )
  const diary = newDiary()
  const send = openPhone(diary, { answerMs: 2_000, wholeMs: 5_000, betweenMs: 1 }, () => false)
  const answer = await send(`http://127.0.0.1:${port}/cases/c/submit`, {
    method: 'POST',
    headers: { 'idempotency-key': 'key-1' },
    body: '{}',
  })
  expect(await answer.json()).toMatchObject({ position: 7 })
  expect(keys).toEqual(['key-1', 'key-1', 'key-1'])
  expect(diary.acknowledged).toEqual([{ key: 'key-1', caseId: 'c', done: 'submit', position: 7 }])
  expect([...diary.again]).toEqual([
    ['connection broken', 1],
    ['500', 1],
  ])
})

test('线：whole it carries, cut it ends, frozen it waits, forgotten it is silent for good while a new one carries', async () => {
  const { port } = await listening(createLine((socket) => void socket.on('error', () => undefined).pipe(socket)))
  const relay = await openRelay(() => ({ host: '127.0.0.1', port }))
  const call = () => {
    const socket = connect(relay.port, '127.0.0.1')
    let heard = ''
    let isOver = false
    socket.on('error', () => undefined)
    socket.on('data', (bytes) => {
      heard += bytes.toString()
    })
    socket.on('close', () => {
      isOver = true
    })
    return {
      say: (word: string) => socket.write(word),
      heard: () => heard,
      isOver: () => isOver,
      end: () => socket.destroy(),
    }
  }
  const first = call()
  first.say('one')
  await expect.poll(first.heard).toBe('one')
  relay.freeze()
  first.say(' two')
  const second = call()
  second.say('new')
  await new Promise((resolve) => setTimeout(resolve, 60))
  expect([first.heard(), second.heard()]).toEqual(['one', ''])
  relay.mend()
  await expect.poll(() => [first.heard(), second.heard()]).toEqual(['one two', 'new'])

  relay.forget()
  const third = call()
  third.say('third')
  first.say(' three')
  await expect.poll(third.heard).toBe('third')
  expect([first.heard(), first.isOver()]).toEqual(['one two', false])

  relay.cut()
  await expect.poll(() => [first.isOver(), third.isOver()]).toEqual([true, true])
  const refused = call()
  await expect.poll(refused.isOver).toBe(true)
  expect(relay.felt()).toBe(8)
  for (const each of [first, second, third]) each.end()
  await relay.close()
})
