import { context, type Span } from '@opentelemetry/api'
import { type FastifyInstance, type FastifyServerOptions, LogController } from 'fastify'
import type { Metrics } from '../operations/metrics.ts'
import { beginRequest, endRequest } from '../operations/traces.ts'

declare module 'fastify' {
  interface FastifyReply {
    /** The code of the refusal that this answers; empty where it is none. */
    refused: string
  }
  interface FastifyRequest {
    span: Span | null
  }
}

export type LogTo = { readonly write: (line: string) => void }

/**
 * Logs say which route, which answer, how long and which kind of person asked; never an address with its values, a header, a
 * body or an account. `to` undefined: silent (tests).
 */
export const logOptions = (to: LogTo | undefined): Pick<FastifyServerOptions, 'logger' | 'logController'> => ({
  logController: new LogController({ disableRequestLogging: true }),
  logger:
    to === undefined
      ? false
      : {
          level: 'info',
          base: { room: 'office' },
          stream: to,
          redact: { paths: ['req', 'res', 'headers', 'body', 'query', 'params', 'url'], remove: true },
          serializers: {
            // A library may log an error of its own accord: by kind only.
            err: ({ name }: Error) => ({ type: name, message: '', stack: '' }),
          },
        },
})

/** The same of every answer to the log, to the figures and to the traces; what a request does inside is part of its trace. */
export const logAnswers = (door: FastifyInstance, metrics: Metrics): void => {
  door.decorateReply('refused', '')
  door.decorateRequest('span', null)
  door.addHook('onRequest', (request, _reply, done) => {
    const { span, inside } = beginRequest(request.method, request.routeOptions.url ?? 'none')
    request.span = span
    context.with(inside, done)
  })
  door.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none'
    const { method } = request
    const status = reply.statusCode
    request.log.info({ route, method, status, ms: Math.round(reply.elapsedTime), by: request.by.kind })
    metrics.request({ route, method, status, ms: reply.elapsedTime })
    if (reply.refused !== '') metrics.refusal(reply.refused)
    if (request.span !== null) endRequest(request.span, { status, refused: reply.refused })
  })
}
