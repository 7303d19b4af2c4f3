import { expect, test } from 'vitest'
import { moveClock } from '../../walkthrough/src/journey.ts'
import { inHouse } from './house.ts'
import { waitingForEyes } from './waiting-for-eyes.ts'

type Words = { readonly zh: string }
type Supervision = { readonly rows: readonly { caseId: string; what: string; state: string }[] }

inHouse((house) => {
  test('拍照上传的要人看：谁在看、到几点都写明，超时报负责人，一张单子退回，改好就过', async () => {
    const { caseId, walk, phone, first, key, view, again, clerk, look, see, mine } = await waitingForEyes(house(), 99)
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
