import type { Refusal } from '@xiqian/case'
import type { Document, LegalDay } from '@xiqian/standard'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Print } from './ports.ts'
import { unchangedStatus } from './refusal-status.ts'
import { isRefusal } from './refuse.ts'

/** The same standard on the same day gives the same document: a program that has it is told so. */
export const sendDocument = (
  request: FastifyRequest,
  reply: FastifyReply,
  document: Document | Refusal,
  today: LegalDay,
): FastifyReply | Refusal => {
  if (isRefusal(document)) return document
  const tag = `"${document.standard.digest.slice(0, 32)}-${document.kind}-${today}"`
  reply.header('etag', tag).header('cache-control', 'public, no-cache')
  if (request.headers['if-none-match'] === tag) return reply.code(unchangedStatus).send()
  return reply.type('application/json; charset=utf-8').serializer(String).send(JSON.stringify(document))
}

type Wanted = { readonly lang?: 'zh' | 'en'; readonly size?: 'normal' | 'elder' }

/** A document as a file; `file` is what a browser calls it. */
export const sendPdf = async (
  reply: FastifyReply,
  print: Print,
  document: Document | Refusal,
  { lang = 'zh', size = 'normal' }: Wanted,
  printedOn: LegalDay,
): Promise<FastifyReply | Refusal> => {
  if (isRefusal(document)) return document
  const { kind, standard } = document
  const pdf = await print(document, { lang, size, number: standard.digest.slice(0, 12), printedOn })
  if (pdf === undefined) return { refused: 'busy-try-again' }
  return reply
    .header('content-disposition', `inline; filename="${kind}-${standard.version}-${lang}-${size}.pdf"`)
    .type('application/pdf')
    .send(Buffer.from(pdf))
}
