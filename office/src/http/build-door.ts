import cookie from '@fastify/cookie'
import multipart from '@fastify/multipart'
import { newId } from '@xiqian/seal'
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import type { Office } from '../office.ts'
import { catchAccidents } from './accidents.ts'
import type { Budget } from './budget.ts'
import { closeConnectionsAtTheEnd } from './graceful-stop.ts'
import { bodyLimit, takeStrictJson } from './json-body.ts'
import { type LogTo, logAnswers, logOptions } from './logs.ts'
import { mountRoutes } from './mount-routes.ts'
import { openApiOf } from './openapi.ts'
import type { Rooms } from './ports.ts'
import { routes } from './routes/all.ts'
import { refuseCrossSite, setSecurityHeaders } from './security-headers.ts'
import { answerUnknownAddresses } from './unknown-address.ts'
import { uploadLimit } from './upload.ts'

export type DoorOptions = {
  /** Where log lines go (JSON, one a line); silent without it. */
  readonly logTo?: LogTo
  /** How many of whom at once; the usual rules without it. */
  readonly budget?: Budget
  /** The page for a person who took a wrong link, where pages are mounted. */
  readonly notFoundPage?: (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>
}

/**
 * 门: the office over HTTP. Not listening yet: main calls `listen`, or mounts the pages first (`door.register(pages)`), or a
 * test asks by `inject`. `close()` takes no new request and lets those under way end.
 */
export const buildDoor = async (office: Office, rooms: Rooms, options: DoorOptions = {}): Promise<FastifyInstance> => {
  const secure = office.dataSet === 'real'
  const door = Fastify({
    ...logOptions(options.logTo),
    genReqId: () => newId(),
    // Nobody in front may say who asks or from where: X-Forwarded-* and X-Request-Id are not read.
    requestIdHeader: false,
    trustProxy: false,
    bodyLimit,
    requestTimeout: 60_000,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 220 },
    // Fastify's own defaults drop unknown keys and turn "1" into 1 without a word.
    ajv: { customOptions: { removeAdditional: false, coerceTypes: false, useDefaults: false } },
    // What tells the shapes of an answer apart is made at the first answer: shorter code would cost that one a second.
    serializerOpts: { ajv: { code: { optimize: false } } },
  })

  door.decorate('secureCookies', secure)
  door.decorateRequest('by')
  door.addHook('onRequest', async (request) => {
    request.by = { kind: 'nobody' }
  })
  answerUnknownAddresses(door, options.notFoundPage)
  catchAccidents(door, { synthetic: office.dataSet === 'synthetic' })
  takeStrictJson(door)
  logAnswers(door, office.metrics)
  closeConnectionsAtTheEnd(door)
  await door.register(cookie)
  await setSecurityHeaders(door, { secure })
  refuseCrossSite(door)

  const house = { office, ...rooms }
  const document = openApiOf(routes)
  await door.register(async (api) => {
    await api.register(multipart, { limits: { fileSize: uploadLimit, files: 1, fields: 4, parts: 5, headerPairs: 20 } })
    mountRoutes(api, house, routes, options.budget)
    api.get('/openapi.json', async () => document)
  })
  return door
}
