import { expect, test } from 'vitest'
import { book, visit } from '../../walkthrough/src/at-the-window.ts'
import type { Drawn } from '../../walkthrough/src/couple.ts'
import { apply, moveClock } from '../../walkthrough/src/journey.ts'
import type { Person } from '../../walkthrough/src/person.ts'
import type { PartyView, StaffView } from '../../walkthrough/src/views.ts'
import { type House, inHouse } from './house.ts'

type Words = { readonly zh: string; readonly en: string }
type Conflict = {
  readonly conflict: string
  readonly role: string
  readonly state: string
  readonly late: boolean
  readonly headline: Words
  readonly canShow: Words
  readonly provider?: { readonly name: Words; readonly telephone: string; readonly until?: string }
  readonly sides: readonly { readonly from: string; readonly value: Words; readonly fresh?: Words }[]
  readonly answers: readonly { readonly words: Words }[]
}
type View = PartyView & {
  readonly conflicts: readonly Conflict[]
  readonly disputable: readonly { conflict: string }[]
}
type Officer = StaffView & { readonly conflicts: readonly Conflict[] }
type Tickets = { readonly tickets: readonly { provider: string; open: number; late: number; workingDays?: number }[] }

const misrecord = async (house: House, item: string, number: string): Promise<void> => {
  const url = new URL('/dev/misrecord', house.simulatorUrl)
  const said = await fetch(url, { method: 'POST', body: JSON.stringify({ item, number }) })
  expect(said.status).toBe(200)
}

/** A reference couple, applied; the one who moves, the one whose home it is, and a way to let days pass. */
const applied = async (house: House, drawn: Drawn) => {
  const walk = house.walk(drawn)
  const done = await apply(walk)
  const { caseId, applicants } = done
  const [moverRole, hostRole] = drawn.situation.mover === 'man' ? ['partyM', 'partyF'] : ['partyF', 'partyM']
  const phoneOf = (role: string): Person => {
    const phone = applicants.find((one) => one.role === role)?.phone
    if (phone === undefined) throw new Error(`nobody is ${role}`)
    return phone
  }
  const view = (role: string) => phoneOf(role).get<View>(`/cases/${caseId}`)
  const days = async (count: number) => {
    const { today } = await view(moverRole ?? '')
    const day = new Date(Date.parse(today) + count * 86_400_000).toISOString().slice(0, 10)
    await moveClock(walk, `${day}T11:00:00.000+08:00`)
    await house.idle()
  }
  return { ...done, walk, mover: moverRole ?? '', host: hostRole ?? '', phoneOf, view, days }
}

const numberOf = (drawn: Drawn, who: 'mover' | 'host'): string => drawn[drawn.situation[who]].citizenNumber

const officer = async (house: House, account: string): Promise<Person> => {
  const person = house.person()
  await person.signIn({ kind: 'staff', account })
  return person
}

inHouse((house) => {
  test('户籍和婚姻登记库对婚姻状况说法不同：照办，只有本人看得到，公安更正后自己了结', async () => {
    const drawn = await house().couple('reference', 301)
    const divorced = drawn.man.says === 'divorced' ? 'man' : 'woman'
    await misrecord(house(), 'public-security.person/registeredMaritalStatus', drawn[divorced].citizenNumber)
    const couple = await applied(house(), drawn)
    const [me, other] = divorced === drawn.situation.mover ? [couple.mover, couple.host] : [couple.host, couple.mover]
    const mine = await couple.view(me)
    expect([mine.stage, (await couple.view(other)).conflicts]).toEqual(['ready', []])
    expect(mine.conflicts).toMatchObject([{ conflict: 'marital-status', state: 'asked', late: false }])
    expect(mine.conflicts[0]?.sides.map(({ from }) => from)).toEqual([
      'civil-affairs.marital-status',
      'public-security.person',
    ])
    expect(mine.conflicts[0]?.provider).toMatchObject({ telephone: '12345', name: { zh: '公安数据校核值守' } })
    await couple.days(3)
    const after = await couple.view(me)
    expect(after.conflicts).toMatchObject([{ state: 'settled', headline: { zh: '已经更正，按更正后的办' } }])
    expect(house().problems).toEqual([])
  })

  test('本人说户籍地址记错了：发校核、定期限、窗口不作决定；更正后照新的办，一路办完', async () => {
    const drawn = await house().couple('reference', 302)
    await misrecord(house(), 'public-security.household/householdAddress', numberOf(drawn, 'mover'))
    const couple = await applied(house(), drawn)
    const { caseId, mover } = couple
    const phone = couple.phoneOf(mover)
    const before = await couple.view(mover)
    expect(before.disputable.map(({ conflict }) => conflict)).toContain('household-address')
    const say = (value: string, who = phone) =>
      who.post(`/cases/${caseId}/dispute-fact`, { conflict: 'household-address', value })
    await expect(say('')).rejects.toThrow('fact-invalid')
    await expect(phone.post(`/cases/${caseId}/dispute-fact`, { conflict: 'nothing', value: 'x' })).rejects.toThrow(
      '404',
    )
    await say(drawn[drawn.situation.mover].address)
    await expect(say('another place altogether')).rejects.toThrow('409')
    await house().idle()
    const asked = await couple.view(mover)
    expect(asked.conflicts).toMatchObject([
      { conflict: 'household-address', state: 'asked', sides: [{}, { from: 'asked' }] },
    ])
    expect(asked.conflicts[0]?.provider?.until).toMatch(/^20/)
    expect((await couple.view(couple.host)).conflicts).toEqual([])

    const operator = await officer(house(), 'operator-610000')
    const open = async () =>
      (await operator.get<Tickets>('/operations')).tickets.find(({ provider }) => provider === 'public-security')
    expect((await open())?.open).toBeGreaterThan(0)

    await couple.days(3)
    const after = await couple.view(mover)
    expect(after.conflicts).toMatchObject([{ state: 'settled', headline: { zh: '已经更正，按更正后的办' } }])
    await house().idle()
    for (const { phone: one } of couple.applicants) {
      const { me, confirmDigest } = await one.get<PartyView>(`/cases/${caseId}`)
      if (!me.confirmed) await one.post(`/cases/${caseId}/confirm`, { digest: confirmDigest })
    }
    await book(couple.walk, couple)
    await visit(couple.walk, couple)
    expect((await couple.view(mover)).stage).toBe('in-review')
    expect(house().problems).toEqual([])
  })

  test('不动产登记把权利人姓名写成别的：预审先等，两边的说法都给本人和窗口看；更正以后自己往下办', async () => {
    const drawn = await house().couple('reference', 303)
    await misrecord(house(), 'natural-resources.property/propertyCheck', numberOf(drawn, 'host'))
    const couple = await applied(house(), drawn)
    const { caseId, host } = couple
    const sent = await couple.view(host)
    expect(sent.stage).toBe('submitted')
    expect(sent.conflicts).toMatchObject([{ conflict: 'owner-name', state: 'asked', sides: [{}, {}] }])
    expect(sent.subline.zh).toContain('不用跑')
    expect(sent.conflicts[0]?.canShow.zh).toContain('不动产权证书')
    const clerk = await officer(house(), `clerk-${drawn.situation.toCounty}`)
    const look = await clerk.get<Officer>(`/cases/${caseId}`)
    expect(look.conflicts).toMatchObject([{ conflict: 'owner-name', role: host }])
    expect(look.conflicts[0]?.sides.map(({ value, fresh }) => [value.zh, fresh?.zh])).toEqual([
      ['与所填一致', '24 小时内更新'],
      ['与所填不一致', '24 小时内更新'],
    ])
    const settle = { conflict: 'owner-name', role: host, take: 'public-security.person' }
    await expect(clerk.post(`/cases/${caseId}/settle-conflict`, settle)).rejects.toThrow('409')
    await couple.days(3)
    const after = await couple.view(host)
    expect([after.conflicts[0]?.state, after.stage]).toEqual(['settled', 'ready'])
    expect(house().problems).toEqual([])
  })

  test('本人说房屋坐落记错了：窗口看证认定以前不受理，认定以后照认定的办', async () => {
    const drawn = await house().couple('reference', 305)
    const couple = await applied(house(), drawn)
    const { caseId, host, walk } = couple
    await couple
      .phoneOf(host)
      .post(`/cases/${caseId}/dispute-fact`, { conflict: 'property-address', value: '新街 8 号' })
    await book(walk, couple)
    await expect(visit(walk, couple)).rejects.toThrow('facts-in-conflict')
    const clerk = await officer(house(), `clerk-${drawn.situation.toCounty}`)
    const settle = { conflict: 'property-address', role: host, take: 'asked' }
    await expect(couple.phoneOf(host).post(`/cases/${caseId}/settle-conflict`, settle)).rejects.toThrow('403')
    await expect(clerk.post(`/cases/${caseId}/settle-conflict`, { ...settle, take: 'nobody' })).rejects.toThrow('404')
    await clerk.post(`/cases/${caseId}/settle-conflict`, settle)
    const look = await clerk.get<Officer>(`/cases/${caseId}`)
    expect(look.conflicts).toMatchObject([{ state: 'settled', headline: { zh: '工作人员看证认定了' } }])
    await visit(walk, couple)
    expect((await couple.view(host)).stage).toBe('in-review')
    expect(house().problems).toEqual([])
  })

  test('提供单位迟迟不答：记它超时、报督办，办件不丢；登记无误的照登记办，说清理由', async () => {
    await house().setFault('public-security.correct-data', 'late')
    const drawn = await house().couple('reference', 304)
    const couple = await applied(house(), drawn)
    const { caseId, mover } = couple
    await couple.phoneOf(mover).post(`/cases/${caseId}/dispute-fact`, {
      conflict: 'household-address',
      value: '另一个地方',
    })
    await house().idle()
    // One working day after its last, one before it answers.
    const { until = '' } = (await couple.view(mover)).conflicts[0]?.provider ?? {}
    for (let { today } = await couple.view(mover); today <= until; { today } = await couple.view(mover))
      await couple.days(1)
    for (let left = 4; left > 0 && (await couple.view(mover)).conflicts[0]?.late !== true; left -= 1)
      await couple.days(1)
    expect((await couple.view(mover)).conflicts).toMatchObject([{ state: 'asked', late: true }])
    const supervisor = await officer(house(), 'supervisor-610000')
    type Rows = Tickets & { readonly rows: readonly { caseId: string; what: string; state: string }[] }
    const seen = await supervisor.get<Rows>('/supervision')
    expect(seen.rows.filter((row) => row.caseId === caseId)).toMatchObject([{ what: 'ticket-late', state: 'open' }])
    expect(seen.tickets.find(({ provider }) => provider === 'public-security')?.late).toBeGreaterThan(0)
    await couple.days(5)
    const over = await couple.view(mover)
    expect(over.conflicts).toMatchObject([{ state: 'settled', headline: { zh: '提供单位核对过，登记无误' } }])
    expect(over.conflicts[0]?.answers).toMatchObject([{ words: { zh: '经核对，登记无误' } }])
    await house().setFault('public-security.correct-data', 'up')
    expect(house().problems).toEqual([])
  })
})
