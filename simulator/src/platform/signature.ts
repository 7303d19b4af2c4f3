import { createHash, createHmac, timingSafeEqual } from 'node:crypto'

/** Our own crypto, from the contract's words alone: if the two sides differ, the tests between them fail. */
export const sm3 = (text: string): string => createHash('sm3').update(text, 'utf8').digest('hex')

export const hmac = (secret: string, text: string): string =>
  createHmac('sm3', Buffer.from(secret, 'utf8')).update(text, 'utf8').digest('hex')

export const isSame = (one: string, other: string): boolean => {
  const left = Buffer.from(one)
  const right = Buffer.from(other)
  return left.length === right.length && timingSafeEqual(left, right)
}

const signedNames = [
  'gjgxjhpt_rid',
  'gjgxjhpt_sid',
  'gjgxjhpt_rtime',
  'gjgxjhpt_nonce',
  'x-request-id',
  'x-purpose',
  'x-legal-basis',
  'x-case-ref',
  'x-initiator',
]

export type SignedHeaders = Readonly<Record<string, string>>

export const requestSignature = (
  secret: string,
  request: { readonly method: string; readonly path: string; readonly body: string },
  headers: SignedHeaders,
): string => {
  const values = signedNames.map((name) => headers[name] ?? '')
  return hmac(secret, [request.method, request.path, sm3(request.body), ...values].join('\n'))
}

export const answerSignature = (
  secret: string,
  answer: { readonly service: string; readonly nonce: string; readonly status: number; readonly rtime: string },
  body: string,
): string => hmac(secret, ['answer', answer.service, answer.nonce, answer.status, answer.rtime, sm3(body)].join('\n'))
