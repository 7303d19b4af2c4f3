import type { Refusal } from '@xiqian/case'
import type { StandardDigest } from '@xiqian/standard'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { unchangedStatus } from './refusal-status.ts'

/** A text that never changes under its address: kept by whoever has it, and told by its digest. */
export const sendStandardText = (
  request: FastifyRequest,
  reply: FastifyReply,
  digest: StandardDigest,
  text: string | Refusal,
): FastifyReply | Refusal => {
  if (typeof text !== 'string') return text
  const tag = `"${digest}"`
  reply.header('etag', tag).header('cache-control', 'public, max-age=31536000, immutable')
  if (request.headers['if-none-match'] === tag) return reply.code(unchangedStatus).send()
  // Not through the serializer of the route: it would write the same JSON in another order of keys.
  return reply.type('application/json; charset=utf-8').serializer(String).send(text)
}
