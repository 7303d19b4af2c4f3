import { type FastifyInstance, type FastifyServerOptions, LogController } from 'fastify'

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

export const logAnswers = (door: FastifyInstance): void => {
  door.addHook('onResponse', async (request, reply) => {
    request.log.info({
      route: request.routeOptions.url ?? 'none',
      method: request.method,
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
      by: request.by.kind,
    })
  })
}
