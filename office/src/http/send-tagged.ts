import type { Refusal } from '@xiqian/case'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { unchangedStatus } from './refusal-status.ts'
import { isRefusal } from './refuse.ts'

/** FNV-1a over the characters: enough to tell one answer from the next. */
const tagOf = (text: string): string => {
  let sum = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193)
  return `"${(sum >>> 0).toString(36)}-${text.length.toString(36)}"`
}

/** A small answer with its tag; 304 without a body where the asker has it already. */
export const sendTagged = <Answer extends object>(
  request: FastifyRequest,
  reply: FastifyReply,
  answer: Answer | Refusal,
): Answer | Refusal | FastifyReply => {
  if (isRefusal(answer)) return answer
  const tag = tagOf(JSON.stringify(answer))
  reply.header('cache-control', 'private, no-cache').header('etag', tag)
  if (request.headers['if-none-match'] !== tag) return answer
  return reply.code(unchangedStatus).send()
}
