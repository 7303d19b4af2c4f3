import { expect, test } from 'vitest'
import { samplePicture } from '../../walkthrough/src/sample-picture.ts'
import { settle } from '../../walkthrough/src/settle.ts'
import type { PartyView } from '../../walkthrough/src/views.ts'
import { type House, inHouse } from './house.ts'
import { registered } from './registered.ts'

const hukou = 'public-security.hukou-migration'

const inDepartments = async (house: House, seed: number) => {
  const couple = await registered(house, seed)
  const stageOf = async (matter: string) => (await couple.matter(matter))?.stage
  const tomorrow = (time: string) => couple.days(1, time)
  return { ...couple, stageOf, tomorrow }
}

inHouse((house) => {
  test('部门要补正：一次说全，补了接着办，不重来', async () => {
    const { man, woman, applicants, walk, caseId, view, stageOf, tomorrow, drawn } = await inDepartments(house(), 70)
    await house().setFault(hukou, 'decide-correction')
    await tomorrow('09:10')
    expect(await stageOf('hukou-migration')).toBe('correcting')
    await house().setFault(hukou, 'up')

    const host = drawn.situation.host === 'man' ? man : woman
    const asked = (await host.get<PartyView>(`/cases/${caseId}`)).corrections
    expect(asked).toHaveLength(1)
    const [item] = asked
    await host.upload(
      `/cases/${caseId}/files?material=${encodeURIComponent(item?.what ?? '')}`,
      samplePicture,
      'paper.png',
    )
    await house().idle()
    expect(await stageOf('hukou-migration')).toBe('asked')
    await settle(walk, { caseId, applicants })
    expect(await stageOf('hukou-migration')).toBe('issued')
    expect((await view()).stage).toBe('finished')
    expect(house().problems).toEqual([])
  })

  test('部门答复两次、答复丢了再问：只算一次', async () => {
    const { applicants, walk, caseId, stageOf } = await inDepartments(house(), 71)
    await house().setFault(hukou, 'answer-twice')
    await settle(walk, { caseId, applicants })
    await house().setFault(hukou, 'up')
    expect(await stageOf('hukou-migration')).toBe('issued')

    const other = await inDepartments(house(), 72)
    await house().setFault(hukou, 'lose-answer')
    await other.tomorrow('09:10')
    await house().setFault(hukou, 'up')
    await settle(other.walk, other)
    expect(await other.stageOf('hukou-migration')).toBe('issued')
  })

  test('部门不予迁入：写明理由，结婚证不受影响', async () => {
    const { applicants, walk, caseId, stageOf, tomorrow, view } = await inDepartments(house(), 73)
    await house().setFault(hukou, 'decide-refuse')
    await tomorrow('09:10')
    await house().setFault(hukou, 'up')
    await settle(walk, { caseId, applicants })
    expect(await stageOf('hukou-migration')).toBe('ended')
    expect(await stageOf('marriage-registration')).toBe('issued')
    expect((await view()).timeline.some(({ title }) => title.zh.includes('未获准'))).toBe(true)
  })
})
