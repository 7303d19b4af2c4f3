import type {} from '@fastify/cookie'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { NewSession } from './ports.ts'

const cookieName = 'xiqian'

/** The token as the browser sent it; whether it is worth anything is for sign-in to say. */
export const sessionToken = (request: FastifyRequest): string | undefined => request.cookies[cookieName]

// Lax, not strict: the link to the other party is opened from a message, and must find the session.
const attributes = (reply: FastifyReply) =>
  ({ path: '/', httpOnly: true, sameSite: 'lax', secure: reply.server.secureCookies }) as const

export const rememberSession = (reply: FastifyReply, { token, maxAgeSeconds }: NewSession): void => {
  reply.setCookie(cookieName, token, { ...attributes(reply), maxAge: maxAgeSeconds })
}

/** Clear-Site-Data empties what the browser kept of the person besides the cookie. */
export const forgetSession = (reply: FastifyReply): void => {
  reply.clearCookie(cookieName, attributes(reply))
  reply.header('clear-site-data', '"cache", "storage"')
}

declare module 'fastify' {
  interface FastifyInstance {
    /** False only for a synthetic data set on 127.0.0.1, which has no TLS. */
    readonly secureCookies: boolean
  }
}
