import type { Instant } from '../src/answer.ts'
import type { ErrandHeader } from '../src/errand.ts'
import { hmacSm3Hex, sm3Hex } from './sm3.ts'

/** 请求方: who signs, and with which HMAC-SM3 key. */
export type SigningKey = { readonly requesterId: string; readonly secret: string }

export type SignedHeaders = Readonly<Record<string, string>>

export type ToSign = {
  readonly service: string
  readonly method: string
  readonly path: string
  readonly body: string
  readonly header: Omit<ErrandHeader, 'duties'>
  readonly now: Instant
  readonly nonce: string
}

/** The order of the lines that are signed; written down in `contract.json` for the other side. */
export const signedHeaderNames = [
  'gjgxjhpt_rid',
  'gjgxjhpt_sid',
  'gjgxjhpt_rtime',
  'gjgxjhpt_nonce',
  'x-request-id',
  'x-purpose',
  'x-legal-basis',
  'x-case-ref',
  'x-initiator',
] as const

/** Header values are percent-encoded (UTF-8), so that Chinese words travel and no value can hold a line break. */
export const canonicalRequest = (method: string, path: string, body: string, headers: SignedHeaders): string =>
  [method, path, sm3Hex(body), ...signedHeaderNames.map((name) => headers[name] ?? '')].join('\n')

/**
 * 签名请求: the headers of one call through the provincial data platform; `gjgxjhpt_sign` is the lower-case hex HMAC-SM3 of
 * the canonical lines. The nonce is new at each attempt, the request id is not.
 */
export const signRequest = (toSign: ToSign, key: SigningKey): SignedHeaders => {
  const { header } = toSign
  const headers: SignedHeaders = {
    gjgxjhpt_rid: key.requesterId,
    gjgxjhpt_sid: toSign.service,
    gjgxjhpt_rtime: toSign.now,
    gjgxjhpt_nonce: toSign.nonce,
    'x-request-id': encodeURIComponent(header.requestId),
    'x-purpose': encodeURIComponent(header.purpose),
    'x-legal-basis': encodeURIComponent(header.legalBasis),
    'x-case-ref': encodeURIComponent(header.caseRef),
    'x-initiator': `${encodeURIComponent(header.initiator.act)};${encodeURIComponent(header.initiator.post)}`,
  }
  const canonical = canonicalRequest(toSign.method, toSign.path, toSign.body, headers)
  return { ...headers, gjgxjhpt_sign: hmacSm3Hex(key.secret, canonical) }
}

/** The platform signs its answers too: over the nonce we sent, so that an old answer cannot be played to us. */
export const canonicalAnswer = (service: string, nonce: string, status: number, rtime: string, body: string): string =>
  ['answer', service, nonce, String(status), rtime, sm3Hex(body)].join('\n')
