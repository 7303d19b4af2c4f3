import { expect, test, vi } from 'vitest'
import type { AppliedAsCouple } from '../../walkthrough/src/applicants.ts'
import { book, visit } from '../../walkthrough/src/at-the-window.ts'
import { nextWorkday } from '../../walkthrough/src/count.ts'
import { applyAsCouple, moveClock, viewOf, type Walk } from '../../walkthrough/src/journey.ts'
import { supplyLater } from '../../walkthrough/src/settle.ts'
import { type House, inHouse } from './house.ts'
import { outboxOf, whatOf } from './told.ts'

vi.setConfig({ testTimeout: 120_000 })

const promised = async (house: House, seed: number): Promise<{ walk: Walk; applied: AppliedAsCouple }> => {
  const walk = house.walk(await house.couple('not-found-property', seed))
  const applied = await applyAsCouple(walk)
  await book(walk, applied)
  await visit(walk, applied, true)
  return { walk, applied }
}

/** Day by day until the clock has passed `until`. */
const livedUntil = async (walk: Walk, { man, caseId }: AppliedAsCouple, until: string): Promise<void> => {
  for (let day = (await viewOf(man, caseId)).today; day <= until; ) {
    day = nextWorkday(day)
    await moveClock(walk, `${day}T09:30:00.000+08:00`)
  }
}

const owedNotices = async (house: House, caseId: string) =>
  (await outboxOf(house, caseId)).filter(({ id }) => /\.(owed|promise|nothing)-/.test(id))

inHouse((house) => {
  test('承诺补的材料没补：前两天、前一天、当天各提醒一次，过期说一次，都在白天', async () => {
    const { walk, applied } = await promised(house(), 111)
    const due = (await viewOf(applied.man, applied.caseId)).owed[0]?.due ?? ''
    await livedUntil(walk, applied, due)
    const told = await owedNotices(house(), applied.caseId)
    const kinds = ['owed-in-two-days', 'owed-today', 'owed-tomorrow', 'promise-broken']
    const roles = [...new Set(told.map((each) => whatOf(each).split(' ')[1]))]
    expect(told.map(whatOf).sort()).toEqual(kinds.flatMap((kind) => roles.map((role) => `${kind} ${role}`)).sort())
    expect(roles.length).toBeGreaterThan(0)
    const [, month, date] = due.split('-').map(Number)
    for (const message of told) {
      expect(message.at.slice(11, 16) >= '08:00' && message.at.slice(11, 16) < '21:00').toBe(true)
      if (!message.id.includes('promise-broken')) expect(message.words.zh).toContain(`${month}月${date}日`)
    }
    expect(told.find(({ id }) => id.includes('owed-today'))?.at.slice(0, 10)).toBe(due)
    expect(house().problems).toEqual([])
  })

  test('补上了：剩下的提醒不再发', async () => {
    const { walk, applied } = await promised(house(), 112)
    const due = (await viewOf(applied.man, applied.caseId)).owed[0]?.due ?? ''
    await supplyLater(walk, applied)
    const before = (await owedNotices(house(), applied.caseId)).length
    await livedUntil(walk, applied, due)
    expect(await owedNotices(house(), applied.caseId)).toHaveLength(before)
  })

  test('数据源停机时受理，恢复后说一声不用交', async () => {
    const walk = house().walk(await house().couple('reference', 113))
    await house().setFault('natural-resources.property', 'down')
    const applied = await applyAsCouple(walk)
    await book(walk, applied)
    await visit(walk, applied)
    const { caseId, man, woman } = applied
    const owing = (await Promise.all([man, woman].map((who) => viewOf(who, caseId)))).flatMap(({ owed }) => owed)
    expect(owing.map(({ owedBy }) => owedBy)).toContain('source')
    await house().setFault('natural-resources.property', 'up')
    await livedUntil(walk, applied, (await viewOf(man, caseId)).today)
    const told = (await owedNotices(house(), caseId)).map(whatOf)
    expect(told.filter((what) => what.startsWith('nothing-owed')).length).toBeGreaterThan(0)
    expect(new Set(told).size).toBe(told.length)
  })
})
