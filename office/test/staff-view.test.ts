import { expect, test } from 'vitest'
import { book, visit } from '../../walkthrough/src/at-the-window.ts'
import { applyAsCouple, moveClock, type Walk } from '../../walkthrough/src/journey.ts'
import type { Person } from '../../walkthrough/src/person.ts'
import { samplePicture } from '../../walkthrough/src/sample-picture.ts'
import type { PartyView, StaffView as Read } from '../../walkthrough/src/views.ts'
import { type House, inHouse } from './house.ts'

type Words = { readonly zh: string; readonly en: string }
type StaffView = Omit<Read, 'todo' | 'materials'> & {
  readonly headline: Words
  readonly allowed: readonly string[]
  readonly todo: readonly (Read['todo'][number] & {
    readonly mine: boolean
    readonly who?: Words
    readonly material?: string
  })[]
  readonly rules: readonly {
    readonly title: Words
    readonly words: Words
    readonly tone: string
    readonly matter?: string
  }[]
  readonly consents: readonly { readonly sentence: Words; readonly sentenceDigest: string; readonly state: string }[]
  readonly materials: readonly (Read['materials'][number] & {
    readonly ifNotSupplied?: Words
    readonly dueIfPromised?: string
  })[]
}
type HandOuts = {
  readonly waiting: number
  readonly rows: readonly { readonly caseId: string; readonly names: string; readonly resultBy?: Words }[]
}

const partyOf = (who: Person, caseId: string) => who.get<PartyView>(`/cases/${caseId}`)
const officerAt = async (house: House, account: string): Promise<Person> => {
  const officer = house.person()
  await officer.signIn({ kind: 'staff', account })
  return officer
}

const arrived = async (house: House, fits: string, seed: number, more: Partial<Walk> = {}) => {
  const drawn = await house.couple(fits, seed)
  const walk = house.walk(drawn, more)
  const applied = await applyAsCouple(walk)
  await book(walk, applied)
  const { visit: booked } = await partyOf(applied.man, applied.caseId)
  await moveClock(walk, `${booked.day}T${booked.time}:00.000+08:00`)
  const county = drawn.situation.toCounty
  const look = (who: Person) => who.get<StaffView>(`/cases/${applied.caseId}`)
  return { ...applied, drawn, walk, county, look }
}

inHouse((house) => {
  test('同意的那句话给工作人员是遮盖的，摘要还是原话的，地址只说一遍', async () => {
    const { caseId, county, look, drawn, man, woman } = await arrived(house(), 'reference', 81)
    const [seen] = (await look(await officerAt(house(), `registrar-${county}`))).consents
    const host = drawn.situation.host === 'man' ? man : woman
    const [signed] = (await partyOf(host, caseId)).consents as unknown as StaffView['consents']
    expect(seen?.sentenceDigest).toBe(signed?.sentenceDigest)
    expect(signed?.sentence.zh).toContain(drawn.situation.address)
    const mover = drawn.situation.mover === 'man' ? drawn.man.name : drawn.woman.name
    for (const secret of [mover, drawn.situation.address])
      expect(`${seen?.sentence.zh}${seen?.sentence.en}`).not.toContain(secret)
    expect(seen?.sentence.zh).toMatch(/^我同意.\*+因结婚投靠，向.+公安机关申请将户口迁入陕西省[^*]+\*{4}。$/)
    expect(signed?.sentence.zh.match(/陕西省/g)).toHaveLength(1)
  })

  test('婚姻登记库停机：旁边的话说还在核、是谁的延误，一句也不说人有配偶，两个人也只说一遍', async () => {
    const { caseId, county, look } = await arrived(house(), 'reference', 82)
    const registrar = await officerAt(house(), `registrar-${county}`)
    await house().setFault('civil-affairs.marital-status', 'down')
    try {
      await registrar.post(`/cases/${caseId}/check-in`, { present: ['partyM', 'partyF'] })
      await house().idle()
      const { rules } = await look(registrar)
      const waiting = rules.filter(({ tone, title }) => tone === 'waiting' && title.zh.includes('婚姻登记库'))
      expect(waiting.map(({ matter }) => matter)).toEqual(['marriage-registration'])
      expect(waiting[0]?.words.zh).toMatch(/民政.*的延误，不是当事人的原因.*不要当事人补材料/)
      expect(JSON.stringify(rules)).not.toMatch(/显示您|已婚|不一致/)
      expect(new Set(rules.map(({ title, words }) => title.zh + words.zh)).size).toBe(rules.length)
      const sources = await registrar.get<{ sources: { department: string; state: string; since?: string }[] }>(
        '/sources',
      )
      const down = sources.sources.find(({ department }) => department === 'civil-affairs')
      expect(down?.state).toBe('down')
      const { now } = await registrar.get<{ now: string }>('/session')
      expect(Math.abs(Date.parse(now) - Date.parse(down?.since ?? ''))).toBeLessThan(600_000)
    } finally {
      await house().setFault('civil-affairs.marital-status', 'up')
    }
  })

  test('可容缺的只在受理之前列出，写明到期日和后果；承诺之后不再列', async () => {
    const { caseId, county, look, drawn } = await arrived(house(), 'not-found-property', 83)
    const registrar = await officerAt(house(), `registrar-${county}`)
    await registrar.post(`/cases/${caseId}/check-in`, { present: ['partyM', 'partyF'] })
    await house().idle()
    for (const [role, who] of [
      ['partyM', drawn.man],
      ['partyF', drawn.woman],
    ] as const) {
      const { name, citizenNumber } = who
      await registrar.post(`/cases/${caseId}/verify`, { role, with: 'card', name, citizenNumber })
    }
    const before = await look(registrar)
    const [key] = before.deferrable
    const paper = before.materials.find((material) => material.key === key)
    expect(paper?.state).toBe('needed')
    expect((paper?.dueIfPromised ?? '') > before.today).toBe(true)
    expect(paper?.ifNotSupplied?.zh.length ?? 0).toBeGreaterThan(4)
    await registrar.post(`/cases/${caseId}/accept-at-window`, {
      promised: before.deferrable,
      restsOn: before.restsOn,
    })
    const after = await look(registrar)
    expect(after.deferrable).toEqual([])
    const owed = after.materials.find((material) => material.key === key) as { state: string; due?: string } | undefined
    expect(owed).toMatchObject({ state: 'promised', due: paper?.dueIfPromised })
    expect(after.headline.zh).toContain('当事人欠')
  })

  test('综窗只看见自己能办的；登记员的事写明请登记员，硬办就拒绝', async () => {
    const { caseId, county, look, drawn } = await arrived(house(), 'reference', 84)
    const clerk = await officerAt(house(), `clerk-${county}`)
    await clerk.post(`/cases/${caseId}/check-in`, { present: ['partyM', 'partyF'] })
    await house().idle()
    for (const [role, who] of [
      ['partyM', drawn.man],
      ['partyF', drawn.woman],
    ] as const) {
      const { name, citizenNumber } = who
      await clerk.post(`/cases/${caseId}/verify`, { role, with: 'card', name, citizenNumber })
    }
    const { restsOn } = await look(clerk)
    await clerk.post(`/cases/${caseId}/accept-at-window`, { promised: [], restsOn })
    const seen = await look(clerk)
    expect(seen.allowed).not.toContain('declare')
    expect(seen.allowed).not.toContain('decide-on-the-spot')
    const others = seen.todo.filter(({ mine }) => !mine)
    expect(others.map(({ act }) => act)).toEqual(['declare', 'declare', 'decide-on-the-spot'])
    expect(others.map(({ who }) => who?.zh)).toEqual(['婚姻登记员', '婚姻登记员', '婚姻登记员'])
    expect(seen.headline.zh).toBe('请婚姻登记员办：男方签声明书')
    expect(seen.todo.find(({ act }) => act === 'supply')).toMatchObject({ mine: true, material: expect.any(String) })
    const [declaration] = seen.declarations
    await expect(
      clerk.post(`/cases/${caseId}/declare`, {
        declaration: declaration?.id,
        role: declaration?.role,
        sentenceDigest: declaration?.sentenceDigest,
      }),
    ).rejects.toThrow('not-permitted')
    const mine = await look(await officerAt(house(), `registrar-${county}`))
    expect(mine.allowed).toEqual(expect.arrayContaining(['declare', 'decide-on-the-spot']))
    expect(mine.todo.every((line) => line.mine)).toBe(true)
  })

  test('一次补正、补上、准予；另一件不予写明理由；邮寄的出现在待出件里，出了就不在了', async () => {
    const wishes = { birthRegistration: true, resultBy: 'post' } as const
    const { caseId, applicants, county, look, walk, man, woman } = await arrived(house(), 'reference-inbox', 85, {
      wishes,
    })
    await visit(walk, { caseId, applicants })
    const police = await officerAt(house(), `hukou-${county}`)
    const asked = await look(police)
    expect(asked.allowed).toEqual(expect.arrayContaining(['decide-from-inbox', 'ask-correction']))
    expect(asked.todo).toMatchObject([{ act: 'decide-from-inbox', matter: 'hukou-migration', mine: true, done: false }])
    const what = asked.materials.find(({ kpiRow }) => kpiRow === 'A08')?.key ?? ''
    const item = { what, words: '证书照片看不清', remedy: '请重拍清楚的一页' }
    await police.post(`/cases/${caseId}/ask-correction`, { matter: 'hukou-migration', items: [item] })
    const waiting = await look(police)
    expect(waiting.headline.zh).toContain('等当事人补正')
    expect(waiting.allowed).not.toContain('decide-from-inbox')
    const told = (await partyOf(man, caseId)).corrections.concat((await partyOf(woman, caseId)).corrections)
    expect(told.map(({ words }) => words.zh)).toContain('证书照片看不清')
    const giver = (await partyOf(man, caseId)).corrections.length > 0 ? man : woman
    await giver.upload(`/cases/${caseId}/files?material=${encodeURIComponent(what)}`, samplePicture, 'paper.png')
    await house().idle()

    const health = await officerAt(house(), `health-${county}`)
    const reason = '承诺内容与核验结果不符'
    const refused = { outcome: 'refused', reason, basis: '陕西省生育登记服务管理办法' }
    const { restsOn } = await look(health)
    await health.post(`/cases/${caseId}/decide-from-inbox`, { matter: 'birth-registration', outcome: refused, restsOn })
    const ended = (await look(health)).matters.find(({ id }) => id === 'birth-registration')
    expect(ended).toMatchObject({ stage: 'ended', reason: { zh: reason } })

    const again = await look(police)
    const granted = { matter: 'hukou-migration', outcome: { outcome: 'granted' }, restsOn: again.restsOn }
    await police.post(`/cases/${caseId}/decide-from-inbox`, granted)
    await house().idle()
    const clerk = await officerAt(house(), `clerk-${county}`)
    const list = await clerk.get<HandOuts>('/window/hand-outs')
    const row = list.rows.find((one) => one.caseId === caseId)
    expect(row).toMatchObject({ resultBy: { zh: '邮寄到家' } })
    expect(row?.names).toMatch(/\*/)
    const { headline, matters } = await look(clerk)
    expect(headline.zh).toMatch(/^待出件：.*（邮寄到家）$/)
    const ready = matters.filter(({ resultForm, stage }) => resultForm === 'electronic-and-paper' && stage === 'issued')
    const posted = { matters: ready.map(({ id }) => id), way: 'post' }
    await expect(clerk.post(`/cases/${caseId}/hand-out`, posted)).rejects.toMatchObject({
      refusal: { refused: 'facts-missing' },
    })
    await clerk.post(`/cases/${caseId}/hand-out`, { ...posted, tracking: 'EA123456789CN' })
    await house().idle()
    const { rows } = await clerk.get<HandOuts>('/window/hand-outs')
    expect(rows.some((one) => one.caseId === caseId)).toBe(false)
    expect((await look(clerk)).headline.zh).toContain(`生育登记（${reason}）`)
    await expect(police.get('/window/hand-outs')).rejects.toThrow('not-permitted')
  })
})
