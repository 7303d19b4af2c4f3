import type { FastifyRequest } from 'fastify'
export const rawBody = (request: FastifyRequest): string => request.rawText
declare module 'fastify' {
  interface FastifyRequest {
    rawText: string
  }
}
