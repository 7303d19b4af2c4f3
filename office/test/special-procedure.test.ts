import { expect, test } from 'vitest'
import { settle } from '../../walkthrough/src/settle.ts'
import type { StaffView } from '../../walkthrough/src/views.ts'
import { type House, inHouse } from './house.ts'
import { registered } from './registered.ts'

const matter = 'birth-registration'
type Offered = StaffView & {
  readonly allowed: readonly string[]
  readonly rules: readonly { readonly title: { readonly zh: string } }[]
}
type Inbox = { readonly rows: readonly { readonly due: string; readonly daysLeft?: number; readonly light: string }[] }
type Headed = { readonly headline: { readonly zh: string }; readonly subline: { readonly zh: string } }
type Counted = {
  readonly departments: readonly {
    readonly matter: string
    readonly pausedDays: number
    readonly workingDays: number
  }[]
}

const inReview = async (house: House, seed: number) => {
  const couple = await registered(house, seed)
  const { caseId, drawn } = couple
  const state = () => couple.matter(matter)
  const officer = house.person()
  await officer.signIn({ kind: 'staff', account: `health-${drawn.situation.toCounty}` })
  const look = () => officer.get<Offered>(`/cases/${caseId}`)
  const start = (reason: string) => officer.post(`/cases/${caseId}/start-special-procedure`, { matter, reason })
  const end = () => officer.post(`/cases/${caseId}/end-special-procedure`, { matter })
  return { ...couple, state, officer, look, start, end }
}

inHouse((house) => {
  test('特别程序：写明理由停钟，结束后期限顺延，部门停了几天记得清楚', async () => {
    const { man, caseId, applicants, walk, view, state, look, days, start, end, officer } = await inReview(house(), 94)
    const promised = (await state())?.until ?? ''
    await start('expert-opinion')
    expect((await state())?.stage).toBe('paused')
    const { headline, subline } = await man.get<Headed>(`/cases/${caseId}`)
    expect(headline.zh).toMatch(/停钟，最晚3月\d+日/)
    expect(subline.zh).toMatch(/其余的3月\d+日前办好/)
    expect((await look()).allowed).toContain('end-special-procedure')
    expect((await look()).allowed).not.toContain('decide-from-inbox')
    expect((await view()).timeline.some(({ title }) => title.zh.includes('进入特别程序'))).toBe(true)
    await house().idle()
    const [paused] = (await officer.get<Inbox>('/inbox')).rows
    expect(paused?.due).toBe((await state())?.until)
    expect(paused?.daysLeft).toBe(10)
    await days(7)
    await end()
    expect((await state())?.stage).toBe('in-inbox')
    expect((await state())?.until ?? '').toSatisfy((until: string) => until > promised)
    expect((await view()).timeline.some(({ note }) => note?.zh.includes('特别程序的日子不算时间'))).toBe(true)
    await settle(walk, { caseId, applicants })
    const { departments } = await man.get<Counted>(`/cases/${caseId}/tally`)
    const counted = departments.find((one) => one.matter === matter)
    expect(counted?.pausedDays).toBeGreaterThan(0)
    expect(counted?.pausedDays).toBeLessThanOrEqual(counted?.workingDays ?? 0)
    expect(house().problems).toEqual([])
  })

  test('审批员看不到写给一方本人的提示：离过婚与生育登记无关', async () => {
    const { look, drawn } = await inReview(house(), 96)
    expect([drawn.man.says, drawn.woman.says]).toContain('divorced')
    expect((await look()).rules.map(({ title }) => title.zh)).toEqual(['生育登记不急', '生育登记'])
  })

  test('查的是已经有的、不在清单上的、没有开始的：都不能停钟；到期自己恢复', async () => {
    const { state, days, start, end } = await inReview(house(), 95)
    await expect(start('papers-from-the-archive')).rejects.toThrow('409 reason-does-not-hold')
    await expect(start('no-reason-of-the-list')).rejects.toThrow('no-such-thing')
    await expect(end()).rejects.toThrow('not-allowed-now')
    await start('expert-opinion')
    await days(21)
    expect((await state())?.stage).toBe('in-inbox')
  })
})
