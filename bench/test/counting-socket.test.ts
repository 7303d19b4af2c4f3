import { openMemory } from '@xiqian/ledger'
import { newTestDatabase } from '@xiqian/ledger/testing'
import { expect, it } from 'vitest'
import { countingSocket, messagesOf } from '../src/counting-socket.ts'

it('messages are told whole, however the bytes come in pieces', () => {
  const kinds: string[] = []
  const hear = messagesOf((kind) => kinds.push(String.fromCharCode(kind)))
  const message = (kind: string, body: string): Buffer => {
    const bytes = Buffer.alloc(5 + body.length)
    bytes.write(kind)
    bytes.writeInt32BE(4 + body.length, 1)
    bytes.write(body, 5)
    return bytes
  }
  const all = Buffer.concat([
    message('C', 'SELECT 1\0'),
    message('Z', 'I'),
    message('D', 'x'.repeat(300)),
    message('C', ''),
  ])
  for (let at = 0; at < all.length; at += 7) hear(all.subarray(at, at + 7))
  expect(kinds).toEqual(['C', 'Z', 'D', 'C'])
})

it('between the office and a real PostgreSQL: each statement once, each answer waited for once', async () => {
  const database = await newTestDatabase('postgres')
  const url = database.options.databaseUrl ?? ''
  const folder = new URL(url).searchParams.get('host') ?? ''
  const socket = await countingSocket(folder)
  const memory = await openMemory({ databaseUrl: url.replace(folder, socket.folder), connections: 1 })
  try {
    await memory.pool.query('select 1')
    const before = socket.counted()
    for (let n = 0; n < 3; n += 1) await memory.pool.query('select $1::int as n', [n])
    await memory.pool.query('select 1; select 2')
    const { statements, roundTrips } = socket.counted()
    expect([statements - before.statements, roundTrips - before.roundTrips]).toEqual([5, 4])
  } finally {
    await memory.close()
    await socket.close()
    await database.remove()
  }
})
