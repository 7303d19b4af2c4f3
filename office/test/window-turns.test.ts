import { expect, test } from 'vitest'
import { book, visit } from '../../walkthrough/src/at-the-window.ts'
import { applyAsCouple, moveClock } from '../../walkthrough/src/journey.ts'
import { samplePicture } from '../../walkthrough/src/sample-picture.ts'
import type { PartyView, StaffView } from '../../walkthrough/src/views.ts'
import { type House, inHouse } from './house.ts'

const viewOf = (who: { get: <T>(path: string) => Promise<T> }, caseId: string) => who.get<PartyView>(`/cases/${caseId}`)

const atTheWindow = async (house: House, fits: string, seed: number) => {
  const drawn = await house.couple(fits, seed)
  const walk = house.walk(drawn)
  const applied = await applyAsCouple(walk)
  await book(walk, applied)
  const { visit: booked } = await viewOf(applied.man, applied.caseId)
  await moveClock(walk, `${booked.day}T${booked.time}:00.000+08:00`)
  const registrar = house.person()
  await registrar.signIn({ kind: 'staff', account: `registrar-${drawn.situation.toCounty}` })
  const look = () => registrar.get<StaffView>(`/cases/${applied.caseId}`)
  return { ...applied, drawn, walk, registrar, look }
}

inHouse((house) => {
  test('卡不是本人的：核验不过，写明怎么办', async () => {
    const { registrar, caseId, drawn } = await atTheWindow(house(), 'reference', 31)
    await registrar.post(`/cases/${caseId}/check-in`, { present: ['partyM', 'partyF'] })
    await expect(
      registrar.post(`/cases/${caseId}/verify`, {
        role: 'partyM',
        with: 'card',
        name: drawn.woman.name,
        citizenNumber: drawn.woman.citizenNumber,
      }),
    ).rejects.toThrow('condition-not-met')
  })

  test('一个人先到：不能办，说清还差谁', async () => {
    const { registrar, caseId } = await atTheWindow(house(), 'reference', 32)
    await expect(registrar.post(`/cases/${caseId}/check-in`, { present: ['partyM'] })).rejects.toThrow(
      'not-all-present',
    )
  })

  test('步骤不能跳：没核验不能受理，没受理不能登记', async () => {
    const { registrar, caseId, look } = await atTheWindow(house(), 'reference', 33)
    await registrar.post(`/cases/${caseId}/check-in`, { present: ['partyM', 'partyF'] })
    const { restsOn } = await look()
    await expect(registrar.post(`/cases/${caseId}/accept-at-window`, { promised: [], restsOn })).rejects.toThrow(
      'not-verified',
    )
    await expect(
      registrar.post(`/cases/${caseId}/decide-on-the-spot`, {
        matter: 'marriage-registration',
        outcome: { outcome: 'granted' },
        restsOn,
      }),
    ).rejects.toThrow(/409|not-allowed-now/)
  })

  test('看过之后事实变了：拒绝并说明变化，再看一次就能办', async () => {
    const { registrar, caseId, look, drawn, man } = await atTheWindow(house(), 'reference', 34)
    await registrar.post(`/cases/${caseId}/check-in`, { present: ['partyM', 'partyF'] })
    const { restsOn, materials } = await look()
    for (const [role, who] of [
      ['partyM', drawn.man],
      ['partyF', drawn.woman],
    ] as const) {
      await registrar.post(`/cases/${caseId}/verify`, {
        role,
        with: 'card',
        name: who.name,
        citizenNumber: who.citizenNumber,
      })
    }
    const paper = materials.find(({ kpiRow }) => kpiRow === 'A08')?.key ?? ''
    await man.upload(`/cases/${caseId}/files?material=${encodeURIComponent(paper)}`, samplePicture, 'paper.png')
    await house().idle()
    const refused = await registrar
      .post(`/cases/${caseId}/accept-at-window`, { promised: [], restsOn })
      .catch((problem: unknown) => problem)
    expect(refused).toMatchObject({ refusal: { refused: 'changed-since-you-looked' } })
    // What changed is named, so that the officer need not search for it.
    expect(JSON.stringify(refused)).toContain(paper)
    const again = await look()
    await registrar.post(`/cases/${caseId}/accept-at-window`, { promised: [], restsOn: again.restsOn })
  })

  test('别的部门的答复在看和决定之间到来，不影响不相干的决定', async () => {
    const house1 = house()
    const { walk, man, applicants, caseId, drawn } = await atTheWindow(house1, 'reference', 35)
    await visit(walk, { caseId, applicants })
    const officer = house1.person()
    await officer.signIn({ kind: 'staff', account: `health-${drawn.situation.toCounty}` })
    const { restsOn } = await officer.get<StaffView>(`/cases/${caseId}`)
    await house1.setFault('public-security.hukou-migration', 'decide-now')
    await moveClock(walk, `${(await viewOf(man, caseId)).today}T16:00:00.000+08:00`)
    await house1.setFault('public-security.hukou-migration', 'up')
    await officer.post(`/cases/${caseId}/decide-from-inbox`, {
      matter: 'birth-registration',
      outcome: { outcome: 'granted' },
      restsOn,
    })
    expect((await viewOf(man, caseId)).plan.matters.find(({ id }) => id === 'birth-registration')?.stage).toBe('issued')
  })

  test('受理的人不能自己审批；别的部门也不能替人决定', async () => {
    const { walk, applicants, caseId, registrar, look } = await atTheWindow(house(), 'reference', 36)
    await visit(walk, { caseId, applicants })
    const { restsOn } = await look()
    await expect(
      registrar.post(`/cases/${caseId}/decide-from-inbox`, {
        matter: 'birth-registration',
        outcome: { outcome: 'granted' },
        restsOn,
      }),
    ).rejects.toThrow('403 not-permitted')
  })

  test('同一张表交两次，只有一次效果，答复一样', async () => {
    const drawn = await house().couple('reference', 37)
    const man = house().person()
    await man.signIn({ kind: 'citizen', name: drawn.man.name, citizenNumber: drawn.man.citizenNumber })
    const signIn = await fetch(new URL('/dev/sign-in', house().url), {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': 'sign-in-once-0000001' },
      body: JSON.stringify({ kind: 'citizen', name: drawn.man.name, citizenNumber: drawn.man.citizenNumber }),
    })
    const cookie = signIn.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ')
    const open = (answers: object) =>
      fetch(new URL('/cases', house().url), {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': `open-once-${house().kind}-0001`, cookie },
        body: JSON.stringify({ lifeEvent: 'marriage-household', role: 'partyM', region: '610112', answers }),
      }).then(async (answer) => ({ status: answer.status, body: await answer.json() }))
    const [first, second] = await Promise.all([open({}), open({})])
    expect(first).toEqual(second)
    expect(first.status).toBe(200)
    expect((await man.get<{ cases: unknown[] }>('/my/cases')).cases).toHaveLength(1)
    expect(await open({ registerCounty: '610112' })).toMatchObject({
      status: 409,
      body: { refused: 'same-key-other-request' },
    })
  })

  test('同意的那句话改了，同意就失效，要重新签', async () => {
    const drawn = await house().couple('reference', 38)
    const { man, woman, caseId } = await applyAsCouple(house().walk(drawn))
    const host = drawn.situation.host === 'man' ? man : woman
    expect((await viewOf(host, caseId)).consents.map(({ state }) => state)).toEqual(['given'])
    await host.post(`/cases/${caseId}/answers`, {
      of: 'joint',
      facts: { settleAddress: '陕西省西安市莲湖区丰庆路1号' },
    })
    const after = await viewOf(host, caseId)
    expect(after.consents.map(({ state }) => state)).toEqual(['lapsed'])
    expect(after.stage).toBe('draft')
    await expect(man.post(`/cases/${caseId}/submit`)).rejects.toThrow('not-confirmed')
  })

  test('不满22周岁：预审给出最早的日子，早了约不了，到日子就能约', async () => {
    const drawn = await house().couple('young-man')
    const walk = house().walk(drawn)
    const { man, applicants, caseId } = await applyAsCouple(walk)
    const view = await man.get<PartyView & { earliestDay?: string }>(`/cases/${caseId}`)
    expect(view.stage).toBe('ready')
    const birthday = `${Number(drawn.man.birthDate.slice(0, 4)) + 22}${drawn.man.birthDate.slice(4)}`
    expect(view.earliestDay).toBe(birthday)
    const organ = `registry-${drawn.situation.toCounty}`
    const tooEarly = await man.get<{ organs: { days: { day: string }[] }[] }>(
      `/halls/slots?county=${drawn.situation.toCounty}&kind=registry`,
    )
    const day = tooEarly.organs[0]?.days[1]?.day ?? ''
    expect(day < birthday).toBe(true)
    await expect(man.post(`/cases/${caseId}/book`, { organ, day, time: '10:00' })).rejects.toThrow('too-early')
    await book(walk, { caseId, applicants })
    const booked = (await viewOf(man, caseId)).visit
    expect((booked.day ?? '') >= birthday).toBe(true)
  })

  test('填错的每一项都说怎么改，填过的还在', async () => {
    const drawn = await house().couple('reference', 39)
    const { man, caseId } = await applyAsCouple(house().walk(drawn))
    const wrong = { mobile: '123', saidMaritalStatus: 'perhaps' }
    const refused = await man
      .post(`/cases/${caseId}/answers`, { of: 'own', facts: wrong })
      .catch((problem: unknown) => problem)
    expect(refused).toMatchObject({ status: 422, refusal: { refused: 'fact-invalid' } })
    const { problems } = (
      refused as { refusal: { detail: { problems: { fact: string; problem: { zh: string; en: string } }[] } } }
    ).refusal.detail
    expect(problems.map(({ fact }) => fact)).toEqual(['mobile', 'saidMaritalStatus'])
    for (const { problem } of problems) expect(problem.zh.length > 4 && problem.en.length > 4).toBe(true)
    const view = await viewOf(man, caseId)
    expect(view.groups.flatMap(({ fields }) => fields).find(({ fact }) => fact === 'mobile')?.value).toBe(
      drawn.man.mobile,
    )
  })

  test('没有的县、错的签名：说得清，不收', async () => {
    const drawn = await house().couple('reference', 40)
    const man = house().person()
    await man.signIn({ kind: 'citizen', name: drawn.man.name, citizenNumber: drawn.man.citizenNumber })
    await expect(
      man.post('/cases', { lifeEvent: 'marriage-household', role: 'partyM', region: '999999', answers: {} }),
    ).rejects.toThrow('malformed')
    const reply = await fetch(new URL('/replies/public-security', house().url), {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        gjgxjhpt_rid: 'somebody',
        gjgxjhpt_sid: 'public-security.hukou-migration',
        gjgxjhpt_rtime: '20260302090000',
        gjgxjhpt_sign: '00',
      },
      body: '{}',
    })
    expect(reply.status).toBe(400)
    expect(await reply.json()).toMatchObject({ refused: 'malformed' })
  })
})
