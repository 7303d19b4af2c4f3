import { expect, test } from 'vitest'
import { type SourceName, sources } from '../../walkthrough/src/faults.ts'
import { walkThrough } from '../../walkthrough/src/walk-through.ts'
import { type House, inHouse } from './house.ts'

const walked = ({ url, simulatorUrl }: House, more: Partial<Parameters<typeof walkThrough>[0]>) =>
  walkThrough({ url, simulatorUrl, seed: 60, say: () => undefined, ...more })

const names = Object.keys(sources) as SourceName[]
const soft = names.filter((name) => !sources[name].holds)
const holding = names.filter((name) => sources[name].holds)

/** The register of record is asked at the window, and only at a registry that works in it. */
const isAtTheWindow = (source: SourceName): boolean => source === 'register'

const moments = ['before', 'visit'] as const
/** Each source at one of the two moments; at both where `CI` is set. */
const outages = soft.flatMap((source, at) =>
  (process.env.CI === undefined ? [moments[at % 2] ?? 'before'] : moments).map((when) => ({ source, when })),
)

inHouse((house) => {
  test.each(outages)('$source 停机，从 $when 起：不交纸，只跑一趟，时间算部门的', async (down) => {
    const { figures, differences } = await walked(house(), { down })
    expect(differences).toEqual([])
    expect(figures).toMatchObject({ papers: 0, visits: 1, visitsOurs: 0, stage: 'finished' })
    expect(house().problems.filter((problem) => !problem.includes('RequestIncomplete'))).toEqual([])
  })

  test.each(holding)('%s 到场时停机：当天不登记，名额保留，多跑的一趟算我们的', async (source) => {
    const { figures, view, differences } = await walked(house(), {
      down: { source, when: 'visit' },
      ...(isAtTheWindow(source) ? { said: { registerCounty: '610331' } } : {}),
    })
    expect(differences).toEqual([])
    expect(figures).toMatchObject({ papers: 0, visits: 2, visitsOurs: 1, stage: 'finished' })
    expect(view.timeline.some(({ note }) => note?.zh.includes('名额已替您保留') === true)).toBe(true)
  })

  test.each(holding.filter((source) => !isAtTheWindow(source)))(
    '%s 申请时停机：预审等着，恢复后自己过，还是一趟',
    async (source) => {
      const { figures } = await walked(house(), { down: { source, when: 'before' } })
      expect(figures).toMatchObject({ papers: 0, visits: 1, visitsOurs: 0, stage: 'finished', tallyAgrees: true })
    },
  )
})
