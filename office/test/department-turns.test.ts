import { expect, test } from 'vitest'
import { moveClock } from '../../walkthrough/src/journey.ts'
import { samplePicture } from '../../walkthrough/src/sample-picture.ts'
import { settle } from '../../walkthrough/src/settle.ts'
import { annulled } from '../../walkthrough/src/turns/before-and-after.ts'
import type { PartyView } from '../../walkthrough/src/views.ts'
import { replyByPost } from '../src/desk/reply-by-post.ts'
import { type House, inHouse } from './house.ts'
import { inRegistry } from './in-registry.ts'
import { registered } from './registered.ts'

const hukou = 'public-security.hukou-migration'
const register = 'civil-affairs.register-marriage'
const report = 'civil-affairs.report-marriage'

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

  test('部级系统是登记库：登记员一键报送，当面回号，两边只有一条婚姻', async () => {
    const couple = await inRegistry(house(), 80)
    expect(await couple.goToWindow()).toBe(true)
    const marriage = await couple.marriage()
    expect(marriage).toMatchObject({ stage: 'issued', decidedIn: 'department-system' })
    expect(marriage?.number).toMatch(/^J610330-2026-[0-9]{6}$/)
    const [sent, ...more] = await couple.effects()
    expect([sent?.service, sent?.changed, more]).toEqual([register, ['marriage register: one line'], []])
    expect(sent?.initiator).toContain('decide-on-the-spot')
    expect(await couple.inRegister()).toMatchObject({
      values: { maritalStatus: 'married', lastRecordType: 'IA', certNo: marriage?.number },
    })
    // No number of ours was drawn for it, and what follows was asked with theirs.
    const drawn = await house().open.office.memory.pool.query(
      "select 1 from event where region_code = '610330' and stream_id like 'marriage-certificate-%'",
    )
    expect(drawn.rows).toEqual([])
    await settle(couple.walk, couple)
    expect((await couple.view()).stage).toBe('finished')

    // 前后矛盾: the same request is answered once more, with the contrary; the first word stands.
    const contrary = {
      reply: 'decided',
      receipt: 'LATER',
      outcome: { outcome: 'refused', reason: { zh: '不予登记', en: 'refused' }, basis: '民法典' },
    } as const
    const { requestId = '' } = sent ?? {}
    await replyByPost(house().open.office, {
      department: 'civil-affairs',
      service: register,
      requestId,
      reply: contrary,
    })
    await house().idle()
    expect((await couple.marriage())?.stage).toBe('issued')
    expect((await couple.view()).timeline.some(({ title }) => title.zh.includes('相反'))).toBe(false)
    const told = await house().open.office.memory.pool.query<{ what: string }>(
      "select what from supervised where region_code = '610000' and case_id = $1 and what like 'contradicted%'",
      [couple.caseId],
    )
    expect(told.rows).toHaveLength(1)

    // 撤销: the register that entered it hears of it, with its own number; the marriage stands no more.
    await annulled.take({ walk: couple.walk, applied: couple, simulatorUrl: house().simulatorUrl })
    await house().idle()
    expect(await couple.marriage()).toMatchObject({ stage: 'ended', number: marriage?.number, end: { code: '2' } })
    const undone = (await couple.effects()).filter(({ initiator }) => initiator.startsWith('reverse-decision'))
    expect(undone.map(({ service, changed }) => [service, changed.length])).toEqual([[register, 1]])
    expect(await couple.inRegister()).toMatchObject({ values: { lastRecordType: 'ID', certNo: marriage?.number } })
  })

  test('回的号不对、或给过别人：不发证，两边都说得清；改对了再来领，只登记一次', async () => {
    for (const [seed, fault, words] of [
      [81, 'bad-number', '形式不对'],
      [82, 'used-number', '已经给过别人'],
    ] as const) {
      const couple = await inRegistry(house(), seed)
      await house().setFault(register, fault)
      expect(await couple.goToWindow()).toBe(false)
      expect(await couple.marriage()).toMatchObject({ stage: 'asked', awaited: { state: 'late' } })
      const seen = await couple.seenByStaff()
      expect(seen.matters.find(({ id }) => id === 'marriage-registration')?.awaited?.words.zh).toContain(words)
      expect((await couple.view()).visit).toMatchObject({ stage: 'booked', keptForUs: true })

      await house().setFault(register, 'up')
      expect(await couple.goToWindow()).toBe(true)
      expect(await couple.marriage()).toMatchObject({ stage: 'issued' })
      expect((await couple.effects()).map(({ service, changed }) => [service, changed.length])).toEqual([[register, 1]])
    }
  })

  test('系统没声音：先走的保留名额，号到了告诉他们，来了只领证；丢了答复再问也只登记一次', async () => {
    const couple = await inRegistry(house(), 83)
    await house().setFault(register, 'lose-answer')
    expect(await couple.goToWindow()).toBe(false)
    expect((await couple.view()).headline.zh).toContain('带身份证来')
    await house().setFault(register, 'up')
    await moveClock(couple.walk, `${(await couple.view()).today}T17:00:00.000+08:00`)
    expect(await couple.marriage()).toMatchObject({ stage: 'decided', awaited: { state: 'to-fetch' } })
    expect((await couple.view()).messages.some(({ name }) => name.zh.includes('来领证'))).toBe(true)
    expect(await couple.goToWindow()).toBe(true)
    expect(await couple.marriage()).toMatchObject({ stage: 'issued' })
    const [sent, ...more] = await couple.effects()
    expect([sent?.changed, more]).toEqual([['marriage register: one line'], []])
    expect(sent?.attempts).toBeGreaterThan(1)
  })

  test('登记库不予登记：理由给双方看，什么也没登记，占住的放开', async () => {
    const couple = await inRegistry(house(), 84)
    await house().setFault(register, 'decide-refuse')
    await couple.goToWindow()
    await house().setFault(register, 'up')
    expect(await couple.marriage()).toMatchObject({ stage: 'ended', end: { code: '1' } })
    expect((await couple.view()).timeline.some(({ title }) => title.zh.includes('未获准'))).toBe(true)
    const held = await house().open.office.memory.pool.query(
      "select 1 from claim where region_code = '610000' and claim_kind = 'marriage-registration' and by_stream = $1",
      [couple.caseId],
    )
    expect(held.rows).toEqual([])
  })

  test('自己决定的登记处：决定以后回流，登记库里一样是一条', async () => {
    const couple = await inDepartments(house(), 85)
    const number = (await couple.matter('marriage-registration'))?.number
    const told = (await (await fetch(new URL('/dev/effects', house().simulatorUrl))).json()) as {
      effects: { caseRef: string; service: string; changed: string[] }[]
    }
    const ours = told.effects.filter(
      ({ caseRef, service }) => caseRef === couple.caseId && service.endsWith('marriage'),
    )
    expect(ours.map(({ service, changed }) => [service, changed])).toEqual([[report, ['marriage register: one line']]])
    expect(number).toMatch(/^J/)
    expect(house().problems).toEqual([])
  })
})
