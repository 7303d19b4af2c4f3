import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { suites, toHex } from '@xiqian/seal'
import { readStandard } from '@xiqian/standard'
import { expect, test, vi } from 'vitest'
import { walkThrough } from '../../walkthrough/src/walk-through.ts'
import { lifeEventsFolder } from '../src/main/standards.ts'
import { inHouse } from './house.ts'

// A walk is some hundred requests: on a busy machine that takes longer than a page.
vi.setConfig({ testTimeout: 120_000 })

/** Every life event of the province, with as few parties as it can have and with as many. */
const walks = readdirSync(lifeEventsFolder).flatMap((folder) => {
  const read = readStandard(join(lifeEventsFolder, folder), (bytes) => toHex(suites.gm.hash(bytes)))
  if ('faults' in read) throw new Error(JSON.stringify(read.faults[0]))
  const { event, parties } = read.standard
  const fewest = parties.filter(({ when }) => when === undefined).length
  return [...new Set([fewest, parties.length])].map(
    (people) => ({ event: event.id, people: people === 1 ? 1 : 2 }) as const,
  )
})

inHouse((house) => {
  test.each(walks)('$event，$people 个人申请：从第一问走到最后一个结果，两边的账一致', async ({ event, people }) => {
    const { url, simulatorUrl, problems } = house()
    const walk = walkThrough({ url, simulatorUrl, event, parents: people, seed: 7, say: () => undefined })
    const { figures, differences } = await walk
    expect(differences).toEqual([])
    expect(figures).toMatchObject({ papers: 0, visits: 1, visitsOurs: 0, stage: 'finished' })
    expect(problems).toEqual([])
  })
})
