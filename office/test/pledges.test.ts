import { expect, test } from 'vitest'
import { idle } from '../../walkthrough/src/journey.ts'
import type { Person } from '../../walkthrough/src/person.ts'
import type { PartyView, StaffView } from '../../walkthrough/src/views.ts'
import { type House, inHouse } from './house.ts'
import { registered } from './registered.ts'

const matter = 'birth-registration'
const material = 'birth-promise'
const service = 'health.birth-record'

type Words = { readonly zh: string }
type Pledge = { readonly material: string; readonly state: string; readonly words: Words; readonly digest: string }
type View = Omit<PartyView, 'pledges'> & { readonly pledges: readonly Pledge[] }
type Turn = { readonly act: string; readonly material?: string; readonly note?: Words }
type Looked = Omit<StaffView, 'turns'> & { readonly turns: readonly Turn[] }
type Inbox = { readonly rows: readonly { readonly caseId: string; readonly kind: string }[] }

/** What health knows of both, which is not what was promised. */
const stage = async ({ simulatorUrl }: House, people: readonly { citizenNumber: string }[], quirk: string) => {
  for (const { citizenNumber } of people) {
    const body = JSON.stringify({ service, citizenNumber, quirk })
    const answer = await fetch(new URL('/dev/quirks', simulatorUrl), { method: 'POST', body })
    expect(answer.status).toBe(200)
  }
}

/** A couple whose birth registration rests on the promise of one of them, and the officers who have to do with it. */
const promised = async (house: House, seed: number) => {
  const couple = await registered(house, seed)
  const { caseId, drawn, walk } = couple
  const county = drawn.situation.toCounty
  const signedIn = async (account: string): Promise<Person> => {
    const who = house.person()
    await who.signIn({ kind: 'staff', account })
    return who
  }
  const officer = await signedIn(`health-${county}`)
  const head = await signedIn(`organ-head-health-${county}`)
  const look = (who: Person) => who.get<Looked>(`/cases/${caseId}`)
  const grant = async () => {
    const { restsOn } = await look(officer)
    await officer.post(`/cases/${caseId}/decide-from-inbox`, { matter, outcome: { outcome: 'granted' }, restsOn })
    await idle(walk)
  }
  const find = (finding: string) =>
    officer.post(`/cases/${caseId}/close-pledge`, { material, finding, reason: '与信息库不符', basis: '指导意见' })
  const viewOf = (who: Person) => who.get<View>(`/cases/${caseId}`)
  const pledgeOf = async (who: Person) => (await viewOf(who)).pledges.find((one) => one.material === material)
  const [first] = couple.applicants
  const giver = first?.phone ?? couple.man
  const other = giver === couple.man ? couple.woman : couple.man
  const tasks = async (who: Person) => {
    await idle(walk)
    const { rows } = await who.get<Inbox>('/inbox')
    return rows.filter((row) => row.caseId === caseId).map(({ kind }) => kind)
  }
  return {
    ...couple,
    county,
    officer,
    head,
    look,
    grant,
    find,
    viewOf,
    pledgeOf,
    giver,
    other,
    tasks,
    role: first?.role,
  }
}

inHouse((house) => {
  test('承诺不实：先听本人说明，再认定、撤销、记失信；另一方看不到；下一件不再收承诺', async () => {
    const at = await promised(house(), 301)
    const { drawn, grant, pledgeOf, giver, other, find, caseId, officer, head, look, tasks, viewOf, role } = at
    expect(await pledgeOf(giver)).toMatchObject({ state: 'given' })
    await stage(house(), [drawn.man, drawn.woman], 'promised-falsely')
    await grant()
    expect(await pledgeOf(giver)).toMatchObject({ state: 'doubted' })
    expect(await pledgeOf(other)).toMatchObject({ state: 'given', words: { zh: '另一方已签' } })
    expect((await viewOf(other)).timeline.some(({ title }) => title.zh.includes('核查'))).toBe(false)
    await expect(find('false')).rejects.toThrow('422 too-early')
    await expect(other.post(`/cases/${caseId}/answer-doubt`, { material, words: '不知道' })).rejects.toThrow(
      'no-such-thing',
    )
    await giver.post(`/cases/${caseId}/answer-doubt`, { material, words: '那是三年前登记错的' })
    expect(await tasks(officer)).toContain('pledge')
    const turn = (await look(officer)).turns.find(({ act }) => act === 'close-pledge')
    expect(turn?.note?.zh).toBe('那是三年前登记错的')
    await expect(
      head.post(`/cases/${caseId}/reverse-decision`, { matter, reason: 'promised-falsely' }),
    ).rejects.toThrow('reason-does-not-hold')
    await find('false')
    expect(await pledgeOf(giver)).toMatchObject({ state: 'false' })
    expect(await tasks(head)).toContain('undo')
    expect((await look(head)).turns.map(({ act }) => act)).toContain('reverse-decision')
    await head.post(`/cases/${caseId}/reverse-decision`, { matter, reason: 'promised-falsely' })
    expect(await tasks(head)).not.toContain('undo')
    expect((await viewOf(other)).plan.matters.find(({ id }) => id === matter)?.stage).toBe('ended')

    const region = drawn.situation.toCounty
    const answers = { alreadyMarried: true, mover: 'none', birthRegistration: true }
    const next = { lifeEvent: 'marriage-household', role, region, answers }
    const opened = await giver.post<{ caseId: string }>('/cases', next)
    const again = () => giver.get<View>(`/cases/${opened.caseId}`)
    await giver.post(`/cases/${opened.caseId}/tell`, { noticeDigest: (await again()).notice.digest })
    const told = (await again()).pledges.find((one) => one.material === material)
    expect(told).toMatchObject({ state: 'not-open' })
    const tick = { material, giving: 'tick', sentenceDigest: told?.digest }
    await expect(giver.post(`/cases/${opened.caseId}/supply`, tick)).rejects.toThrow('409 promise-not-open')

    // A later answer convinces: the note goes, and with the next telling the promise is open again.
    await giver.post(`/cases/${caseId}/answer-doubt`, { material, words: '这是更正后的登记' })
    await find('kept')
    await giver.post(`/cases/${opened.caseId}/tell`, { noticeDigest: (await again()).notice.digest })
    expect((await again()).pledges.find((one) => one.material === material)?.state).toBe('to-sign')
    await giver.post(`/cases/${opened.caseId}/supply`, tick)
    expect(house().problems).toEqual([])
  })

  test('库停机：登记不受影响，恢复后自己查；没读过的承诺不能签', async () => {
    const { grant, pledgeOf, giver, days, walk, matter: state, viewOf, caseId } = await promised(house(), 302)
    await house().setFault(service, 'down')
    await grant()
    expect(await state(matter)).toMatchObject({ stage: 'issued' })
    expect(await pledgeOf(giver)).toMatchObject({ state: 'to-check' })
    await house().setFault(service, 'up')
    await days(1)
    await idle(walk)
    await expect.poll(async () => (await pledgeOf(giver))?.words.zh, { timeout: 30_000 }).toBe('核查属实，已了结')
    expect((await viewOf(giver)).timeline.some(({ title }) => title.zh === '承诺核查属实')).toBe(true)
    const unread = { material, giving: 'tick' }
    await expect(giver.post(`/cases/${caseId}/supply`, unread)).rejects.toThrow('412 changed-since-you-looked')
    expect(house().problems).toEqual([])
  })

  test('查不到记录：到期再查，查够次数就了结，对本人没有影响', async () => {
    const {
      drawn,
      grant,
      pledgeOf,
      giver,
      days,
      walk,
      officer,
      tasks,
      caseId,
      matter: state,
    } = await promised(house(), 303)
    await stage(house(), [drawn.man, drawn.woman], 'missing')
    await grant()
    expect((await pledgeOf(giver))?.words.zh).toContain('核查中')
    await days(9)
    await idle(walk)
    // Drawn or not is said by the number of the case: whoever is drawn is looked at by an officer.
    if ((await pledgeOf(giver))?.state === 'to-check') {
      expect(await tasks(officer)).toContain('pledge')
      for (let tries = 0; tries < 2; tries += 1)
        await officer.post(`/cases/${caseId}/record-pledge-check`, { material, found: 'no-record' })
    }
    expect(await pledgeOf(giver)).toMatchObject({ state: 'closed' })
    expect(await state(matter)).toMatchObject({ stage: 'issued' })
    expect(house().problems).toEqual([])
  })
})
