import { expect, test } from 'vitest'
import type { Done, Person } from '../../walkthrough/src/person.ts'
import type { PartyView } from '../../walkthrough/src/views.ts'
import { type House, inHouse } from './house.ts'

type Words = { readonly zh: string; readonly en: string }
type Mandate = { readonly mandate: string; readonly state: string; readonly helper?: string }
type View = PartyView & {
  readonly mandates: readonly Mandate[]
  readonly mandateKinds: readonly {
    readonly kind: string
    readonly sentence: Words
    readonly sentenceDigest: string
  }[]
  readonly helping?: { readonly role: string; readonly others: readonly { readonly role: string }[] }
  readonly other: readonly { readonly state: string }[]
}
type Mine = { readonly helped: readonly { readonly caseId: string; readonly displayName: string }[] }
type Looks = {
  readonly looks: readonly { readonly kind: string; readonly who: Words; readonly fields: readonly Words[] }[]
}

const lifeEvent = 'marriage-household'
const county = '610112'
const answers = { alreadyMarried: false, registerCounty: county }

const phoneOf = async (house: House, who: { readonly name: string; readonly citizenNumber: string }) => {
  const phone = house.person()
  await phone.signIn({ kind: 'citizen', name: who.name, citizenNumber: who.citizenNumber })
  return phone
}
const staffOf = async (house: House, account: string) => {
  const officer = house.person()
  await officer.signIn({ kind: 'staff', account })
  return officer
}
const view = (who: Person, caseId: string, more = '') => who.get<View>(`/cases/${caseId}${more}`)
const said = ({ timeline }: View) => timeline.map(({ title }) => title.zh)

/** The two of a couple in one draft of theirs, and a relative with a phone. */
const withRelative = async (house: House, seed: number) => {
  const { man, woman } = await house.couple('reference', seed)
  const { man: relative } = await house.couple('reference', seed + 1)
  const [his, hers, kin] = [await phoneOf(house, man), await phoneOf(house, woman), await phoneOf(house, relative)]
  const { caseId } = await his.post<Done>('/cases', { lifeEvent, role: 'partyM', region: county, answers })
  const { link } = await his.post<Done>(`/cases/${caseId}/invite`, { role: 'partyF' })
  await hers.post('/join', { token: link })
  const give = async (phone: Person, kind = 'family', also: readonly string[] = []) => {
    const { mandateKinds } = await view(phone, caseId)
    const sentenceDigest = mandateKinds.find((one) => one.kind === kind)?.sentenceDigest ?? ''
    return (await phone.post<Done>(`/cases/${caseId}/give-mandate`, { kind, also, sentenceDigest })).link ?? ''
  }
  return { drawn: { man, woman, relative }, his, hers, kin, caseId, give }
}

inHouse((house) => {
  test('请家人帮办：替填、替约，替不了声明和确认；看过什么本人都知道，说停就停', async () => {
    const { drawn, his, hers, kin, caseId, give } = await withRelative(house(), 311)
    await hers.post(`/cases/${caseId}/answers`, { of: 'own', facts: { mobile: '13800000011' } })
    const { mandateKinds } = await view(his, caseId)
    expect(mandateKinds.map(({ kind }) => kind)).toEqual(['family', 'volunteer'])
    expect(mandateKinds[0]?.sentence.zh).toContain('声明和核验身份我自己到场办')

    const token = await give(his)
    expect(await kin.get(`/mandate-links/${token}`)).toMatchObject({
      state: 'open',
      from: `${drawn.man.name[0]}${drawn.man.name.length > 2 ? '**' : '*'}`,
    })
    await expect(view(kin, caseId)).rejects.toThrow('404')
    await expect(hers.post('/take-mandate', { token })).rejects.toThrow('403 not-your-act')
    await kin.post('/take-mandate', { token })
    expect((await kin.get<Mine>('/my/cases')).helped).toMatchObject([{ caseId }])

    const seen = await view(kin, caseId)
    expect(seen.helping).toMatchObject({ role: 'partyM', others: [] })
    expect(seen).toMatchObject({ conflicts: [], disputable: [] })
    expect(JSON.stringify(seen)).not.toContain(drawn.man.address)
    for (const secret of ['13800000011', drawn.man.citizenNumber, drawn.woman.citizenNumber])
      expect(JSON.stringify(seen)).not.toContain(secret)
    await kin.post(`/cases/${caseId}/answers`, { of: 'own', facts: { mobile: '13800000012' } })
    await kin.post(`/cases/${caseId}/answers`, { of: 'joint', facts: { resultBy: 'post' } })
    const { confirmDigest } = await view(his, caseId)
    for (const [act, body] of [
      ['confirm', { digest: confirmDigest }],
      ['tell', { noticeDigest: (await view(his, caseId)).notice.digest }],
      ['withdraw', {}],
      ['give-mandate', { kind: 'family', also: [], sentenceDigest: mandateKinds[0]?.sentenceDigest ?? '' }],
    ] as const)
      await expect(kin.post(`/cases/${caseId}/${act}`, body)).rejects.toThrow('403 not-for-a-helper')

    const after = await view(his, caseId)
    expect(JSON.stringify(after.groups)).toContain('13800000012')
    expect(said(after)).toEqual(expect.arrayContaining(['男方请家人帮办', '帮办人接受了委托', '帮办人替男方填写']))
    expect(said(await view(hers, caseId))).toContain('帮办人替男方填写')
    expect(said(await view(hers, caseId)).join()).not.toContain('请家人')
    const { looks } = await his.get<Looks>(`/cases/${caseId}/looks`)
    expect(looks.filter(({ kind }) => kind === 'helper').length).toBeGreaterThan(0)

    const [mandate] = after.mandates
    expect(mandate).toMatchObject({ state: 'taken', helper: expect.stringContaining('*') })
    await expect(hers.post(`/cases/${caseId}/end-mandate`, { mandate: mandate?.mandate })).rejects.toThrow('403')
    await his.post(`/cases/${caseId}/end-mandate`, { mandate: mandate?.mandate })
    await expect(view(kin, caseId)).rejects.toThrow('404')
    await expect(kin.post(`/cases/${caseId}/answers`, { of: 'joint', facts: { resultBy: 'window' } })).rejects.toThrow(
      '409 mandate-over',
    )
    await expect(kin.post('/take-mandate', { token })).rejects.toThrow('410 link-spent')
    expect((await kin.get<Mine>('/my/cases')).helped).toEqual([])
    expect(house().problems).toEqual([])
  })

  test('两位老人都请同一个人：分别看、分别填；没手机的在窗口登记；人数有上限；写明才可以撤回', async () => {
    const { his, hers, kin, caseId, give } = await withRelative(house(), 321)
    await kin.post('/take-mandate', { token: await give(his) })
    const registrar = await staffOf(house(), `registrar-${county}`)
    const { mandateKinds } = await registrar.get<View>(`/cases/${caseId}`)
    const post = mandateKinds.find(({ kind }) => kind === 'village-post')
    const recording = {
      kind: 'village-post',
      also: [],
      sentenceDigest: post?.sentenceDigest,
      role: 'partyF',
      ground: 'paper',
    }
    await expect(hers.post(`/cases/${caseId}/give-mandate`, recording)).rejects.toThrow('400 malformed')
    const { link } = await registrar.post<Done>(`/cases/${caseId}/give-mandate`, recording)
    await kin.post('/take-mandate', { token: link })
    expect((await registrar.get<View>(`/cases/${caseId}`)).mandates).toHaveLength(2)

    expect((await view(kin, caseId)).helping).toMatchObject({ role: 'partyM', others: [{ role: 'partyF' }] })
    expect((await view(kin, caseId, '?forWhom=partyF')).helping?.role).toBe('partyF')
    await kin.post(`/cases/${caseId}/answers`, { of: 'own', facts: { mobile: '13800000022' }, forWhom: 'partyF' })
    expect(JSON.stringify((await view(hers, caseId)).groups)).toContain('13800000022')

    await give(his)
    await expect(give(his)).rejects.toThrow('409 too-many-mandates')
    await registrar.post(`/cases/${caseId}/end-mandate`, { mandate: (await view(hers, caseId)).mandates[0]?.mandate })
    expect((await view(hers, caseId)).mandates).toEqual([])
    const withdrawing = await give(hers, 'family', ['withdraw'])
    await kin.post('/take-mandate', { token: withdrawing })
    await kin.post(`/cases/${caseId}/withdraw`)
    expect(await view(his, caseId)).toMatchObject({ stage: 'withdrawn', mandates: [] })
    expect(house().problems).toEqual([])
  })

  test('窗口代开：两人空手来，读卡就有一份；手机上看到的就是这一份', async () => {
    const { man, woman } = await house().couple('reference', 331)
    const registrar = await staffOf(house(), `registrar-${county}`)
    const cards = [
      { role: 'partyM', name: man.name, citizenNumber: man.citizenNumber },
      { role: 'partyF', name: woman.name, citizenNumber: woman.citizenNumber },
    ]
    await expect(
      registrar.post('/window/open', { lifeEvent, answers, cards: [cards[0], { ...cards[0], role: 'partyF' }] }),
    ).rejects.toThrow('400 malformed')
    const health = await staffOf(house(), `health-${county}`)
    await expect(health.post('/window/open', { lifeEvent, answers, cards })).rejects.toThrow('403 not-permitted')
    const { caseId } = await registrar.post<Done>('/window/open', { lifeEvent, answers, cards })
    const found = await registrar.post<{ cases: string[] }>('/find', { citizenNumber: woman.citizenNumber })
    expect(found.cases).toEqual([caseId])
    const [his, hers] = [await phoneOf(house(), man), await phoneOf(house(), woman)]
    for (const phone of [his, hers]) {
      const seen = await view(phone, caseId)
      expect(seen.other).toMatchObject([{ state: 'joined' }])
      expect(seen.me).toMatchObject({ joined: true, told: false })
    }
    expect(JSON.stringify(await view(hers, caseId))).not.toContain(man.citizenNumber)
    await expect(hers.post('/cases', { lifeEvent, role: 'partyF', region: county, answers })).rejects.toThrow(
      '409 already-elsewhere',
    )
    expect(house().problems).toEqual([])
  })

  test('手机上各填了一份，到窗口读卡：并成先开的那一份，一项不丢', async () => {
    const { man, woman } = await house().couple('reference', 341)
    const [his, hers] = [await phoneOf(house(), man), await phoneOf(house(), woman)]
    const begin = (phone: Person, role: string) =>
      phone.post<Done>('/cases', { lifeEvent, role, region: county, answers })
    const { caseId } = await begin(his, 'partyM')
    const { caseId: other } = await begin(hers, 'partyF')
    await hers.post(`/cases/${other}/answers`, { of: 'own', facts: { mobile: '13800000031' } })
    const registrar = await staffOf(house(), `registrar-${county}`)
    const cards = [
      { role: 'partyM', name: man.name, citizenNumber: man.citizenNumber },
      { role: 'partyF', name: woman.name, citizenNumber: woman.citizenNumber },
    ]
    const opened = await registrar.post<Done>('/window/open', { lifeEvent, answers, cards })
    await house().idle()
    const gone = opened.caseId === caseId ? other : caseId
    expect([caseId, other]).toContain(opened.caseId)
    expect(JSON.stringify((await view(hers, opened.caseId)).groups)).toContain('13800000031')
    expect((await view(opened.caseId === caseId ? hers : his, gone)).stage).toBe('merged')
    expect((await view(his, opened.caseId)).other).toMatchObject([{ state: 'joined' }])
    expect((await registrar.post<Done>('/window/open', { lifeEvent, answers, cards })).caseId).toBe(opened.caseId)
    expect(house().problems).toEqual([])
  })
})
