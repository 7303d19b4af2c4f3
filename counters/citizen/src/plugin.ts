import type { Door, Lang } from '@xiqian/parts'
import { keepPrints, type Print } from '@xiqian/sheets'
import type { FastifyInstance, FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify'
import { readAssets } from './assets.ts'
import { preferenceCookie, readCookies } from './cookies.ts'
import { emptyForm, isForm, readMultipart, readUrlEncoded } from './form.ts'
import { bareChrome } from './frame.ts'
import { type CannotModel, cannotPage } from './pages/cannot-page.tsx'
import { POLICY } from './policy.ts'
import { notFound } from './refused-answer.ts'
import { render } from './render.ts'
import { caseRoutes } from './routes/case-routes.ts'
import { disputeRoutes } from './routes/dispute-routes.ts'
import { documentRoutes } from './routes/document-routes.ts'
import { giveRoutes } from './routes/give-routes.ts'
import { guideRoutes } from './routes/guide-routes.ts'
import { hallRoutes } from './routes/hall-routes.ts'
import { helpRoutes } from './routes/help-routes.ts'
import { partRoutes } from './routes/part-routes.ts'
import { queueRoutes } from './routes/queue-routes.ts'
import { sendRoutes } from './routes/send-routes.ts'
import { sheetRoutes } from './routes/sheet-routes.ts'
import { signInRoutes } from './routes/sign-in-routes.ts'
import { get, type PageAnswer, type PageRoute, type Turn } from './turn.ts'

export type CitizenPagesOptions = {
  /** The office's door for somebody with this `xiqian` cookie; `from` is the address of the phone, for the office's limits. */
  readonly door: (cookie: string | undefined, from: string) => Door
  /** 12345, or the hall's own number. */
  readonly telephone: string
  /** 打印机: the one of the process, where it has one already. */
  readonly print?: Print
  /** 16 to 80 characters of [A-Za-z0-9_-]; random unless given. */
  readonly newKey?: () => string
}

/** A little more than the office takes, so that "too large" is said on the page of the material and not by a broken upload. */
const BODY_AT_MOST = 12 * 1024 * 1024

/** Every page there is, as data; a wildcard answers for what is not. */
export const pageRoutes: readonly PageRoute[] = [
  ...guideRoutes,
  ...documentRoutes,
  ...hallRoutes,
  ...sheetRoutes,
  ...signInRoutes,
  ...caseRoutes,
  ...helpRoutes,
  ...partRoutes,
  ...giveRoutes,
  ...queueRoutes,
  ...sendRoutes,
  ...disputeRoutes,
  ...['/c/*', '/j/*', '/k/*'].map((url) => get(url, notFound)),
]

const strings = (of: unknown): Readonly<Record<string, string>> =>
  typeof of === 'object' && of !== null
    ? Object.fromEntries(Object.entries(of).filter((one): one is [string, string] => typeof one[1] === 'string'))
    : {}

const isElder = (cookies: Readonly<Record<string, string>>, wanted: string | undefined): boolean =>
  wanted === 'elder' || (wanted !== 'plain' && cookies['xiqian-mode'] === 'elder')
const langOf = (cookies: Readonly<Record<string, string>>, wanted: string | undefined): Lang =>
  wanted === 'en' || (wanted !== 'zh' && cookies['xiqian-lang'] === 'en') ? 'en' : 'zh'

/** How this phone likes to read: what the address asks for now, else what its cookie remembers. */
const reading = (request: FastifyRequest) => {
  const cookies = readCookies(request.headers.cookie)
  const query = strings(request.query)
  const wishes = [
    ...(query.lang === 'zh' || query.lang === 'en' ? [preferenceCookie('xiqian-lang', query.lang)] : []),
    ...(query.mode === 'elder' || query.mode === 'plain' ? [preferenceCookie('xiqian-mode', query.mode)] : []),
  ]
  return {
    lang: langOf(cookies, query.lang),
    elder: isElder(cookies, query.mode),
    path: request.url.split('?', 1)[0] ?? '/',
    query,
    wishes,
    session: cookies.xiqian === undefined ? undefined : `xiqian=${cookies.xiqian}`,
  }
}

/** A POST must come from one of our own pages. Browsers say so; what says nothing is no browser and carries no cookie by itself. */
const isStrange = (request: FastifyRequest): boolean => {
  const site = request.headers['sec-fetch-site']
  if (typeof site === 'string') return site !== 'same-origin' && site !== 'none'
  const { origin } = request.headers
  return origin !== undefined && origin !== 'null' && !origin.endsWith(`//${request.host}`)
}

const send = (reply: FastifyReply, answer: PageAnswer, more: readonly string[] = []): FastifyReply => {
  for (const cookie of [...more, ...(answer.cookies ?? [])]) reply.header('set-cookie', cookie)
  if ('to' in answer) return reply.redirect(answer.to, 303)
  if ('file' in answer) {
    reply.header('content-disposition', `inline; filename="${answer.name}"`)
    return reply.type(answer.type).send(Buffer.from(answer.file))
  }
  return reply.code(answer.status).type('text/html; charset=utf-8').send(render(answer.page))
}

const cannot = (
  request: FastifyRequest,
  reply: FastifyReply,
  what: CannotModel['what'],
  status: number,
  telephone = request.server.citizenTelephone,
): FastifyReply => {
  const { lang, elder, path } = reading(request)
  return send(reply, { status, page: cannotPage({ chrome: bareChrome({ lang, elder, path, telephone }), what }) })
}

const protect = (reply: FastifyReply): void => {
  reply
    .header('content-security-policy', POLICY)
    .header('referrer-policy', 'same-origin')
    .header('x-content-type-options', 'nosniff')
  if (reply.getHeader('cache-control') === undefined) reply.header('cache-control', 'no-store')
}

/** 走错的地址: the page for an address that is nobody's, for the server that the pages are mounted in. */
export const wrongAddressPage =
  (telephone: string) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    protect(reply)
    return cannot(request, reply, 'not-found', 404, telephone)
  }

const readForms = (scope: FastifyInstance): void => {
  scope.removeContentTypeParser(['application/x-www-form-urlencoded', 'multipart/form-data'])
  scope.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: 1024 * 1024 },
    (_, body, done) => done(null, readUrlEncoded(String(body))),
  )
  scope.addContentTypeParser(
    'multipart/form-data',
    { parseAs: 'buffer', bodyLimit: BODY_AT_MOST },
    (request: FastifyRequest, body: string | Buffer) =>
      readMultipart(Buffer.from(body), request.headers['content-type'] ?? ''),
  )
}

const serveAssets = (scope: FastifyInstance): void => {
  for (const asset of readAssets()) {
    const { tag } = asset
    scope.get(asset.url, (request, reply) => {
      reply.header('cache-control', 'public, max-age=300').header('etag', tag)
      return request.headers['if-none-match'] === tag ? reply.code(304).send() : reply.type(asset.type).send(asset.body)
    })
  }
}

/**
 * 群众页面: the citizen pages as one Fastify plugin. It knows the office by its Door only, keeps nothing between two requests,
 * and works without script.
 */
export const citizenPages =
  (options: CitizenPagesOptions): FastifyPluginAsync =>
  async (scope) => {
    const print = options.print ?? keepPrints()
    scope.decorate('citizenTelephone', options.telephone)
    readForms(scope)
    serveAssets(scope)
    scope.addHook('onSend', async (_, reply) => {
      protect(reply)
    })
    scope.setErrorHandler((error: { readonly statusCode?: number }, request, reply) => {
      if (error.statusCode === 413) return cannot(request, reply, 'too-large', 413)
      request.log.error({ err: error }, 'a citizen page could not be made')
      return cannot(
        request,
        reply,
        error.statusCode === undefined || error.statusCode >= 500 ? 'busy' : 'not-found',
        error.statusCode ?? 503,
      )
    })

    for (const route of pageRoutes) {
      scope.route({
        method: route.method,
        url: route.url,
        handler: async (request, reply) => {
          const { wishes, session, ...how } = reading(request)
          if (route.method === 'GET' && wishes.length > 0) {
            const { lang: _lang, mode: _mode, ...rest } = how.query
            const query = new URLSearchParams(rest).toString()
            return send(reply, { to: query === '' ? how.path : `${how.path}?${query}` }, wishes)
          }
          if (route.method === 'POST' && isStrange(request)) return cannot(request, reply, 'strange', 403)
          const turn: Turn = {
            ...how,
            params: strings(request.params),
            form: isForm(request.body) ? request.body : emptyForm,
            door: options.door(session, request.ip),
            doorFor: (cookie) => options.door(cookie, request.ip),
            newKey: options.newKey ?? (() => globalThis.crypto.randomUUID()),
            telephone: options.telephone,
            print,
            origin: `${request.protocol}://${request.host}`,
          }
          if (route.backTo === true) reply.header('cache-control', 'private, no-cache')
          return send(reply, await route.run(turn), wishes)
        },
      })
    }
  }

declare module 'fastify' {
  interface FastifyInstance {
    /** Printed on pages that cannot ask the office. */
    readonly citizenTelephone: string
  }
}
