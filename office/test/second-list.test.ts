import { expect, test } from 'vitest'
import { book, visit } from '../../walkthrough/src/at-the-window.ts'
import { applyAsCouple, moveClock } from '../../walkthrough/src/journey.ts'
import { samplePicture } from '../../walkthrough/src/sample-picture.ts'
import type { PartyView, StaffView } from '../../walkthrough/src/views.ts'
import { type House, inHouse } from './house.ts'

const matter = 'hukou-migration'
type Told = PartyView & {
  readonly corrections: readonly { readonly what: string; readonly omittedOn?: string }[]
  readonly subline: { readonly zh: string }
}
type Offered = StaffView & {
  readonly headline: { readonly zh: string }
  readonly omitted: readonly { readonly matter: string; readonly what: string; readonly on: string }[]
}

/** A move that the police of the county decide from their inbox. */
const inInbox = async (house: House, seed: number) => {
  const drawn = await house.couple('reference-inbox', seed)
  const walk = house.walk(drawn)
  const applied = await applyAsCouple(walk)
  const { caseId, man, woman } = applied
  await book(walk, applied)
  await visit(walk, applied)
  const police = house.person()
  await police.signIn({ kind: 'staff', account: `hukou-${drawn.situation.toCounty}` })
  const views = async () => [await man.get<Told>(`/cases/${caseId}`), await woman.get<Told>(`/cases/${caseId}`)]
  const ask = (what: string) =>
    police.post(`/cases/${caseId}/ask-correction`, {
      matter,
      items: [{ what, words: '照片看不清', remedy: '请重拍清楚的一页' }],
    })
  /** Whoever the list was told to sends what it asks for. */
  const send = async (what: string) => {
    for (const phone of [man, woman]) {
      const { corrections } = await phone.get<Told>(`/cases/${caseId}`)
      if (!corrections.some((one) => one.what === what)) continue
      await phone.upload(`/cases/${caseId}/files?material=${encodeURIComponent(what)}`, samplePicture, 'paper.png')
      break
    }
    await house.idle()
  }
  const look = () => police.get<Offered>(`/cases/${caseId}`)
  const days = async (count: number) => {
    const day = new Date(Date.parse((await look()).today) + count * 86_400_000).toISOString().slice(0, 10)
    await moveClock(walk, `${day}T09:10:00.000+08:00`)
  }
  return { caseId, man, views, ask, send, look, days }
}

inHouse((house) => {
  test('第二张补正单说的是第一次就看得到的：记为漏告，不停钟，当事人看到是我们漏了', async () => {
    const { caseId, man, views, ask, send, look, days } = await inInbox(house(), 96)
    const first = (await look()).materials.find(({ kpiRow }) => kpiRow === 'A08')?.key ?? ''
    expect((await look()).omitted).toEqual([])
    await ask(first)
    const day = (await look()).today
    await days(1)
    await send(first)
    const { omitted } = await look()
    const forgotten = omitted.find(({ what }) => what.includes('household-page'))?.what ?? ''
    expect(omitted.find(({ what }) => what === forgotten)).toEqual({ matter, what: forgotten, on: day })
    expect(omitted.some(({ what }) => what === first)).toBe(false)
    const promised = (await look()).matters.find(({ id }) => id === matter)?.until
    await ask(forgotten)
    const told = (await views()).find(({ corrections }) => corrections.length > 0)
    expect(told?.corrections).toMatchObject([{ what: forgotten, omittedOn: day }])
    expect(told?.subline.zh).toContain('是我们漏了')
    expect((await look()).headline.zh).toContain('漏告')
    await days(4)
    await send(forgotten)
    const after = await look()
    expect(after.matters.find(({ id }) => id === matter)).toMatchObject({ stage: 'in-inbox', until: promised })
    expect((await man.get<{ secondLists: number }>(`/cases/${caseId}/tally`)).secondLists).toBe(1)
    expect(house().problems).toEqual([])
  })
})
