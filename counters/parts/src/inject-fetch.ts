import type { Send } from './door.ts'

/** Structural: what we need of Fastify's `inject`, so that this room needs no server. */
export type Injectable = {
  readonly inject: (request: {
    method: 'GET' | 'POST'
    url: string
    headers: Record<string, string>
    payload?: Buffer
    remoteAddress?: string
  }) => PromiseLike<{
    readonly statusCode: number
    readonly headers: Readonly<Record<string, string | number | readonly string[] | undefined>>
    readonly rawPayload: Uint8Array
  }>
}

const NO_BODY = new Set([101, 204, 205, 304])

/**
 * A fetch that walks into the office without a socket: same routes, same checks, same idempotency. `from` is the address of
 * the person's device, so that the office counts its limits per device and not for all pages together.
 */
export const injectFetch =
  (office: Injectable, from?: string): Send =>
  async (request) => {
    const url = new URL(request.url)
    const payload = request.method === 'POST' ? Buffer.from(await request.arrayBuffer()) : undefined
    const answer = await office.inject({
      method: request.method === 'POST' ? 'POST' : 'GET',
      url: `${url.pathname}${url.search}`,
      headers: Object.fromEntries(request.headers),
      ...(from === undefined ? {} : { remoteAddress: from }),
      ...(payload === undefined || payload.length === 0 ? {} : { payload }),
    })
    const headers = new Headers()
    for (const [name, value] of Object.entries(answer.headers)) {
      if (value === undefined) continue
      for (const one of Array.isArray(value) ? value : [value]) headers.append(name, String(one))
    }
    const body = NO_BODY.has(answer.statusCode) ? null : new Uint8Array(answer.rawPayload)
    return new Response(body, { status: answer.statusCode, headers })
  }
