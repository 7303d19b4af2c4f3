/** 一个人 with a phone or a screen: one cookie, one way in. Everything that person sends is a touch. */
export type Person = {
  readonly get: <T>(path: string) => Promise<T>
  /** A file, as it comes. */
  readonly fetchFile: (path: string) => Promise<Uint8Array>
  readonly post: <T = Done>(path: string, body?: unknown) => Promise<T>
  readonly upload: (path: string, bytes: Uint8Array, name: string) => Promise<Done>
  readonly signIn: (body: unknown) => Promise<void>
}

export type Done = { readonly done: string; readonly caseId: string; readonly position: number; readonly link?: string }
export type Refused = {
  readonly refused: string
  readonly title: Words
  readonly doNext: Words
  readonly detail: Record<string, unknown>
}
export type Words = { readonly zh: string; readonly en: string }

/** The office said no. */
export class RefusedByOffice extends Error {
  constructor(
    readonly path: string,
    readonly status: number,
    readonly refusal: Refused,
  ) {
    super(`${path} → ${status} ${refusal.refused}: ${refusal.title?.zh ?? ''} ${JSON.stringify(refusal.detail ?? {})}`)
    this.name = 'RefusedByOffice'
  }
}

export type Tools = {
  readonly url: string
  readonly newKey: () => string
  readonly onTouch?: (path: string) => void
  /** How a request goes out, where that is not simply `fetch`: a phone that tries again when the connection breaks. */
  readonly send?: typeof fetch
  /** How one waits for errands, where the office is not asked to run them to the end. */
  readonly pause?: () => Promise<void>
}

const readJson = (came: Uint8Array): unknown => (came.length === 0 ? {} : JSON.parse(new TextDecoder().decode(came)))

export const person = ({ url, newKey, onTouch, send: sendOut = fetch }: Tools): Person => {
  let cookie: string | undefined
  const send = async (method: string, path: string, body: unknown): Promise<Uint8Array> => {
    const answer = await sendOut(new URL(path, url), {
      method,
      headers: {
        ...(cookie === undefined ? {} : { cookie }),
        ...(body === undefined ? {} : { 'idempotency-key': newKey() }),
        ...(body === undefined || body instanceof FormData ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: body instanceof FormData ? body : JSON.stringify(body) }),
    })
    const set = answer.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .filter((pair) => pair !== undefined)
    if (set.length > 0) cookie = set.join('; ')
    const came = new Uint8Array(await answer.arrayBuffer())
    if (!answer.ok)
      throw new RefusedByOffice(path.replace(/[0-9a-z]{10}/g, '…'), answer.status, readJson(came) as Refused)
    return came
  }
  return {
    get: async <T>(path: string) => readJson(await send('GET', path, undefined)) as T,
    fetchFile: (path) => send('GET', path, undefined),
    post: async <T>(path: string, body: unknown = {}) => {
      onTouch?.(path)
      return readJson(await send('POST', path, body)) as T
    },
    upload: async (path, bytes, name) => {
      onTouch?.(path)
      const form = new FormData()
      form.append('file', new Blob([Uint8Array.from(bytes)]), name)
      return readJson(await send('POST', path, form)) as Done
    },
    signIn: async (body) => {
      onTouch?.('/sign-in')
      await send('POST', '/dev/sign-in', body)
    },
  }
}
