import type { Static, TSchema } from '@sinclair/typebox'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Citizen, SignedIn, SomebodySignedIn, Staff } from '../sign-in/signed-in.ts'
import { type Nothing, NothingShape } from './door-shapes.ts'
import type { House } from './ports.ts'

/** Who may knock at an address. Everything beyond (whose case, which stage) is for desk and views to say. */
export type Access = 'everybody' | 'somebody' | 'citizen' | 'staff'
type ByOf = {
  readonly everybody: SignedIn
  readonly somebody: SomebodySignedIn
  readonly citizen: Citizen
  readonly staff: Staff
}

export type Counter = 'public' | 'citizen' | 'staff' | 'dev' | 'replies'

/** Names in an address; each is checked against its pattern, and what does not fit is `no-such-thing`. */
export type AddressNames = {
  readonly id: string
  readonly consent: string
  readonly token: string
  readonly department: string
  readonly kind: string
  readonly digest: string
  readonly region: string
  readonly sheet: string
  readonly errand: string
  readonly release: string
  readonly place: string
  readonly organ: string
  readonly ticket: string
}

export type Ask<By, Body, Query> = {
  readonly by: By
  readonly address: AddressNames
  readonly body: Body
  readonly query: Query
  /** Empty where the address asks for no key. */
  readonly key: string
  readonly requestDigest: string
  readonly request: FastifyRequest
  readonly reply: FastifyReply
}

/** One address of the door, as data: the OpenAPI document, the access test and the server are made from the same list. */
export type Route = {
  readonly method: 'GET' | 'POST'
  readonly url: string
  readonly counter: Counter
  readonly access: Access
  readonly summary: string
  /** Whether an Idempotency-Key must come with it. */
  readonly keyed: boolean
  readonly body?: TSchema
  readonly upload?: true
  /** Where a name looks otherwise at this address than everywhere else. */
  readonly patterns?: Partial<Record<keyof AddressNames, string>>
  readonly query?: TSchema
  readonly answer: TSchema
  /** Where the answer is a file and not JSON. */
  readonly file?: 'application/pdf'
  /** 可缓: not begun while citizens stand in line. */
  readonly optional?: true
  readonly run: (house: House, ask: Ask<SignedIn, unknown, unknown>) => Promise<unknown>
}

type Given<A extends Access, Body extends TSchema, Query extends TSchema> = Omit<
  Route,
  'method' | 'access' | 'body' | 'query' | 'run' | 'keyed'
> & {
  readonly access: A
  readonly body?: Body
  readonly query?: Query
  readonly run: (house: House, ask: Ask<ByOf[A], Static<Body>, Static<Query>>) => Promise<unknown>
}

// The door has checked session, body and query against exactly these shapes before `run` is called: the one place where a
// parsed value gets its type.
type Run = Route['run']

/** A question: GET, changes nothing but the record of looks. */
export const look = <A extends Access, Query extends TSchema>(given: Given<A, Nothing, Query>): Route => ({
  ...given,
  method: 'GET',
  keyed: false,
  run: given.run as Run,
})

/** An act: POST with an Idempotency-Key. Without a `body` its body is `{}`. */
export const act = <A extends Access, Body extends TSchema = Nothing, Query extends TSchema = Nothing>(
  given: Given<A, Body, Query>,
): Route => ({ body: NothingShape, ...given, method: 'POST', keyed: true, run: given.run as Run })

/** A POST that may be sent twice without harm and keeps nothing under a key (guidance, sign-in, finding). */
export const post = <A extends Access, Body extends TSchema = Nothing, Query extends TSchema = Nothing>(
  given: Given<A, Body, Query>,
): Route => ({ ...act(given), keyed: false })
