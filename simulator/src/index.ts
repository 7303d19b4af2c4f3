import { openBureau } from './bureau.ts'
import { openMessenger } from './door/later-word.ts'
import { openServer } from './door/server.ts'
import { openGate } from './platform/gate.ts'

export type { CoupleAnswer, Party, ThirdPerson } from './couples/describe.ts'
export type { ParentsAnswer } from './couples/parents.ts'
export type { FaultMode } from './faults.ts'

/**
 * `port` 0 takes a free one. `secret` is the requesters' HMAC-SM3 key; `requesterId` admits one requester only.
 * `legalNow` is where the legal clock of a fresh folder starts (ISO 8601); a folder used before goes on from its own time.
 * `callbackUrl` is the office's address: later words go to `{callbackUrl}/replies/{department}`. `machineNow` in ms.
 */
export type SimulatorOptions = {
  readonly port: number
  readonly host?: string
  readonly seed: string | number
  readonly folder?: string
  readonly secret: string
  readonly requesterId?: string
  readonly legalNow: string
  readonly callbackUrl?: string
  readonly machineNow?: () => number
}

export type Simulator = { readonly url: string; readonly close: () => Promise<void> }

/** 部门仿真: starts the departments' own systems as one HTTP server on this machine. */
export const startSimulator = async (options: SimulatorOptions): Promise<Simulator> => {
  const { port, host = '127.0.0.1', secret, legalNow, machineNow = Date.now } = options
  if (secret === '')
    throw new Error('the simulator needs a secret: set SIM_SECRET to the one that the office signs with')
  const folder = options.folder === undefined ? {} : { folder: options.folder }
  const bureau = openBureau({ seed: String(options.seed), legalNow, machineNow, ...folder })
  const messenger = openMessenger(options.callbackUrl, secret, machineNow)
  const gate = openGate(secret, machineNow, options.requesterId)
  const server = openServer({ bureau, messenger, gate, secret, machineNow })

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  const address = server.address()
  const taken = typeof address === 'object' && address !== null ? address.port : port
  return {
    url: `http://${host}:${taken}`,
    close: () =>
      new Promise((resolve) => {
        messenger.close()
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
