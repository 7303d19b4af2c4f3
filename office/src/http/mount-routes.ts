import type { Refusal } from '@xiqian/case'
import type { Json } from '@xiqian/seal'
import type { FastifyInstance, FastifyReply, FastifyRequest, RouteShorthandOptions } from 'fastify'
import type { SignedIn } from '../sign-in/signed-in.ts'
import { namesIn, patternOf } from './address-names.ts'
import { type Budget, mayEnter, newBudget, watchBudget } from './budget.ts'
import { NothingShape } from './door-shapes.ts'
import { idempotencyKey, requestDigest } from './idempotency.ts'
import type { House } from './ports.ts'
import { isRefusal, refuse } from './refuse.ts'
import type { Access, AddressNames, Route } from './route.ts'
import { sessionToken } from './session-cookie.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** 谁在问. Set before anything else of a route runs. */
    by: SignedIn
  }
}

const notSignedIn: Refusal = { refused: 'not-signed-in' }
const notPermitted: Refusal = { refused: 'not-permitted' }
const nothingHere: Refusal = { refused: 'no-such-thing' }
const tooBusy: Refusal = { refused: 'busy-try-again' }

/** Whether this kind of person may knock here at all. */
export const refusedAtTheDoor = (access: Access, by: SignedIn): Refusal | undefined => {
  if (access === 'everybody') return undefined
  if (by.kind === 'nobody') return notSignedIn
  return access === 'somebody' || access === by.kind ? undefined : notPermitted
}

const isLocal = (ip: string): boolean => ip === '127.0.0.1' || ip === '::1' || ip === '::ffff:127.0.0.1'

const noNames: AddressNames = {
  id: '',
  consent: '',
  token: '',
  department: '',
  digest: '',
  kind: '',
  region: '',
  sheet: '',
  errand: '',
  release: '',
  place: '',
  organ: '',
  ticket: '',
}

const addressOf = (request: FastifyRequest): Partial<AddressNames> =>
  typeof request.params === 'object' && request.params !== null ? request.params : {}

/** A name that cannot be one is `no-such-thing`: it tells no more than an id of somebody else's. */
const isWellNamed = (route: Route, address: Partial<AddressNames>): boolean =>
  namesIn(route.url).every((name) => new RegExp(patternOf(route, name)).test(address[name] ?? ''))

/** Puts every route of the list on the door, with the same checks in the same order for each. */
export const mountRoutes = (
  door: FastifyInstance,
  house: House,
  routes: readonly Route[],
  budget: Budget = newBudget(),
): void => {
  watchBudget(door, budget)
  for (const route of routes) {
    door.route({
      method: route.method,
      url: route.url,
      ...checksOf(house, route, budget),
      handler: (request, reply) => answer(house, route, request, reply),
    })
  }
}

const checksOf = (house: House, route: Route, budget: Budget): RouteShorthandOptions => ({
  schema: {
    ...(route.body === undefined || route.upload || route.method === 'GET' ? {} : { body: route.body }),
    ...(route.query === undefined ? {} : { querystring: route.query }),
    ...(route.file === undefined ? { response: { 200: route.answer } } : {}),
  },
  onRequest: async (request, reply) => {
    if (route.counter === 'dev' && !isLocal(request.ip)) return refuse(reply, nothingHere)
    if (!(await mayEnter(budget, route, request, reply))) return refuse(reply, tooBusy)
    request.by = needsSession(route) ? await house.signIn.whoAsks(sessionToken(request)) : { kind: 'nobody' }
    const refusal = refusedAtTheDoor(route.access, request.by)
    if (refusal !== undefined) return refuse(reply, await remembered(house, route, request, refusal))
    if (!isWellNamed(route, addressOf(request))) return refuse(reply, nothingHere)
    const key = route.keyed ? idempotencyKey(request) : ''
    if (typeof key !== 'string') return refuse(reply, key)
  },
  preValidation: async (request) => {
    if (request.body === undefined && route.body === NothingShape) request.body = {}
  },
})

/** Of what is open to everybody only the session itself asks who it is. */
const needsSession = ({ access, url }: Route): boolean => access !== 'everybody' || url === '/session'

const answer = async (house: House, route: Route, request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
  const { by } = request
  const key = route.keyed ? idempotencyKey(request) : ''
  const body = asJson(request.body)
  const said = await route.run(house, {
    by,
    address: { ...noNames, ...addressOf(request) },
    body,
    query: request.query,
    key: typeof key === 'string' ? key : '',
    requestDigest:
      route.keyed && !route.upload ? requestDigest(house.office.suite, by, { path: request.url, body }) : '',
    request,
    reply,
  })
  if (said === reply) return reply
  return isRefusal(said) ? refuse(reply, await remembered(house, route, request, said)) : said
}

// Strict JSON was parsed from text, so what it gave is JSON.
const asJson = (body: unknown): Json => (body ?? null) as Json

/**
 * A denial is an event of its own stream; the words to the person stay the same. A case that is not there for whoever asks is
 * one too: who tries ids leaves a trace. A case id is nobody's name.
 */
const remembered = async (house: House, route: Route, request: FastifyRequest, refusal: Refusal): Promise<Refusal> => {
  const { by } = request
  const isDenial = denials.has(refusal.refused) && route.access !== 'everybody'
  if (isDenial && by.kind !== 'nobody') {
    const address = addressOf(request)
    const of = address.id !== undefined && isWellNamed(route, address) ? ` ${address.id}` : ''
    await house.signIn.denied(by, `${route.method} ${route.url}${of}`)
  }
  return refusal
}

const denials: ReadonlySet<Refusal['refused']> = new Set(['not-permitted', 'not-your-act', 'no-such-thing'])
