import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { walkThrough } from '../../walkthrough/src/walk-through.ts'
import { lifeEventsFolder } from '../src/main/standards.ts'
import { type House, inEachHouse, inHouse } from './house.ts'

const walked = ({ url, simulatorUrl }: House, more: Partial<Parameters<typeof walkThrough>[0]> = {}) =>
  walkThrough({ url, simulatorUrl, seed: 1, say: () => undefined, ...more })

inEachHouse((house) => {
  test('参考情形：材料10项以内，给6件，0张纸，跑1趟，7个工作日内，两边的账一致', async () => {
    const { figures, differences } = await walked(house())
    expect(differences).toEqual([])
    expect(figures).toMatchObject({ declared: 10, acts: 6, touches: 22, papers: 0, visits: 1, visitsOurs: 0 })
    expect(figures.stage).toBe('finished')
    expect(figures.steps).toBeLessThanOrEqual(4)
    expect(figures.workingDays).toBeLessThanOrEqual(7)
    expect(house().problems).toEqual([])
  })
})

inHouse((house) => {
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

  test('顺带办医保和社保：各有自己的时钟，结婚落户的日子不变，还是一趟', async () => {
    const said = { medicalMove: true, socialMove: true }
    const { figures, view } = await walked(house(), { fits: 'reference-inbox', said })
    expect(figures).toMatchObject({ tallyAgrees: true, visits: 1, papers: 0, stage: 'finished' })
    expect(figures.workingDays).toBeLessThanOrEqual(7)
    const linked = view.plan.matters.filter(({ clock }) => clock === 'own')
    expect(linked.map(({ id, stage }) => `${id} ${stage}`).sort()).toEqual([
      'medical-insurance-move issued',
      'social-insurance-transfer issued',
    ])
  })

  test('选择窗口取件就是两趟', async () => {
    const { figures } = await walked(house(), { seed: 20, handOut: 'window' })
    expect(figures).toMatchObject({ tallyAgrees: true, visits: 2, stage: 'finished' })
  })

  test('不动产查无记录：承诺补交，两本证先拿走，落户等材料，补到就办', async () => {
    const { figures, view, differences } = await walked(house(), { promise: true, seed: 3 })
    expect(differences).toEqual([])
    expect(figures).toMatchObject({ visits: 1, papers: 0, acts: 7, stage: 'finished' })
    const at = (zh: string) => view.timeline.findIndex(({ title }) => title.zh.includes(zh))
    expect(at('已受理（容缺）')).toBeGreaterThan(-1)
    expect(at('结婚登记')).toBeLessThan(at('材料已补上'))
    expect(view.plan.matters.find(({ id }) => id === 'hukou-migration')?.stage).toBe('issued')
  })
})

describe('标准里多种一件材料', () => {
  const folder = mkdtempSync(join(tmpdir(), 'xiqian-standard-'))
  cpSync(join(lifeEventsFolder, '..'), folder, { recursive: true, filter: (path) => !path.includes('node_modules') })
  const materials = join(folder, 'life-events/marriage-household/materials.yaml')
  writeFileSync(
    materials,
    `${readFileSync(materials, 'utf8')}
  - id: planted
    kpiRow: A11
    name: { zh: 多种的一件, en: One more }
    matters: [marriage-registration]
    class: promise
    giving: tick
    whose: couple
    because: { zh: 试一试, en: A trial }
    why: { zh: 看数字是不是活的, en: To see that the figures live }
    basis: 试验
    examples:
      - { title: 总要, given: { mover: none }, needed: true }
      - { title: 迁户口也要, given: { mover: partyM }, needed: true }
`,
  )
  const pledges = join(folder, 'life-events/marriage-household/pledges.yaml')
  writeFileSync(
    pledges,
    `${readFileSync(pledges, 'utf8')}
  - material: planted
    sentence: { zh: 我承诺试一试, en: I promise to try }
    law: 试验
    ifFalse: { zh: 没有后果, en: Nothing follows }
    instead: { zh: 不用做什么, en: Nothing to do }
    unchecked: { zh: 只是试验, en: Only a trial }
    basis: 试验
`,
  )
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  inHouse(
    (house) => {
      test('申报、给的件数、触碰各多一', async () => {
        const { figures, differences } = await walked(house(), { seed: 2 })
        expect(differences).toEqual([])
        expect(figures).toMatchObject({ declared: 11, acts: 7, touches: 23 })
      })
    },
    { standardFolder: join(folder, 'life-events') },
  )
})
