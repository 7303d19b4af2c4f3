import type { RestMemory } from '../platform/breaker.ts'
import type { Because, Instant, Words } from './answer.ts'
import type { CheckId } from './question.ts'
import type { RequestKind } from './request.ts'

/** A call that the house itself did not let out; holds nothing personal. */
export type RefusedCall = {
  readonly service: CheckId | RequestKind
  readonly because: 'no-sharing-duty'
  readonly caseRef: string
  readonly requestId: string
}

/** What came of one call, made or not; holds nothing personal. `refused`: the source refuses our request. `ms`: how long it took. */
export type CallHeard = {
  readonly service: CheckId | RequestKind
  readonly outcome: 'answer' | 'refused' | Because
  readonly at: Instant
  readonly ms: number
}

/**
 * `clock` is the machine clock (signatures and `tryAfter`), never the legal one. `secret` is the requester's HMAC-SM3 key.
 * Calls leave for `baseUrl` only, whose host must stand in `allowedHosts` (default: this machine); redirects are not followed.
 * `onRefused` hears of a call that was not made, for the log; `onCall` of every call, for the figures of each source.
 * `timeoutMs` holds for one call (default: what limits.json says). `nonce` gives a fresh unguessable string at each call.
 * `rests` remembers which sources are left alone (default: this process alone).
 */
export type DepartmentOptions = {
  readonly baseUrl: string
  readonly requesterId: string
  readonly secret: string
  readonly clock: () => Instant
  readonly fetch?: typeof fetch
  readonly allowedHosts?: readonly string[]
  readonly timeoutMs?: number
  readonly nonce?: () => string
  readonly onRefused?: (refused: RefusedCall) => void
  readonly onCall?: (call: CallHeard) => void
  readonly rests?: RestMemory
}

/** What we last heard of one service; `unknown` until it was first asked. */
export type SourceState = {
  readonly id: CheckId | RequestKind
  readonly name: Words
  readonly state: 'unknown' | 'up' | 'down'
  readonly since?: Instant
  readonly because?: Because
  /** It is left alone until then. */
  readonly restsUntil?: Instant
}
