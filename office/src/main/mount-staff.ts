import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'

/** The staff application under /staff/: files as they are, any other address is its one page (its own routes). */
export const mountStaff = async (door: FastifyInstance, folder: string): Promise<void> => {
  const page = join(folder, 'index.html')
  if (!existsSync(page)) throw new Error('the staff application is not built: npm start builds it')
  const html = readFileSync(page, 'utf8')
  await door.register(async (staff) => {
    await staff.register(fastifyStatic, {
      root: join(folder, 'assets'),
      prefix: '/staff/assets/',
      decorateReply: false,
      immutable: true,
      maxAge: '30d',
      cacheControl: true,
    })
    const sendPage = async (
      _request: unknown,
      reply: { type: (kind: string) => { send: (body: string) => unknown } },
    ) => reply.type('text/html; charset=utf-8').send(html)
    staff.get('/staff', sendPage)
    staff.get('/staff/', sendPage)
    staff.get('/staff/*', sendPage)
  })
}
