import helmet from '@fastify/helmet'
import type { Refusal } from '@xiqian/case'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { refuse } from './refuse.ts'

const self = ["'self'"]
const nothing = ["'none'"]

/**
 * Headers of every answer, pages too: scripts and styles from this house only and never inline, no frame, no referrer, nothing
 * personal in a cache. What may be cached (styles, scripts) says so itself.
 */
export const setSecurityHeaders = async (
  door: FastifyInstance,
  { secure }: { readonly secure: boolean },
): Promise<void> => {
  await door.register(helmet, {
    global: true,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': nothing,
        'script-src': self,
        'style-src': self,
        'img-src': ["'self'", 'data:'],
        'font-src': self,
        'connect-src': self,
        'manifest-src': self,
        'worker-src': self,
        'form-action': self,
        'base-uri': nothing,
        'object-src': nothing,
        'frame-ancestors': nothing,
      },
    },
    referrerPolicy: { policy: 'no-referrer' },
    frameguard: { action: 'deny' },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    // A year, and only where there is TLS: on 127.0.0.1 it would lock the browser out.
    hsts: secure ? { maxAge: 31_536_000, includeSubDomains: true } : false,
  })
  door.addHook('onRequest', async (request, reply) => {
    reply.header('cache-control', 'no-store')
    reply.header('permissions-policy', 'camera=(), microphone=(), geolocation=(), payment=()')
    reply.header('x-request-id', request.id)
  })
}

const fromElsewhere: Refusal = { refused: 'not-permitted' }

/** A browser says where a request comes from; one that does not is judged by its Origin, a program has neither. */
export const isFromElsewhere = ({ headers }: Pick<FastifyRequest, 'headers'>): boolean => {
  const site = headers['sec-fetch-site']
  if (site !== undefined) return site !== 'same-origin' && site !== 'none'
  if (headers.origin === undefined) return false
  return !URL.canParse(headers.origin) || new URL(headers.origin).host !== headers.host
}

/** 跨站请求: whatever changes something must come from our own pages, or from no page at all. */
export const refuseCrossSite = (door: FastifyInstance): void => {
  door.addHook('onRequest', async (request, reply) => {
    const changes = request.method !== 'GET' && request.method !== 'HEAD'
    if (changes && isFromElsewhere(request)) return refuse(reply, fromElsewhere)
  })
}
