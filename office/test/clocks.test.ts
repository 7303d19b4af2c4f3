import { expect, test } from 'vitest'
import { book, visit } from '../../walkthrough/src/at-the-window.ts'
import { applyAsCouple, moveClock } from '../../walkthrough/src/journey.ts'
import { samplePicture } from '../../walkthrough/src/sample-picture.ts'
import { settle } from '../../walkthrough/src/settle.ts'
import type { PartyView } from '../../walkthrough/src/views.ts'
import { type House, inEachHouse } from './house.ts'

const hukou = 'public-security.hukou-migration'

/** Registered, and the police ask for one thing more. */
const toCorrect = async (house: House, seed: number) => {
  const drawn = await house.couple('reference', seed)
  const walk = house.walk(drawn)
  const applied = await applyAsCouple(walk)
  await book(walk, applied)
  await visit(walk, applied)
  const view = () => applied.man.get<PartyView>(`/cases/${applied.caseId}`)
  const migration = async () => (await view()).plan.matters.find(({ id }) => id === 'hukou-migration')
  const days = async (count: number) => {
    const day = new Date(Date.parse((await view()).today) + count * 86_400_000).toISOString().slice(0, 10)
    await moveClock(walk, `${day}T09:10:00.000+08:00`)
  }
  const promised = (await migration())?.until ?? ''
  await house.setFault(hukou, 'decide-correction')
  await days(1)
  await house.setFault(hukou, 'up')
  const host = drawn.situation.host === 'man' ? applied.man : applied.woman
  return { ...applied, walk, view, migration, days, host, promised }
}

inEachHouse((house) => {
  test('等补正的日子不算时间：补了以后，期限往后移，写明为什么', async () => {
    const { caseId, applicants, walk, view, migration, days, host, promised } = await toCorrect(house(), 92)
    expect((await migration())?.stage).toBe('correcting')
    await days(7)
    const [item] = (await host.get<PartyView>(`/cases/${caseId}`)).corrections
    await host.upload(
      `/cases/${caseId}/files?material=${encodeURIComponent(item?.what ?? '')}`,
      samplePicture,
      'paper.png',
    )
    await house().idle()
    expect((await migration())?.until ?? '').not.toBe(promised)
    expect((await migration())?.until ?? '').toSatisfy((until: string) => until > promised)
    const lines = (await view()).timeline
    expect(lines.some(({ note }) => note?.zh.includes('等您补正的日子不算时间'))).toBe(true)
    await settle(walk, { caseId, applicants })
    expect((await view()).stage).toBe('finished')
    expect(house().problems).toEqual([])
  })

  test('补正过期没有来：只退回那一项，别的照常办', async () => {
    const { view, migration, days } = await toCorrect(house(), 93)
    expect((await migration())?.until).toBeDefined()
    await days(21)
    expect((await migration())?.stage).toBe('ended')
    const after = await view()
    expect(after.plan.matters.find(({ id }) => id === 'marriage-registration')?.stage).toBe('issued')
    expect(after.timeline.some(({ title }) => title.zh.includes('退回'))).toBe(true)
  })
})
