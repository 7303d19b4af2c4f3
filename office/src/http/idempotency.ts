import type { Refusal } from '@xiqian/case'
import { type CryptoSuite, canonicalBytes, type Json, toHex } from '@xiqian/seal'
import type { FastifyRequest } from 'fastify'
import type { SignedIn } from '../sign-in/signed-in.ts'

const form = /^[A-Za-z0-9_-]{16,80}$/

const missing: Refusal = {
  refused: 'malformed',
  where: 'header Idempotency-Key',
  problem: {
    zh: '请求缺少 Idempotency-Key（16 至 80 个字母、数字、- 或 _），请为每次操作换一个新的',
    en: 'The request needs an Idempotency-Key (16 to 80 letters, digits, - or _): a new one for every act',
  },
}

/** 幂等键: what makes the same request, sent twice, one act. The ledger keeps what was answered to it. */
export const idempotencyKey = (request: FastifyRequest): string | Refusal => {
  const key = request.headers['idempotency-key']
  return typeof key === 'string' && form.test(key) ? key : missing
}

/**
 * Tells the same request from another one under the same key: who asked, where, and what, as canonical bytes. Whose key it is
 * belongs to it: somebody else who sends it gets no answer of mine.
 */
export const requestDigest = (
  suite: CryptoSuite,
  by: SignedIn,
  { path, body }: { readonly path: string; readonly body: Json },
): string => toHex(suite.hash(canonicalBytes({ by: by.kind === 'nobody' ? '' : by.account, path, body })))
