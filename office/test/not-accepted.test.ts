import { expect, test } from 'vitest'
import { book, visit } from '../../walkthrough/src/at-the-window.ts'
import { applyAsCouple, moveClock } from '../../walkthrough/src/journey.ts'
import { settle } from '../../walkthrough/src/settle.ts'
import type { PartyView, StaffView } from '../../walkthrough/src/views.ts'
import { type House, inHouse } from './house.ts'

type Told = PartyView & {
  readonly notAccepted?: { readonly words: { readonly zh: string; readonly en: string }; readonly basis: string }
}
type Offered = StaffView & {
  readonly headline: { readonly zh: string }
  readonly allowed: readonly string[]
  readonly reasons: readonly { readonly id: string; readonly for: string; readonly basis: string }[]
}

const booked = async (house: House, seed: number) => {
  const drawn = await house.couple('reference', seed)
  const walk = house.walk(drawn)
  const applied = await applyAsCouple(walk)
  await book(walk, applied)
  const view = (who = applied.man) => who.get<Told>(`/cases/${applied.caseId}`)
  const { visit: place } = await view()
  await moveClock(walk, `${place.day}T${place.time}:00.000+08:00`)
  const registrar = house.person()
  await registrar.signIn({ kind: 'staff', account: `registrar-${drawn.situation.toCounty}` })
  const look = () => registrar.get<Offered>(`/cases/${applied.caseId}`)
  const sendAway = (reason: string, materials: readonly string[] = []) =>
    registrar.post(`/cases/${applied.caseId}/refuse-to-accept`, { reason, materials, present: ['partyM', 'partyF'] })
  return { ...applied, walk, view, look, sendAway, registrar }
}

inHouse((house) => {
  test('窗口不予受理：写明理由、条款、怎么办，填过的都在，改好再交照样办成', async () => {
    const { man, woman, applicants, caseId, walk, view, look, sendAway } = await booked(house(), 90)
    const { allowed, reasons, materials } = await look()
    expect(allowed).toContain('refuse-to-accept')
    expect(reasons.filter((one) => one.for === 'refuse-to-accept').every(({ basis }) => basis !== '')).toBe(true)
    const card = materials.find(({ key }) => key.startsWith('id-card'))?.key ?? ''
    const before = (await view()).groups
    await sendAway('core-material-missing', [card])

    for (const who of [man, woman]) {
      const told = await view(who)
      expect(told.stage).toBe('not-accepted')
      expect(told.notAccepted?.words.zh).toContain('材料')
      expect(told.notAccepted?.basis).toContain('行政许可法')
      expect(told.corrections.map(({ what }) => what)).toEqual([card])
      expect(told.timeline.some(({ title }) => title.zh.includes('没有受理'))).toBe(true)
    }
    expect((await view()).groups).toEqual(before)
    expect((await look()).headline.zh).toContain('不予受理')

    await man.post(`/cases/${caseId}/submit`)
    await house().idle()
    expect((await view()).stage).toBe('ready')
    expect((await view()).notAccepted).toBeUndefined()
    await book(walk, { caseId, applicants })
    await visit(walk, { caseId, applicants })
    await settle(walk, { caseId, applicants })
    expect((await view()).stage).toBe('finished')
    // The visit that was in vain counts.
    expect((await man.get<{ visits: number }>(`/cases/${caseId}/tally`)).visits).toBe(2)
    expect(house().problems).toEqual([])
  })

  test('与事实不符的理由选不了：材料都在，条件都符合', async () => {
    const { sendAway, view, man, caseId } = await booked(house(), 91)
    await expect(sendAway('condition-not-met')).rejects.toThrow('409 reason-does-not-hold')
    await expect(sendAway('core-material-missing')).rejects.toThrow('409 reason-does-not-hold')
    await expect(sendAway('no-reason-of-the-list')).rejects.toThrow('no-such-thing')
    await expect(
      man.post(`/cases/${caseId}/refuse-to-accept`, { reason: 'not-ours', materials: [], present: [] }),
    ).rejects.toThrow('403')
    expect((await view()).stage).toBe('booked')
  })
})
