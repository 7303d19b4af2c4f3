import type { Static } from '@sinclair/typebox'
import { type Refusal, wordsOf } from '@xiqian/case'
import type { FastifyReply } from 'fastify'
import type { RefusalShape } from '../shapes/parts.ts'
import { accidentStatus, refusalStatus } from './refusal-status.ts'

export const isRefusal = (answer: unknown): answer is Refusal =>
  typeof answer === 'object' && answer !== null && 'refused' in answer

/** A refusal as it leaves the house: code, the words that people read, and what belongs to this code. */
export const refusalBody = (refusal: Refusal): Static<typeof RefusalShape> => {
  const { refused, ...detail } = refusal
  const { title, doNext } = wordsOf(refusal)
  return { refused, title, doNext, detail }
}

export const refuse = (reply: FastifyReply, refusal: Refusal, status: number = refusalStatus[refusal.refused]) => {
  reply.refused = refusal.refused
  if (refusal.refused === 'too-many-requests') reply.header('retry-after', String(refusal.retryAfterSeconds))
  return reply
    .code(status)
    .header('cache-control', 'no-store')
    .type('application/json; charset=utf-8')
    .serializer(JSON.stringify)
    .send(refusalBody(refusal))
}

/** The fault is ours: generic words, a number by which the log line is found, nothing of what happened. */
export const refuseByAccident = (reply: FastifyReply, requestId: string) =>
  reply
    .code(accidentStatus)
    .header('cache-control', 'no-store')
    .type('application/json; charset=utf-8')
    .serializer(JSON.stringify)
    .send({ ...refusalBody({ refused: 'busy-try-again' }), detail: { requestId } })
