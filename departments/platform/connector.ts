import type { Because } from '../src/answer.ts'
import { ContractBroken } from '../src/contract-broken.ts'
import type { ErrandHeader } from '../src/errand.ts'
import type { CallHeard, DepartmentOptions, SourceState } from '../src/options.ts'
import { type CheckId, checkIds } from '../src/question.ts'
import { type RequestKind, requestKinds } from '../src/request.ts'
import { addressesBelow, ownMachine } from './allow-list.ts'
import { openBreaker, ownRestMemory } from './breaker.ts'
import { readBySchema, readJsonBySchema } from './contract-reader.ts'
import { limitsOf } from './limits.ts'
import { serviceContract } from './services.ts'
import { canonicalAnswer, signRequest } from './signature.ts'
import { hmacSm3Hex, sameHex } from './sm3.ts'

/** One call: what was heard, or why nothing was. */
export type Call<T> =
  | { readonly heard: 'answer'; readonly wire: T }
  | { readonly heard: 'nothing'; readonly because: Because; readonly tryAfter: string }

export type Platform = {
  readonly call: <T>(outgoing: Outgoing) => Promise<Call<T>>
  readonly sourcesState: () => readonly SourceState[]
  readonly refresh: () => Promise<void>
  readonly endRests: () => Promise<void>
}

export type Outgoing = {
  readonly service: CheckId | RequestKind
  readonly path: string
  readonly requestSchema: object
  readonly responseSchema: object
  readonly body: object
  readonly header: ErrandHeader
}

const longestPauseSeconds = 3_600

/** 省政务数据平台: every call to every department goes this one way, signed, and comes back signed. */
export const openPlatform = (options: DepartmentOptions): Platform => {
  const addressOf = addressesBelow(options.baseUrl, options.allowedHosts ?? ownMachine)
  const send = options.fetch ?? fetch
  const newNonce = options.nonce ?? (() => crypto.randomUUID())
  const key = { requesterId: options.requesterId, secret: options.secret }
  const states = new Map<CheckId | RequestKind, SourceState>(
    [...checkIds, ...requestKinds].map((id) => [id, { id, name: serviceContract(id).name, state: 'unknown' }]),
  )

  const breaker = openBreaker(options.rests ?? ownRestMemory(), (service) => {
    const { breaker: limits, deadlineMs } = limitsOf(service)
    return { ...limits, deadlineMs: options.timeoutMs ?? deadlineMs }
  })
  const nowMs = () => Date.parse(options.clock())

  const nothing = (
    service: CheckId | RequestKind,
    because: Because,
    pauseSeconds = 0,
  ): Extract<Call<never>, { heard: 'nothing' }> => {
    const now = options.clock()
    const before = states.get(service)
    const since = before?.state === 'down' && before.since !== undefined ? before.since : now
    states.set(service, { id: service, name: serviceContract(service).name, state: 'down', since, because })
    return { heard: 'nothing', because, tryAfter: new Date(Date.parse(now) + pauseSeconds * 1000).toISOString() }
  }

  const standsUp = (service: CheckId | RequestKind): void => {
    const before = states.get(service)
    if (before?.state === 'up') return
    states.set(service, { id: service, name: serviceContract(service).name, state: 'up', since: options.clock() })
  }

  /** 没有责任清单的一行: nothing is sent, nothing is said of the source itself, and somebody is told. */
  const withoutDuty = (
    service: CheckId | RequestKind,
    { caseRef, requestId }: ErrandHeader,
  ): Extract<Call<never>, { heard: 'nothing' }> => {
    options.onRefused?.({ service, because: 'no-sharing-duty', caseRef, requestId })
    const tryAfter = new Date(Date.parse(options.clock()) + longestPauseSeconds * 1000).toISOString()
    return { heard: 'nothing', because: 'no-sharing-duty', tryAfter }
  }

  const call = async <T>(outgoing: Outgoing): Promise<Call<T>> => {
    const { service } = outgoing
    const startedMs = nowMs()
    const heard = (outcome: CallHeard['outcome']): void => {
      const at = options.clock()
      options.onCall?.({ service, outcome, at, ms: Math.max(0, Date.parse(at) - startedMs) })
    }
    try {
      const called = await callInTurn<T>(outgoing)
      heard(called.heard === 'nothing' ? called.because : 'answer')
      return called
    } catch (refused) {
      heard('refused')
      throw refused
    }
  }

  const callInTurn = async <T>(outgoing: Outgoing): Promise<Call<T>> => {
    const { service } = outgoing
    if (!outgoing.header.duties.has(service)) return withoutDuty(service, outgoing.header)
    const turn = await breaker.enter(service, nowMs())
    if (turn.turn === 'rest') {
      return { heard: 'nothing', because: 'resting', tryAfter: new Date(turn.until).toISOString() }
    }
    try {
      const called = await ask<T>(outgoing)
      await breaker.heard(service, turn.turn, nowMs(), called.heard === 'nothing' ? called.because : undefined)
      return called
    } catch (refused) {
      // Whoever refuses us has answered: the source stands, and the fault is ours.
      await breaker.heard(service, turn.turn, nowMs(), undefined)
      throw refused
    }
  }

  const ask = async <T>(outgoing: Outgoing): Promise<Call<T>> => {
    const { service } = outgoing
    const kept = readBySchema(outgoing.requestSchema, outgoing.body)
    if (!kept.kept) throw new ContractBroken(service, 0, 'request-breaks-contract', kept.breaks.join('; '))

    const address = addressOf(outgoing.path)
    const body = JSON.stringify(outgoing.body)
    const nonce = newNonce()
    const toSign = { service, method: 'POST', path: address.pathname, body, header: outgoing.header }
    const headers = signRequest({ ...toSign, now: options.clock(), nonce }, key)

    const response = await heardFrom(
      send,
      address,
      { ...headers, 'content-type': 'application/json' },
      body,
      options.timeoutMs ?? limitsOf(service).deadlineMs,
    )
    if (typeof response === 'string') return nothing(service, response)
    if (response.status >= 500) return nothing(service, 'source-error', pauseFrom(response.headers, options.clock()))
    if (response.status === 429)
      return nothing(service, 'too-many-requests', pauseFrom(response.headers, options.clock()))
    if (response.status !== 200) throw refusedBy(service, response)

    const rtime = response.headers.get('gjgxjhpt_rtime') ?? ''
    const expected = hmacSm3Hex(key.secret, canonicalAnswer(service, nonce, response.status, rtime, response.text))
    if (!sameHex(expected, response.headers.get('gjgxjhpt_sign') ?? ''))
      return nothing(service, 'bad-response-signature')

    const read = readJsonBySchema<T>(outgoing.responseSchema, response.text)
    if (!read.kept) return nothing(service, 'bad-response')
    standsUp(service)
    return { heard: 'answer', wire: read.value }
  }

  /** A source that any process leaves alone is down, whatever this one last heard of it. */
  const stateOf = (state: SourceState): SourceState => {
    const rest = breaker.restOf(state.id)
    if (rest === undefined) return state
    const { since, until, because } = rest
    return {
      id: state.id,
      name: state.name,
      state: 'down',
      since: new Date(since).toISOString(),
      because,
      restsUntil: new Date(until).toISOString(),
    }
  }

  return {
    call,
    sourcesState: () => [...states.values()].map(stateOf),
    refresh: breaker.refresh,
    endRests: breaker.endAll,
  }
}

type Response = { readonly status: number; readonly headers: Headers; readonly text: string }

/**
 * 字符集: UTF-8, unless the answer says GB 18030 (older systems name it by its parts, GBK or GB 2312). Bytes that are no text by
 * it are no answer: a name with a hole in it would be compared as another name.
 */
const textOf = async (response: {
  readonly headers: Headers
  arrayBuffer(): Promise<ArrayBuffer>
}): Promise<string> => {
  const said = /charset="?([\w-]+)/i.exec(response.headers.get('content-type') ?? '')?.[1]?.toLowerCase() ?? 'utf-8'
  const charset = ['gb18030', 'gbk', 'gb2312'].includes(said) ? 'gb18030' : 'utf-8'
  return new TextDecoder(charset, { fatal: true }).decode(await response.arrayBuffer())
}

/** The text must have arrived whole within the time: a source that stops in the middle has not answered. */
const heardFrom = async (
  send: typeof fetch,
  address: URL,
  headers: Readonly<Record<string, string>>,
  body: string,
  timeoutMs: number,
): Promise<Response | Because> => {
  try {
    const signal = AbortSignal.timeout(timeoutMs)
    const response = await send(address, { method: 'POST', headers, body, redirect: 'error', signal })
    return { status: response.status, headers: response.headers, text: await textOf(response) }
  } catch (accident) {
    return accident instanceof Error && accident.name === 'TimeoutError' ? 'timed-out' : 'no-connection'
  }
}

/** Retry-After, in seconds or as a date (RFC 9110, 10.2.3); 0 where the source names no time. */
const pauseFrom = (headers: Headers, now: string): number => {
  const said = headers.get('retry-after') ?? ''
  const seconds = /^\d+$/.test(said) ? Number(said) : (Date.parse(said) - Date.parse(now)) / 1000
  return seconds > 0 ? Math.min(seconds, longestPauseSeconds) : 0
}

/** A 4xx is our fault. Its code is kept; its words may hold what we sent, so they are not. */
const refusedBy = (service: string, response: Response): ContractBroken => {
  const read = readJsonBySchema<{ code: string }>(errorCode, response.text)
  const code = read.kept ? read.value.code : 'unreadable'
  return new ContractBroken(
    service,
    response.status,
    code,
    'Compare the request with departments/platform/contract.json.',
  )
}

const errorCode = {
  type: 'object',
  required: ['code'],
  properties: { code: { type: 'string', pattern: '^[a-z0-9-]{1,60}$' } },
}
