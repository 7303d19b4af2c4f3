import type { FastifyReply } from 'fastify'
import type { House } from './ports.ts'
import { unreadyStatus } from './refusal-status.ts'

type Readiness = { readonly ready: boolean; readonly database: boolean; readonly standard: boolean }

/** 就绪: the database answers and at least one life event is in force. */
export const isReady = async (house: House, reply: FastifyReply): Promise<Readiness> => {
  const database = await house.databaseAnswers().catch(() => false)
  const standard = house.office.standards.all().length > 0
  const ready = database && standard
  if (!ready) reply.code(unreadyStatus)
  return { ready, database, standard }
}
