import { type FastifyInstance, type FastifyServerOptions, LogController } from 'fastify'
import type { Metrics } from '../operations/metrics.ts'

declare module 'fastify' {
  interface FastifyReply {
    /** The code of the refusal that this answers; empty where it is none. */
    refused: string
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

/** The same of every answer to the log and to the figures. */
export const logAnswers = (door: FastifyInstance, metrics: Metrics): void => {
  door.decorateReply('refused', '')
  door.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none'
    const { method } = request
    const status = reply.statusCode
    request.log.info({ route, method, status, ms: Math.round(reply.elapsedTime), by: request.by.kind })
    metrics.request({ route, method, status, ms: reply.elapsedTime })
    if (reply.refused !== '') metrics.refusal(reply.refused)
  })
}
