import { createServer, type IncomingMessage, type Server } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { gatewayOf } from '../bureau.ts'
import type { FaultMode } from '../faults.ts'
import type { Service } from '../platform/contracts.ts'
import type { SignedHeaders } from '../platform/signature.ts'
import { devRoutes } from './dev-routes.ts'
import { answerMessage, messagePath } from './message-routes.ts'
import { type Answer, answerService, refusalAnswer, type Tools } from './service-route.ts'

const longestBody = 262_144

const readText = async (request: IncomingMessage): Promise<string | undefined> => {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk)
    length += bytes.length
    if (length > longestBody) return undefined
    chunks.push(bytes)
  }
  return Buffer.concat(chunks).toString('utf8')
}

const textHeaders = (request: IncomingMessage): SignedHeaders =>
  Object.fromEntries(
    Object.entries(request.headers).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  )

type Target = { readonly service: Service; readonly isProgress: boolean }

const targetsOf = (services: readonly Service[]): ReadonlyMap<string, Target> => {
  const targets = new Map<string, Target>()
  for (const service of services) {
    targets.set(service.path, { service, isProgress: false })
    if (service.progress !== undefined) targets.set(service.progress, { service, isProgress: true })
  }
  return targets
}

/** `cut` ends the connection without a word. */
type Outcome = Answer | 'cut'

const serve = async (
  request: IncomingMessage,
  tools: Tools,
  targets: ReadonlyMap<string, Target>,
): Promise<Outcome> => {
  const method = request.method ?? 'GET'
  const url = new URL(request.url ?? '/', 'http://simulator.local')
  const body = await readText(request)
  if (body === undefined) return refusalAnswer({ status: 413, code: 'too-long', msg: '报文过长:请压缩后重发' })

  const dev = devRoutes[`${method} ${url.pathname}`]
  if (dev) return dev(tools, { method, url, body })
  const message = messagePath(url.pathname)
  if (message !== undefined) {
    const { authorization } = request.headers
    return struck(gatewayOf(message.channel), tools, () =>
      answerMessage(tools, { ...message, method, authorization, body }),
    )
  }
  const target = targets.get(url.pathname)
  if (!target) return refusalAnswer({ status: 404, code: 'unknown-service', msg: '无此服务:GET /about 可查' })
  if (method !== 'POST') return refusalAnswer({ status: 405, code: 'method-not-allowed', msg: '请用 POST' })

  return struck(target.service.id, tools, (mode) =>
    answerService({ ...target, method, path: url.pathname, headers: textHeaders(request), body, mode }, tools),
  )
}

/** The fault set for this service strikes before, or after, it does its work. */
const struck = async (service: string, { bureau }: Tools, work: (mode: FaultMode) => Answer): Promise<Outcome> => {
  const fault = bureau.faults.strike(service)
  if (isFeltByAnyCall(fault.mode)) bureau.faults.happened(service, fault.mode)
  if (fault.mode === 'down') return 'cut'
  if (fault.mode === 'error') return refusalAnswer({ status: 503, code: 'source-fault', msg: '系统故障:请稍后重试' })
  if (fault.mode === 'slow') await wait(fault.ms, undefined, { ref: false })
  const answer = work(fault.mode)
  return fault.mode === 'lose-answer' ? 'cut' : answer
}

const isFeltByAnyCall = (mode: FaultMode): boolean =>
  mode === 'down' || mode === 'error' || mode === 'slow' || mode === 'lose-answer'

export const openServer = (tools: Tools): Server => {
  const targets = targetsOf(tools.bureau.contracts.services)
  return createServer((request, response) => {
    serve(request, tools, targets).then(
      (outcome) => {
        if (outcome === 'cut') {
          request.socket.destroy()
          return
        }
        response.writeHead(outcome.status, outcome.headers).end(outcome.body)
      },
      (accident: unknown) => {
        process.stderr.write(`simulator: ${accident instanceof Error ? accident.stack : String(accident)}\n`)
        response.writeHead(500, { 'content-type': 'application/json' }).end('{"code":"accident","msg":"系统异常"}')
      },
    )
  })
}
