import { expect, test } from 'vitest'
import { walkThrough } from '../../walkthrough/src/walk-through.ts'
import { type House, inEachHouse } from './house.ts'

const walked = ({ url, simulatorUrl }: House, more: Partial<Parameters<typeof walkThrough>[0]> = {}) =>
  walkThrough({ url, simulatorUrl, seed: 1, say: () => undefined, ...more })

inEachHouse((house) => {
  test('参考情形：材料10项以内，给6件，0张纸，跑1趟，7个工作日内，两边的账一致', async () => {
    const { figures, differences } = await walked(house())
    expect(differences).toEqual([])
    expect(figures).toMatchObject({ declared: 10, acts: 6, papers: 0, visits: 1, visitsOurs: 0, stage: 'finished' })
    expect(figures.steps).toBeLessThanOrEqual(4)
    expect(figures.workingDays).toBeLessThanOrEqual(7)
    expect(house().problems).toEqual([])
  })

  test('没有接口的县：户籍民警在收件箱里决定，一样办完', async () => {
    const { figures, view } = await walked(house(), { fits: 'reference-inbox' })
    expect(view.plan.matters.find(({ id }) => id === 'hukou-migration')?.decidedIn).toBe('our-inbox')
    expect(figures).toMatchObject({ tallyAgrees: true, visits: 1, papers: 0, stage: 'finished' })
  })

  test('落入家庭户：户主是第三人，用链接签同意', async () => {
    const { figures } = await walked(house(), { fits: 'household' })
    expect(figures).toMatchObject({ tallyAgrees: true, visits: 1, papers: 0, stage: 'finished' })
  })

  test('房屋共有：共有人也签同意', async () => {
    const { figures } = await walked(house(), { fits: 'co-owned' })
    expect(figures).toMatchObject({ tallyAgrees: true, visits: 1, papers: 0, stage: 'finished' })
  })

  test('选择窗口取件就是两趟', async () => {
    const { figures } = await walked(house(), { seed: 20, handOut: 'window' })
    expect(figures).toMatchObject({ tallyAgrees: true, visits: 2, stage: 'finished' })
  })
})
