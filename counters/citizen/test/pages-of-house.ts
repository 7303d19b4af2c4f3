import { createDoor, injectFetch } from '@xiqian/parts'
import Fastify, { type FastifyInstance } from 'fastify'
import type { House } from '../../../office/test/house.ts'
import { citizenPages } from '../src/index.ts'

/** The pages before an office: mounted in it, as `npm start` runs them, or apart, over HTTP. */
export const pagesOf = async (house: House, how: 'mounted' | 'apart' = 'mounted'): Promise<FastifyInstance> => {
  const pages = Fastify()
  await pages.register(
    citizenPages({
      telephone: '12345',
      door: (cookie, from) =>
        createDoor({
          baseUrl: house.url,
          ...(how === 'mounted' ? { fetch: injectFetch(house.open.door, from) } : {}),
          ...(cookie === undefined ? {} : { cookie }),
        }),
    }),
  )
  return pages
}
