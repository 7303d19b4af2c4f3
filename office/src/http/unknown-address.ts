import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { methodStatus } from './refusal-status.ts'
import { refuse } from './refuse.ts'

type Known = { readonly pattern: RegExp; readonly methods: Set<string> }

const patternOfUrl = (url: string): RegExp =>
  new RegExp(
    `^${url
      .split('/')
      .map((piece) =>
        piece.startsWith(':') ? '[^/]+' : piece === '*' ? '.*' : piece.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'),
      )
      .join('/')}$`,
  )

/**
 * No such address, or no such method there (405 with Allow). Watches which routes are added, so it must be called before any.
 * `page` answers a person who took a wrong link, where pages are mounted.
 */
export const answerUnknownAddresses = (
  door: FastifyInstance,
  page: ((request: FastifyRequest, reply: FastifyReply) => Promise<unknown>) | undefined,
): void => {
  const known = new Map<string, Known>()
  door.addHook('onRoute', ({ url, method }) => {
    const here = known.get(url) ?? { pattern: patternOfUrl(url), methods: new Set() }
    for (const one of Array.isArray(method) ? method : [method]) here.methods.add(one)
    known.set(url, here)
  })

  door.setNotFoundHandler(async (request, reply) => {
    const path = request.url.split('?')[0] ?? ''
    const methods = [...known.values()].filter(({ pattern }) => pattern.test(path)).flatMap((one) => [...one.methods])
    if (methods.length > 0 && !methods.includes(request.method)) {
      reply.header('allow', [...new Set(methods)].sort().join(', '))
      return refuse(reply, { refused: 'no-such-thing' }, methodStatus)
    }
    const isPerson = request.method === 'GET' && (request.headers.accept ?? '').includes('text/html')
    return isPerson && page !== undefined ? page(request, reply) : refuse(reply, { refused: 'no-such-thing' })
  })
}
