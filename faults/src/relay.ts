import { connect, createServer, type NetConnectOpts, type Server, type Socket } from 'node:net'

/** 一段网线: a loopback TCP relay that stands between two processes and can be cut or frozen. */
export type Relay = {
  readonly port: number
  /** Every connection ends at once; new ones are refused until `mend`. */
  readonly cut: () => void
  /** Nothing passes any more, nobody is told; new connections are taken and hear nothing. */
  readonly freeze: () => void
  /** Every connection that stands falls silent for good, as behind a firewall that lost its table; new ones pass. */
  readonly forget: () => void
  readonly mend: () => void
  /** Bytes, or connections, that a cut or a frozen line kept from passing. */
  readonly felt: () => number
  readonly close: () => Promise<void>
}

type State = 'whole' | 'cut' | 'frozen'

/** Relays to `target`, which is looked at anew for each connection. */
export const openRelay = async (target: () => NetConnectOpts): Promise<Relay> => {
  let state: State = 'whole'
  let felt = 0
  const pairs = new Set<readonly [Socket, Socket]>()
  const forgotten = new WeakSet<Socket>()

  const join = (from: Socket, to: Socket): void => {
    from.on('data', (bytes) => {
      if (!to.write(bytes)) from.pause()
    })
    to.on('drain', () => {
      if (state !== 'frozen' && !forgotten.has(from)) from.resume()
    })
  }

  const server: Server = createServer((near) => {
    if (state === 'cut') {
      felt += 1
      return void near.destroy()
    }
    const far = connect(target())
    const pair = [near, far] as const
    pairs.add(pair)
    for (const socket of pair) {
      socket.on('error', () => undefined)
      socket.setNoDelay(true)
      socket.on('close', () => {
        pairs.delete(pair)
        for (const each of pair) each.destroy()
      })
    }
    join(near, far)
    join(far, near)
    if (state === 'frozen') {
      felt += 1
      for (const socket of pair) socket.pause()
    }
  })
  await new Promise<void>((ready, failed) => {
    server.once('error', failed)
    server.listen(0, '127.0.0.1', ready)
  })
  const address = server.address()
  const endAll = (): void => {
    for (const pair of pairs) for (const socket of pair) socket.destroy()
  }

  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    cut: () => {
      state = 'cut'
      felt += pairs.size
      endAll()
    },
    freeze: () => {
      state = 'frozen'
      felt += pairs.size
      for (const pair of pairs) for (const socket of pair) socket.pause()
    },
    forget: () => {
      felt += pairs.size
      for (const pair of pairs) {
        for (const socket of pair) {
          forgotten.add(socket)
          socket.pause()
        }
      }
    },
    mend: () => {
      state = 'whole'
      for (const pair of pairs) for (const socket of pair) if (!forgotten.has(socket)) socket.resume()
    },
    felt: () => felt,
    close: () => {
      endAll()
      return new Promise((done) => server.close(() => done()))
    },
  }
}
