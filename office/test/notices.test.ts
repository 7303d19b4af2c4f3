import { expect, test, vi } from 'vitest'
import { book, visit } from '../../walkthrough/src/at-the-window.ts'
import { applyAsCouple, moveClock, viewOf } from '../../walkthrough/src/journey.ts'
import { settle } from '../../walkthrough/src/settle.ts'
import { walkThrough } from '../../walkthrough/src/walk-through.ts'
import { inHouse } from './house.ts'
import { messagesOf, outboxOf, whatOf } from './told.ts'

// A walk is some hundred requests: on a busy machine that takes longer than a page.
vi.setConfig({ testTimeout: 120_000 })

const both = (...notices: readonly string[]) => notices.flatMap((id) => [`${id} partyF`, `${id} partyM`]).sort()

inHouse((house) => {
  test('一件办到底：每条通知每人一次，没有一个字说到个人，页上看得到送到没有', async () => {
    const drawn = await house().couple('reference', 101)
    const walk = house().walk(drawn)
    const applied = await applyAsCouple(walk)
    await book(walk, applied)
    await visit(walk, applied)
    await settle(walk, applied)
    const { caseId, man, woman } = applied
    const told = await outboxOf(house(), caseId)
    expect(told.map(whatOf).sort()).toEqual(both('accepted', 'book-now', 'booked', 'result-ready'))

    const personal = [drawn.man, drawn.woman].flatMap(({ name, citizenNumber, mobile }) => [
      name,
      citizenNumber,
      mobile,
    ])
    for (const { words } of told) {
      for (const value of personal) expect(`${words.zh}${words.en}`).not.toContain(value)
      expect(words.zh).toContain(caseId)
      expect(`${words.zh}${words.en}`).not.toMatch(/[{}]|undefined|未定|\(open\)/)
    }
    for (const [who, me] of [
      [man, drawn.man],
      [woman, drawn.woman],
    ] as const) {
      const mine = await messagesOf(who, caseId)
      expect(mine.map(({ name }) => name.zh)).toEqual([
        '预审通过，可以预约',
        '预约成功',
        '已受理，哪天办完',
        '结果办好了',
      ])
      expect(new Set(mine.map(({ state, numberEnds }) => `${state} ${numberEnds}`))).toEqual(
        new Set([`delivered ${me.mobile.slice(-2)}`]),
      )
    }
    // What the two databases hold of it is neither number nor name.
    const { rows } = await house().open.office.memory.pool.query<{ whole: string }>(
      `select row_to_json(notice)::text as whole from notice where region_code = $1
       union all select row_to_json(outbox)::text from outbox where region_code = $1
       union all select body::text from errand where region_code = $1 and kind = 'send-notice'`,
      [caseId.slice(0, 6)],
    )
    for (const value of personal) expect(rows.map(({ whole }) => whole).join('\n')).not.toContain(value)
    expect(house().problems).toEqual([])
  })

  test('夜里不打扰：晚上约的，早上八点才发，在那之前页上写着什么时候发', async () => {
    const drawn = await house().couple('reference', 102)
    const walk = house().walk(drawn)
    const applied = await applyAsCouple(walk)
    const { caseId, man } = applied
    const { today } = await viewOf(man, caseId)
    await moveClock(walk, `${today}T22:30:00.000+08:00`)
    await book(walk, applied)
    await moveClock(walk, `${today}T23:50:00.000+08:00`)
    expect((await outboxOf(house(), caseId)).map(whatOf)).not.toContain('booked partyM')
    const waiting = (await messagesOf(man, caseId)).filter(({ state }) => state === 'waiting')
    const morning = new Date(Date.parse(`${today}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
    expect(waiting).toMatchObject([{ name: { zh: '预约成功' }, at: `${morning}T08:00:00.000+08:00` }])
    await moveClock(walk, `${morning}T07:58:00.000+08:00`)
    expect((await outboxOf(house(), caseId)).map(whatOf)).not.toContain('booked partyM')
    await moveClock(walk, `${morning}T08:00:00.000+08:00`)
    const told = (await outboxOf(house(), caseId)).filter((each) => whatOf(each).startsWith('booked'))
    expect(told.map(whatOf).sort()).toEqual(both('booked'))
    for (const { at } of told) expect(at.slice(11, 16) >= '08:00').toBe(true)
    // Booked for a later day than the next working one: the reminder is still to come, or there is none to give.
    expect((await messagesOf(man, caseId)).filter(({ state }) => state === 'waiting')).toEqual([])
  })

  test('改了时间：只提醒现在的那一次，在前一个工作日的早上', async () => {
    const drawn = await house().couple('reference', 103)
    const walk = house().walk(drawn)
    const { caseId, man } = await applyAsCouple(walk)
    const slots = (
      await man.get<{ organs: { organ: string; days: { day: string; slots: { time: string }[] }[] }[] }>(
        `/cases/${caseId}/slots`,
      )
    ).organs[0]
    const days = slots?.days.filter((day) => day.slots.length > 0) ?? []
    const [first, second] = [days[3], days[4]]
    const take = (day: typeof first) =>
      man.post(`/cases/${caseId}/book`, { organ: slots?.organ, day: day?.day, time: day?.slots[0]?.time })
    await take(first)
    await man.post(`/cases/${caseId}/cancel-booking`)
    await take(second)
    await house().idle()
    await moveClock(walk, `${second?.day}T08:30:00.000+08:00`)
    const soon = (await outboxOf(house(), caseId)).filter((each) => whatOf(each).startsWith('visit-soon'))
    expect(soon.map(whatOf).sort()).toEqual(both('visit-soon'))
    const [, month, date] = (second?.day ?? '').split('-').map(Number)
    for (const { words } of soon) expect(words.zh).toContain(`${month}月${date}日`)
  })

  test('没有写通知的一件事：什么也不发', async () => {
    const { url, simulatorUrl } = house()
    const { figures, view } = await walkThrough({
      url,
      simulatorUrl,
      event: 'newborn',
      parents: 2,
      seed: 9,
      say: () => undefined,
    })
    expect(figures.stage).toBe('finished')
    expect(view.messages).toEqual([])
    expect(await outboxOf(house(), figures.caseId)).toEqual([])
  })
})
