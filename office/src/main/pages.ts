import { citizenPages } from '@xiqian/citizen'
import { createDoor, injectFetch } from '@xiqian/parts'
import type { FastifyInstance } from 'fastify'
import { mountStaff } from './mount-staff.ts'

/** 柜台: the citizen pages and the staff application, mounted in the office. The pages reach it through the Door like anybody. */
export const mountCounters = async (door: FastifyInstance, url: string, staffFolder: string): Promise<void> => {
  await door.register(
    citizenPages({
      door: (cookie) =>
        createDoor({ baseUrl: url, fetch: injectFetch(door), ...(cookie === undefined ? {} : { cookie }) }),
      telephone: '12345',
    }),
  )
  await mountStaff(door, staffFolder)
}
