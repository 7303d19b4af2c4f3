import { expect, test } from 'vitest'
import { apply, moveClock } from '../../walkthrough/src/journey.ts'
import { samplePicture } from '../../walkthrough/src/sample-picture.ts'
import type { PartyView, StaffView } from '../../walkthrough/src/views.ts'
import { type House, inHouse } from './house.ts'

type Words = { readonly zh: string }
type View = PartyView & { readonly headline: Words; readonly subline: Words }
type Supervision = { readonly rows: readonly { caseId: string; what: string; state: string }[] }
type Inbox = { readonly rows: readonly { caseId: string; matter: string; light: string }[] }

/** Pre-reviewed once, then one of them photographs a paper more and they send it again. */
const waiting = async (house: House, seed: number) => {
  const drawn = await house.couple('not-found-property', seed)
  const walk = house.walk(drawn)
  const applied = await apply(walk)
  const { caseId, applicants } = applied
  const [first] = applicants
  if (first === undefined) throw new Error('nobody applies')
  const view = (who = first.phone) => who.get<View>(`/cases/${caseId}`)
  const host = drawn.situation.host === 'man' ? 'partyM' : 'partyF'
  const phone = applicants.find(({ role }) => role === host)?.phone ?? first.phone
  const key = (await view(phone)).plan.materials.find(({ kpiRow }) => kpiRow === 'A08')?.key ?? ''
  const path = `/cases/${caseId}/files?material=${encodeURIComponent(key)}`
  const again = async () => {
    await phone.upload(path, samplePicture, 'paper.png')
    await phone.post(`/cases/${caseId}/answers`, { of: 'joint', facts: { resultBy: 'window' } })
    for (const { phone: one } of applicants)
      await one.post(`/cases/${caseId}/confirm`, { digest: (await view(one)).confirmDigest })
    await first.phone.post(`/cases/${caseId}/submit`)
    await house.idle()
  }
  const clerk = house.person()
  await clerk.signIn({ kind: 'staff', account: `clerk-${drawn.situation.toCounty}` })
  const look = () => clerk.get<StaffView & { readonly headline: Words }>(`/cases/${caseId}`)
  const see = (items: readonly object[] = []) => clerk.post(`/cases/${caseId}/pre-review-by-eye`, { items })
  const mine = async () => (await clerk.get<Inbox>('/inbox')).rows.filter((row) => row.caseId === caseId)
  return { caseId, walk, phone, first, key, view, again, clerk, look, see, mine }
}

inHouse((house) => {
  test('拍照上传的要人看：谁在看、到几点都写明，超时报负责人，一张单子退回，改好就过', async () => {
    const { caseId, walk, phone, first, key, view, again, clerk, look, see, mine } = await waiting(house(), 99)
    expect((await view()).stage).toBe('ready')
    await again()
    const sent = await view()
    expect(sent.stage).toBe('submitted')
    expect(sent.preReview).toMatchObject({ late: false, organName: { zh: expect.stringContaining('婚姻登记处') } })
    expect(sent.subline.zh).toContain('看完，您不用跑')
    expect(await mine()).toMatchObject([{ matter: 'pre-review', light: 'warning' }])
    const toSee = await look()
    expect(toSee.preReview?.toSee).toMatchObject([{ what: key, paper: true }])
    expect(toSee.allowed).toContain('pre-review-by-eye')
    const paper = await clerk.get<{ kind: string; base64: string }>(
      `/cases/${caseId}/paper?material=${encodeURIComponent(key)}`,
    )
    expect([paper.kind, paper.base64.length > 100]).toEqual(['image/png', true])
    const { looks } = await phone.get<{ looks: { fields: Words[] }[] }>(`/cases/${caseId}/looks`)
    expect(looks.some(({ fields }) => fields.some(({ zh }) => zh.includes('合法稳定住所')))).toBe(true)
    await expect(clerk.get(`/cases/${caseId}/paper?material=nothing`)).rejects.toThrow('404')
    await expect(first.phone.post(`/cases/${caseId}/pre-review-by-eye`, { items: [] })).rejects.toThrow('403')

    // 24 natural hours: it is Saturday by then, and all the same late.
    await moveClock(
      walk,
      new Date(Date.parse(sent.preReview?.until ?? '') + 8 * 3_600_000).toISOString().replace('Z', '+08:00'),
    )
    await house().idle()
    expect((await view()).subline.zh).toContain('我们晚了，已报负责人')
    expect((await look()).headline.zh).toContain('超时')

    const supervisor = house().person()
    await supervisor.signIn({ kind: 'staff', account: 'supervisor-610000' })
    const faults = async () =>
      (await supervisor.get<Supervision>('/supervision')).rows
        .filter((row) => row.caseId === caseId)
        .map(({ what, state }) => [what, state])
    expect(await faults()).toEqual([['pre-review-late', 'open']])
    await expect(clerk.get('/supervision')).rejects.toThrow('not-permitted')

    await see([{ what: key, words: '照片看不清', remedy: '请重拍清楚的一页' }])
    await house().idle()
    const returned = await view(phone)
    expect(returned.stage).toBe('returned')
    expect(returned.corrections.map(({ what }) => what)).toContain(key)
    expect(await mine()).toEqual([])
    expect(await faults()).toEqual([['pre-review-late', 'over']])
    await again()
    await see()
    await house().idle()
    expect((await view()).stage).toBe('ready')
    expect(await mine()).toEqual([])
    expect(house().problems).toEqual([])
  })
})
