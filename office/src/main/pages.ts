import { citizenPages, wrongAddressPage } from '@xiqian/citizen'
import { createDoor, injectFetch } from '@xiqian/parts'
import type { FastifyInstance } from 'fastify'
import { mountStaff } from './mount-staff.ts'
import { print } from './printer.ts'

const telephone = '12345'

/** What somebody sees who took a wrong link; the door must know it before it is built. */
export const notFoundPage = wrongAddressPage(telephone)

/** 柜台: the citizen pages and the staff application, mounted in the office. The pages reach it through the Door like anybody. */
export const mountCounters = async (door: FastifyInstance, url: string, staffFolder: string): Promise<void> => {
  await door.register(
    citizenPages({
      door: (cookie, from) =>
        createDoor({ baseUrl: url, fetch: injectFetch(door, from), ...(cookie === undefined ? {} : { cookie }) }),
      telephone,
      print,
    }),
  )
  await mountStaff(door, staffFolder)
}
