import { expect, test } from 'vitest'
import { book, visit } from '../../walkthrough/src/at-the-window.ts'
import { applyAsCouple, idle } from '../../walkthrough/src/journey.ts'
import type { Person } from '../../walkthrough/src/person.ts'
import type { PartyView, StaffView } from '../../walkthrough/src/views.ts'
import { type House, inHouse } from './house.ts'
import { registered } from './registered.ts'

const matter = 'birth-registration'
type Turn = { readonly act: string; readonly matter?: string; readonly note?: { readonly zh: string } } & {
  readonly to?: readonly { readonly id: string; readonly name: { readonly zh: string } }[]
}
type Looked = Omit<StaffView, 'turns'> & {
  readonly turns: readonly Turn[]
  readonly end?: { readonly code: string }
}
type Inbox = {
  readonly rows: readonly {
    readonly caseId: string
    readonly matter: string
    readonly kind: string
    readonly takenBy?: { readonly name: { readonly zh: string }; readonly isMe: boolean }
  }[]
}

/** A registered couple whose birth registration lies in the inbox of health, with everybody who has to do with it. */
const inReview = async (house: House, seed: number) => {
  const couple = await registered(house, seed)
  const { caseId, drawn, walk } = couple
  const county = drawn.situation.toCounty
  const signedIn = async (account: string): Promise<Person> => {
    const who = house.person()
    await who.signIn({ kind: 'staff', account })
    return who
  }
  const officer = await signedIn(`health-${county}`)
  const colleague = await signedIn(`health-2-${county}`)
  const head = await signedIn(`organ-head-health-${county}`)
  const look = (who: Person) => who.get<Looked>(`/cases/${caseId}`)
  const post = (who: Person, act: string, body: object = {}) => who.post(`/cases/${caseId}/${act}`, { matter, ...body })
  const decide = async (who: Person, outcome: object = { outcome: 'granted' }) =>
    post(who, 'decide-from-inbox', { outcome, restsOn: (await look(who)).restsOn })
  const refuse = (who: Person) => decide(who, { outcome: 'refused', reason: '材料与事实不符', basis: '办法第七条' })
  const acts = async (who: Person) =>
    (await look(who)).turns.filter((turn) => turn.matter === matter).map(({ act }) => act)
  const task = async (who: Person) => {
    await idle(walk)
    const { rows } = await who.get<Inbox>('/inbox')
    return rows.find((row) => row.caseId === caseId && row.matter === matter)
  }
  const said = async (zh: string) => (await couple.view()).timeline.some(({ title }) => title.zh.includes(zh))
  return { ...couple, county, signedIn, officer, colleague, head, look, post, decide, refuse, acts, task, said }
}

inHouse((house) => {
  test('认领了别人不能再办；负责人改派，写明理由；收件箱里看得到在谁手里', async () => {
    const { officer, colleague, head, look, post, decide, acts, task, said, walk } = await inReview(house(), 201)
    expect((await task(officer))?.kind).toBe('decide')
    await post(officer, 'take-task')
    expect((await task(colleague))?.takenBy).toMatchObject({ isMe: false })
    await expect(decide(colleague)).rejects.toThrow('409 taken-by-another')
    await expect(post(colleague, 'give-back-task')).rejects.toThrow('taken-by-another')
    expect(await acts(officer)).toContain('give-back-task')
    expect(await acts(head)).toContain('reassign-task')
    await expect(decide(head)).rejects.toThrow('not-permitted')
    const offered = (await look(head)).turns.find(({ act, matter: of }) => act === 'reassign-task' && of === matter)
    const to = offered?.to?.[0]
    expect(to?.name.zh).toMatch(/^.\*+$/)
    await expect(post(head, 'reassign-task', { to: 's-nobody', reason: 'officer-away' })).rejects.toThrow(
      'no-such-thing',
    )
    await post(head, 'reassign-task', { to: to?.id, reason: 'officer-away' })
    expect((await task(colleague))?.takenBy).toMatchObject({ isMe: true })
    expect(await said('换了承办人')).toBe(true)
    await decide(colleague)
    await idle(walk)
    expect((await look(colleague)).matters.find(({ id }) => id === matter)?.end?.code).toBe('0')
    expect(house().problems).toEqual([])
  })

  test('退回窗口由窗口补，期限不变；转到别的机关，只有那里还能办', async () => {
    const { officer, post, task, acts, said, matter: state, signedIn, county, view } = await inReview(house(), 202)
    const due = (await state(matter))?.until
    await post(officer, 'return-to-window', { reason: 'material-does-not-fit' })
    expect((await state(matter))?.stage).toBe('returned')
    const organ = (await view()).visit.organ ?? ''
    const clerk = await signedIn(organ.replace('registry', 'registrar'))
    expect((await task(clerk))?.kind).toBe('mend')
    expect(await acts(clerk)).toEqual(['send-again'])
    expect(await task(officer)).toBeUndefined()
    await post(clerk, 'send-again')
    expect((await state(matter))?.until).toBe(due)
    expect(await said('窗口已补好')).toBe(true)
    const elsewhere = county === '610104' ? '610103' : '610104'
    const to = `health-${elsewhere}`
    await expect(post(officer, 'forward', { reason: 'other-station', to: 'registry-610104' })).rejects.toThrow(
      'reason-does-not-hold',
    )
    await post(officer, 'forward', { reason: 'other-station', to })
    const there = await signedIn(to)
    expect((await task(there))?.kind).toBe('decide')
    expect(await task(officer)).toBeUndefined()
    await expect(post(officer, 'take-task')).rejects.toThrow('no-such-thing')
    expect((await state(matter))?.until).toBe(due)
    await post(there, 'forward', { reason: 'other-province' })
    expect((await state(matter))?.stage).toBe('ended')
    expect(await said('已转报')).toBe(true)
    expect(house().problems).toEqual([])
  })

  test('不予以后提异议：换人复核，可以重新办理；过了期限不行', async () => {
    const {
      man,
      officer,
      colleague,
      look,
      post,
      decide,
      refuse,
      task,
      said,
      matter: state,
      caseId,
      days,
    } = await inReview(house(), 203)
    await refuse(officer)
    const object = () => man.post(`/cases/${caseId}/object`, { matter, reason: '材料我已经补过' })
    expect((await look(officer)).matters.find(({ id }) => id === matter)?.end?.code).toBe('1')
    await object()
    expect((await state(matter))?.stage).toBe('objected')
    expect((await task(colleague))?.kind).toBe('objection')
    const answer = { answer: 'reopened', reason: '材料在案，重新办理', basis: '办法第七条' }
    await expect(post(officer, 'answer-objection', answer)).rejects.toThrow('two-people-needed')
    const seen = (await look(colleague)).turns.find(({ act }) => act === 'answer-objection')
    expect(seen?.note?.zh).toBe('材料我已经补过')
    await post(colleague, 'answer-objection', answer)
    expect(await said('重新办理')).toBe(true)
    await refuse(officer)
    await days(61)
    await expect(object()).rejects.toThrow('422 too-late')
    await expect(decide(officer)).rejects.toThrow('already-decided')
    expect(house().problems).toEqual([])
  })

  test('作废要两个人；号码作废不再用；部门和当事人都告知', async () => {
    const {
      officer,
      head,
      look,
      post,
      decide,
      task,
      said,
      matter: state,
      signedIn,
      county,
      walk,
    } = await inReview(house(), 204)
    await decide(officer)
    const number = (await state(matter))?.number
    expect(number).toBeDefined()
    await post(head, 'propose-void', { reason: 'decided-wrongly' })
    const reviewer = await signedIn(`legal-reviewer-health-${county}`)
    expect((await task(reviewer))?.kind).toBe('void')
    await expect(post(head, 'answer-void', { agrees: true })).rejects.toThrow('not-permitted')
    await post(reviewer, 'answer-void', { agrees: true })
    await idle(walk)
    expect(await state(matter)).toMatchObject({ stage: 'ended', number })
    expect((await look(head)).matters.find(({ id }) => id === matter)).toMatchObject({ end: { code: '2' }, number })
    expect(await said('已作废')).toBe(true)
    const { rows } = await house().open.office.memory.pool.query<{ body: { text: string } }>(
      "select body from event where region_code = $1 and type = 'NumberVoided' and body ->> 'text' = $2",
      [county, number],
    )
    expect(rows).toHaveLength(1)
    expect(house().problems).toEqual([])
  })

  test('离婚时落户还在办：落户终止，其他照常；法院撤销婚姻：告知过的部门都再告知，结婚证作废', async () => {
    const { caseId, drawn, walk, matter: state, signedIn, view, days } = await inReview(house(), 205)
    const marriage = 'marriage-registration'
    const organ = (await view()).visit.organ ?? ''
    const police = await signedIn(`organ-head-police-${drawn.situation.toCounty}`)
    const registry = await signedIn(organ.replace('registry', 'organ-head'))
    const change = { matter: 'hukou-migration', reason: 'divorced' }
    await expect(registry.post(`/cases/${caseId}/record-change`, change)).rejects.toThrow('not-permitted')
    await police.post(`/cases/${caseId}/record-change`, change)
    expect((await state('hukou-migration'))?.stage).toBe('ended')
    expect((await state(matter))?.stage).toBe('in-inbox')
    await idle(walk)
    const number = (await state(marriage))?.number
    await registry.post(`/cases/${caseId}/reverse-decision`, {
      matter: marriage,
      reason: 'annulled-by-court',
      document: '（2026）陕民初 1 号',
    })
    await idle(walk)
    expect(await state(marriage)).toMatchObject({ stage: 'ended', number, end: { code: '2' } })
    const told = await fetch(new URL('/dev/effects', house().simulatorUrl))
    const { effects } = (await told.json()) as {
      effects: { caseRef: string; service: string; initiator: string; state: string }[]
    }
    const undone = effects.filter((one) => one.caseRef === caseId && one.initiator.startsWith('reverse-decision'))
    expect(undone.map(({ service, state: stands }) => `${service} ${stands}`).sort()).toEqual([
      'civil-affairs.report-marriage decided',
      'public-security.marital-status-update decided',
    ])
    // The police had been asked for the migration: they are told to leave it, and it is still ended when their day has come.
    const migrations = effects.filter((one) => one.caseRef === caseId && one.service.endsWith('hukou-migration'))
    expect(migrations.some(({ initiator }) => initiator.startsWith('record-change'))).toBe(true)
    await days(10)
    expect((await state('hukou-migration'))?.stage).toBe('ended')
    const after = (await (await fetch(new URL('/dev/effects', house().simulatorUrl))).json()) as {
      effects: { caseRef: string; service: string; changed: string[] }[]
    }
    const moves = after.effects.filter((one) => one.caseRef === caseId && one.service.endsWith('hukou-migration'))
    expect(moves.flatMap(({ changed }) => changed)).toEqual([])
    expect(house().problems).toEqual([])
  })

  test('不可抗力：承诺的日子往后延，提醒跟着走，页上是新的日子；超过标准的不行', async () => {
    const walk = house().walk(await house().couple('not-found-property', 206))
    const applied = await applyAsCouple(walk)
    await book(walk, applied)
    await visit(walk, applied, true)
    const { caseId, man } = applied
    const page = () => man.get<PartyView>(`/cases/${caseId}`)
    const before = await page()
    const owed = before.owed.find(({ owedBy }) => owedBy === 'couple')
    const clerk = house().person()
    await clerk.signIn({ kind: 'staff', account: (before.visit.organ ?? '').replace('registry', 'registrar') })
    const extend = (days: number) =>
      clerk.post(`/cases/${caseId}/extend-promise`, { material: owed?.material, reason: 'natural-disaster', days })
    await expect(extend(11)).rejects.toThrow('409 reason-does-not-hold')
    await extend(5)
    const after = (await page()).owed.find(({ material }) => material === owed?.material)
    expect(after?.due ?? '').toSatisfy((due: string) => due > (owed?.due ?? ''))
    expect((await page()).timeline.some(({ note }) => note?.zh.includes('自然灾害'))).toBe(true)
    expect(house().problems).toEqual([])
  })
})
