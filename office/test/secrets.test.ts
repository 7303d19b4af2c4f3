import { expect, test } from 'vitest'
import { applyAsCouple } from '../../walkthrough/src/journey.ts'
import type { PartyView } from '../../walkthrough/src/views.ts'
import { type House, inEachHouse } from './house.ts'

const viewOf = (who: { get: <T>(path: string) => Promise<T> }, caseId: string) => who.get<PartyView>(`/cases/${caseId}`)

/** Both have joined and been told; nobody has answered about their own past yet. */
const joined = async (house: House, seed: number, fits = 'reference') => {
  const drawn = await house.couple(fits, seed)
  const [man, woman] = [house.person(), house.person()]
  await man.signIn({ kind: 'citizen', name: drawn.man.name, citizenNumber: drawn.man.citizenNumber })
  await woman.signIn({ kind: 'citizen', name: drawn.woman.name, citizenNumber: drawn.woman.citizenNumber })
  const { caseId } = await man.post('/cases', {
    lifeEvent: 'marriage-household',
    role: 'partyM',
    region: drawn.situation.toCounty,
    answers: { registerCounty: drawn.situation.toCounty },
  })
  const { link } = await man.post(`/cases/${caseId}/invite`, { role: 'partyF' })
  await woman.post('/join', { token: link ?? '' })
  for (const who of [man, woman]) {
    await who.post(`/cases/${caseId}/tell`, { noticeDigest: (await viewOf(who, caseId)).notice.digest })
  }
  await house.idle()
  return { drawn, man, woman, caseId }
}

inEachHouse((house) => {
  test('一方说未婚还是离异，另一方收到的一个字也不变', async () => {
    const { man, woman, caseId } = await joined(house(), 3)
    const seen = async () => {
      const pages = [
        await viewOf(woman, caseId),
        await woman.get(`/cases/${caseId}/looks`),
        await woman.get('/my/cases'),
      ]
      return JSON.stringify(pages, null, 1)
    }
    await man.post(`/cases/${caseId}/answers`, {
      of: 'own',
      facts: { saidMaritalStatus: 'never-married', kinship: true },
    })
    await house().idle()
    const before = await seen()
    await man.post(`/cases/${caseId}/answers`, { of: 'own', facts: { saidMaritalStatus: 'divorced' } })
    await house().idle()
    expect(await seen()).toBe(before)
  })

  test('一方已婚：只告诉本人；另一方只知道暂不能继续', async () => {
    const drawn = await house().couple('married-already')
    const walk = house().walk({
      ...drawn,
      man: { ...drawn.man, says: 'never-married' },
      woman: { ...drawn.woman, says: 'never-married' },
    })
    const { man, woman, caseId } = await applyAsCouple(walk)
    const views = [await viewOf(man, caseId), await viewOf(woman, caseId)]
    expect(views.map(({ stage }) => stage)).toEqual(['returned', 'returned'])
    const words = views.map(({ corrections }) => corrections.map(({ words: { zh } }) => zh).join('；'))
    const told = words.filter((each) => each.includes('配偶') || each.includes('已婚'))
    const neutral = words.filter((each) => each === '暂不能继续办理')
    expect(told).toHaveLength(1)
    expect(neutral).toHaveLength(1)
  })

  test('两人同时各存各的，谁也不会被拒', async () => {
    const { man, woman, caseId } = await joined(house(), 5)
    const saves = Array.from({ length: 30 }, (_, n) => [
      man.post(`/cases/${caseId}/answers`, { of: 'own', facts: { mobile: `1380000${String(1000 + n)}` } }),
      woman.post(`/cases/${caseId}/answers`, { of: 'own', facts: { mobile: `1390000${String(1000 + n)}` } }),
    ]).flat()
    const done = await Promise.allSettled(saves)
    expect(done.filter(({ status }) => status === 'rejected')).toEqual([])
  })

  test('任何一方都改不了、看不到对方的本人部分', async () => {
    const { man, woman, caseId, drawn } = await joined(house(), 7)
    await expect(
      man.post(`/cases/${caseId}/answers`, { of: 'own', facts: { 'partyF.mobile': '13800001111' } }),
    ).rejects.toThrow('fact-invalid')
    await man.post(`/cases/${caseId}/answers`, { of: 'own', facts: { mobile: '13800002222' } })
    const page = JSON.stringify(await viewOf(woman, caseId))
    expect(page).not.toContain(drawn.man.citizenNumber)
    expect(page).not.toContain('13800002222')
  })

  test('不相干的人问任何办件，都像没有这一件', async () => {
    const { caseId } = await joined(house(), 9)
    const stranger = house().person()
    const other = await house().couple('first-marriage', 4)
    await stranger.signIn({ kind: 'citizen', name: other.man.name, citizenNumber: other.man.citizenNumber })
    await expect(stranger.get(`/cases/${caseId}`)).rejects.toThrow('404 no-such-thing')
    await expect(stranger.post(`/cases/${caseId}/submit`)).rejects.toThrow('404 no-such-thing')
    const officer = house().person()
    await officer.signIn({ kind: 'staff', account: 'registrar-610881' })
    await expect(officer.get(`/cases/${caseId}`)).rejects.toThrow('404 no-such-thing')
  })
})
