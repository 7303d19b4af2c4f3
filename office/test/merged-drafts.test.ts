import { expect, test } from 'vitest'
import type { Done, Person } from '../../walkthrough/src/person.ts'
import type { PartyView } from '../../walkthrough/src/views.ts'
import { type House, inHouse } from './house.ts'

type View = PartyView & {
  readonly differences: readonly { readonly fact: string; readonly there: { readonly zh: string } }[]
  readonly mergedInto?: string
  readonly other: readonly { readonly state: string }[]
  readonly nextAct?: { readonly act: string }
}

const lifeEvent = 'marriage-household'
const [yanta, weiyang] = ['610113', '610112']

const fieldOf = (view: View, fact: string, part: string) =>
  view.groups.flatMap(({ fields }) => fields).find((field) => field.fact === fact && field.part === part)

/** Each of a couple has begun a draft alone, and they do not say the same. */
const eachBegan = async (house: House, seed: number) => {
  const drawn = await house.couple('reference', seed)
  const signIn = async (who: { readonly name: string; readonly citizenNumber: string }): Promise<Person> => {
    const phone = house.person()
    await phone.signIn({ kind: 'citizen', name: who.name, citizenNumber: who.citizenNumber })
    return phone
  }
  const [man, woman] = [await signIn(drawn.man), await signIn(drawn.woman)]
  const begin = async (phone: Person, role: string, region: string, answers: object) =>
    (await phone.post<Done>('/cases', { lifeEvent, role, region, answers })).caseId
  const common = { alreadyMarried: false, mover: 'partyM', settleIn: 'shaanxi', fromIn: 'shaanxi' }
  const his = await begin(man, 'partyM', yanta, { ...common, registerCounty: yanta })
  const hers = await begin(woman, 'partyF', weiyang, { ...common, registerCounty: weiyang, birthRegistration: true })
  await woman.post(`/cases/${hers}/answers`, { of: 'own', facts: { mobile: '13800000002' } })
  const invite = async (phone: Person, caseId: string, role: string): Promise<string> =>
    (await phone.post<Done>(`/cases/${caseId}/invite`, { role })).link ?? ''
  const view = (phone: Person, caseId: string) => phone.get<View>(`/cases/${caseId}`)
  return { man, woman, his, hers, invite, view }
}

inHouse((house) => {
  test('两人各填过一份：加入时并成一份，一项不丢，不一样的两人都看得到、选一个', async () => {
    const { man, woman, his, hers, invite, view } = await eachBegan(house(), 97)
    const token = await invite(man, his, 'partyF')
    await woman.post('/join', { token })
    await house().idle()
    for (const phone of [man, woman]) {
      const { differences, nextAct } = await view(phone, his)
      expect(differences).toMatchObject([{ fact: 'registerCounty', there: { zh: expect.stringContaining('未央') } }])
      if (phone === man) expect(nextAct?.act).toBe('tell')
    }
    expect(fieldOf(await view(woman, his), 'mobile', 'partyF')?.value).toBe('13800000002')
    expect(JSON.stringify(await view(man, his))).not.toContain('13800000002')
    expect((await view(man, his)).plan.matters.map(({ id }) => id)).toContain('birth-registration')

    // The emptied draft says where everything is, and takes nothing more.
    expect(await view(woman, hers)).toMatchObject({ stage: 'merged', mergedInto: his, nextAct: { act: 'merged' } })
    await expect(woman.post(`/cases/${hers}/answers`, { of: 'joint', facts: { resultBy: 'post' } })).rejects.toThrow(
      '409 not-allowed-now',
    )
    await expect(
      woman.post('/cases', { lifeEvent, role: 'partyF', region: weiyang, answers: { alreadyMarried: false } }),
    ).rejects.toThrow('already-elsewhere')

    const { notice } = await view(man, his)
    await man.post(`/cases/${his}/tell`, { noticeDigest: notice.digest })
    await expect(man.post(`/cases/${his}/confirm`, { digest: (await view(man, his)).confirmDigest })).rejects.toThrow(
      '409 choose-first',
    )
    await man.post(`/cases/${his}/choose`, { fact: 'registerCounty', take: 'there' })
    await expect(woman.post(`/cases/${his}/choose`, { fact: 'registerCounty', take: 'here' })).rejects.toThrow('404')
    for (const phone of [man, woman]) {
      const after = await view(phone, his)
      expect(after.differences).toEqual([])
      expect(after.plan.matters.find(({ id }) => id === 'marriage-registration')?.acceptedBy.zh).toContain('未央')
    }
    expect(house().problems).toEqual([])
  })

  test('两人同一时刻互相加入：只留一份，两人都在里面，填过的都在', async () => {
    const { man, woman, his, hers, invite, view } = await eachBegan(house(), 98)
    const [toHis, toHers] = [await invite(man, his, 'partyF'), await invite(woman, hers, 'partyM')]
    await Promise.allSettled([woman.post('/join', { token: toHis }), man.post('/join', { token: toHers })])
    await house().idle()
    const stays = (await view(woman, hers)).stage === 'merged' ? his : hers
    const gone = stays === his ? hers : his
    expect((await view(man, stays)).other).toMatchObject([{ state: 'joined' }])
    expect(await view(stays === his ? woman : man, gone)).toMatchObject({ stage: 'merged', mergedInto: stays })
    const after = await view(woman, stays)
    expect(after.differences.map(({ fact }) => fact)).toEqual(['registerCounty'])
    expect(fieldOf(after, 'mobile', 'partyF')?.value).toBe('13800000002')
    expect(after.plan.matters.map(({ id }) => id)).toContain('birth-registration')
    for (const [phone, role] of [
      [man, 'partyM'],
      [woman, 'partyF'],
    ] as const)
      await expect(
        phone.post('/cases', { lifeEvent, role, region: yanta, answers: { alreadyMarried: false } }),
      ).rejects.toThrow('already-elsewhere')
    expect(house().problems).toEqual([])
  })
})
