import type { FastifyInstance } from 'fastify'

/**
 * 停: `close()` lets what is under way be answered. A browser keeps its connection open for more, and the server would wait
 * for it, so the last answer on each says that it is the last.
 */
export const closeConnectionsAtTheEnd = (door: FastifyInstance): void => {
  let closing = false
  door.addHook('preClose', async () => {
    closing = true
  })
  door.addHook('onSend', async (_, reply) => {
    if (closing) reply.header('connection', 'close')
  })
}
