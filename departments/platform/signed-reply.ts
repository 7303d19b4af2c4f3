import type { Instant } from '../src/answer.ts'
import type { Reply } from '../src/reply.ts'
import { type Department, isRequestKind, type RequestKind } from '../src/request.ts'
import { replyFromWire } from './mapping.ts'
import { type NonceMemory, windowSeconds } from './nonce-memory.ts'
import { departmentOf } from './services.ts'
import { canonicalRequest, type SignedHeaders } from './signature.ts'
import { hmacSm3Hex, sameHex } from './sm3.ts'

/** `secretOf` answers the key of a requester we know; `seen` remembers nonces. */
export type ReplyKeys = {
  readonly secretOf: (requesterId: string) => string | undefined
  readonly seen: NonceMemory
}

/**
 * A later word that came to `POST /replies/{department}`, or why it is not listened to. Compare `department` with the one in
 * the address. `requestId` is that of the request it replies to. A reply that comes twice has two nonces and one receipt.
 */
export type SignedReply =
  | {
      readonly signed: 'good'
      readonly department: Department
      readonly service: RequestKind
      readonly requestId: string
      readonly reply: Extract<Reply, { reply: 'decided' | 'taken' }>
    }
  | { readonly signed: 'refused'; readonly because: SignatureRefusal; readonly zh: string; readonly en: string }

export type SignatureRefusal = 'unknown-sender' | 'wrong-signature' | 'stale' | 'replayed' | 'not-a-reply'

const words: Readonly<Record<SignatureRefusal, { zh: string; en: string }>> = {
  'unknown-sender': { zh: '发送方未登记,请先登记密钥', en: 'The sender is not known here; register its key first' },
  'wrong-signature': { zh: '签名不符,请核对密钥和签名串', en: 'Wrong signature; check the key and the signed lines' },
  stale: { zh: '时间戳超出允许范围,请校时后重发', en: 'The time is out of the window; set the clock and send again' },
  replayed: { zh: '随机数已使用,请换新随机数重发', en: 'The nonce was used before; send again with a new one' },
  'not-a-reply': { zh: '报文不符合约定格式', en: 'The body does not keep to the contract of this service' },
}

const refused = (because: SignatureRefusal): SignedReply => ({ signed: 'refused', because, ...words[because] })

/** Headers may be Fastify's or Fetch's; a header that came twice is no header. */
const lowered = (headers: Readonly<Record<string, unknown>>): SignedHeaders =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name.toLowerCase(), value]] : [],
    ),
  )

/**
 * 验签: `body` is the raw text as it came, `now` the machine clock. The signed path is `/replies/{department}`, where the
 * department is the first half of the service id. Nonces are remembered only for messages whose signature was good.
 */
export const verifySignedReply = (
  headers: Readonly<Record<string, unknown>>,
  body: string,
  keys: ReplyKeys,
  now: Instant,
): SignedReply => {
  const given = lowered(headers)
  const secret = keys.secretOf(given.gjgxjhpt_rid ?? '')
  if (secret === undefined) return refused('unknown-sender')

  const service = given.gjgxjhpt_sid ?? ''
  if (!isRequestKind(service)) return refused('not-a-reply')
  const department = departmentOf(service)
  const expected = hmacSm3Hex(secret, canonicalRequest('POST', `/replies/${department}`, body, given))
  if (!sameHex(expected, given.gjgxjhpt_sign ?? '')) return refused('wrong-signature')

  const age = Math.abs(Date.parse(now) - Date.parse(given.gjgxjhpt_rtime ?? ''))
  if (!(age <= windowSeconds * 1000)) return refused('stale')
  if (!keys.seen.remember(`${given.gjgxjhpt_rid} ${given.gjgxjhpt_nonce}`, now)) return refused('replayed')

  const reply = replyFromWire(service, body)
  if (!reply) return refused('not-a-reply')
  return { signed: 'good', department, service, requestId: decodeURIComponent(given['x-request-id'] ?? ''), reply }
}
