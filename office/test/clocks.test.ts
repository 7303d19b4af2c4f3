import { expect, test } from 'vitest'
import { samplePicture } from '../../walkthrough/src/sample-picture.ts'
import { settle } from '../../walkthrough/src/settle.ts'
import type { PartyView } from '../../walkthrough/src/views.ts'
import { type House, inHouse } from './house.ts'
import { registered } from './registered.ts'

const hukou = 'public-security.hukou-migration'

/** Registered, and the police ask for one thing more. */
const toCorrect = async (house: House, seed: number) => {
  const couple = await registered(house, seed)
  const { matter, days, drawn } = couple
  const migration = () => matter('hukou-migration')
  const promised = (await migration())?.until ?? ''
  await house.setFault(hukou, 'decide-correction')
  await days(1)
  await house.setFault(hukou, 'up')
  const host = drawn.situation.host === 'man' ? couple.man : couple.woman
  return { ...couple, migration, host, promised }
}

inHouse((house) => {
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
