import { mkdtempSync, rmSync } from 'node:fs'
import { connect, createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What went through: statements that ended, and answers that were waited for. */
export type Counted = { readonly statements: number; readonly roundTrips: number }

export type CountingSocket = {
  /** In place of the database's own: `postgres://…?host=<folder>`. */
  readonly folder: string
  readonly counted: () => Counted
  readonly close: () => Promise<void>
}

const socketName = '.s.PGSQL.5432'
const commandComplete = 'C'.charCodeAt(0)
const readyForQuery = 'Z'.charCodeAt(0)

/** The kind of each whole message of a server: one byte, then four of its length, which count themselves. */
export const messagesOf = (hear: (kind: number) => void): ((bytes: Buffer) => void) => {
  let rest: Buffer = Buffer.alloc(0)
  return (bytes) => {
    rest = rest.length === 0 ? bytes : Buffer.concat([rest, bytes])
    while (rest.length >= 5) {
      const length = 1 + rest.readInt32BE(1)
      if (rest.length < length) return
      hear(rest[0] ?? 0)
      rest = rest.subarray(length)
    }
  }
}

/** A unix socket before the database's own that passes everything on and counts: no setting of the server is needed. */
export const countingSocket = async (socketFolder: string): Promise<CountingSocket> => {
  const folder = mkdtempSync(join(tmpdir(), 'xiqian-counted-'))
  const open = new Set<Socket>()
  let statements = 0
  let roundTrips = 0
  const server = createServer((client) => {
    const database = connect(join(socketFolder, socketName))
    const hear = messagesOf((kind) => {
      if (kind === commandComplete) statements += 1
      if (kind === readyForQuery) roundTrips += 1
    })
    database.on('data', hear)
    client.pipe(database)
    database.pipe(client)
    for (const [one, other] of [
      [client, database],
      [database, client],
    ] as const) {
      open.add(one)
      one.on('error', () => other.destroy())
      one.on('close', () => {
        open.delete(one)
        other.destroy()
      })
    }
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(join(folder, socketName), resolve)
  })
  return {
    folder,
    counted: () => ({ statements, roundTrips }),
    close: async () => {
      for (const socket of open) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
