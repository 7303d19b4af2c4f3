import createClient from 'openapi-fetch'
import type { paths } from './generated/door.d.ts'

/** How requests leave: `fetch` when the pages run apart, `injectFetch(office)` when they are mounted in it. */
export type Send = (request: Request) => Promise<Response>

export type DoorOptions = {
  readonly baseUrl: string
  readonly fetch?: Send
  /** The `xiqian` cookie of the person who asks; the door carries nothing else of them. */
  readonly cookie?: string
}

/** 门: the typed client of our own OpenAPI document, the only way from a counter to the office. */
export const createDoor = ({ baseUrl, fetch, cookie }: DoorOptions) =>
  createClient<paths>({
    baseUrl,
    ...(fetch === undefined ? {} : { fetch }),
    ...(cookie === undefined ? {} : { headers: { cookie } }),
  })

export type Door = ReturnType<typeof createDoor>

type JsonOf<R> = R extends { content: { 'application/json': infer Body } } ? Body : never
type Good<Responses> = 200 extends keyof Responses
  ? JsonOf<Responses[200]>
  : 201 extends keyof Responses
    ? JsonOf<Responses[201]>
    : never

/** What a GET of the office answers. */
export type Got<Path extends keyof paths> = paths[Path] extends { get: { responses: infer R } } ? Good<R> : never
/** What a POST to the office answers. */
export type Posted<Path extends keyof paths> = paths[Path] extends { post: { responses: infer R } } ? Good<R> : never
