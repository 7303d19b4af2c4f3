import { expect, test } from 'vitest'
import { book, visit } from '../../walkthrough/src/at-the-window.ts'
import { applyAsCouple, viewOf } from '../../walkthrough/src/journey.ts'
import { RefusedByOffice } from '../../walkthrough/src/person.ts'
import { inHouse } from './house.ts'

inHouse((house) => {
  test('户籍库停机、又不清楚谁是户主：确认、提交、约时间都不耽误；受理之前定下来，就受理', async () => {
    const drawn = await house().couple('household')
    const walk = house().walk(drawn, {
      wishes: { birthRegistration: false, resultBy: 'electronic', unsure: ['householderIsHost'] },
    })
    await house().setFault('public-security.household', 'down')
    const applied = await applyAsCouple(walk)
    const { caseId, man, woman } = applied

    const view = await viewOf(man, caseId)
    expect(view.stage).toBe('ready')
    const question = view.plan.openQuestions.find(({ fact }) => fact === 'householderIsHost')
    expect(question).toMatchObject({ decides: false })
    expect(question?.mayCome.map(({ kind }) => kind)).toContain('consent')

    await book(walk, applied)
    await expect(visit(walk, applied)).rejects.toThrow('facts-missing')

    // 当场问清楚, on the phone: the case goes through once more, which takes seconds.
    await man.post(`/cases/${caseId}/answers`, { of: 'joint', facts: { householderIsHost: true } })
    for (const phone of [man, woman]) {
      const { confirmDigest } = await viewOf(phone, caseId)
      await phone.post(`/cases/${caseId}/confirm`, { digest: confirmDigest })
    }
    await man.post(`/cases/${caseId}/submit`)
    await house().idle()
    expect(await visit(walk, applied, true)).toBe(true)
    expect((await viewOf(man, caseId)).plan.openQuestions).toEqual([])
  })

  test('户籍库说得出谁是户主：被投靠的一方一点就填上，没有什么还没定', async () => {
    await house().setFault('public-security.household', 'up')
    // It failed a moment ago and is left alone for half a minute; moving the clock ends that too.
    await house().open.office.departments.endRests()
    const drawn = await house().couple('household', 40)
    const walk = house().walk(drawn, {
      wishes: { birthRegistration: false, resultBy: 'electronic', unsure: ['householderIsHost'] },
    })
    const { caseId, man } = await applyAsCouple(walk)
    const view = await viewOf(man, caseId)
    expect(view.stage).toBe('ready')
    expect(view.plan.openQuestions).toEqual([])
  })

  test('军人的配偶不清楚落到哪里的，决定要不要办落户：确认之前要定，页上写着怎么定', async () => {
    const drawn = await house().couple('household', 80)
    const man = house().person()
    await man.signIn({ kind: 'citizen', name: drawn.man.name, citizenNumber: drawn.man.citizenNumber })
    const { caseId } = await man.post('/cases', {
      lifeEvent: 'marriage-household',
      role: 'partyM',
      region: '610113',
      answers: {
        registerCounty: '610113',
        mover: 'partyM',
        brideKind: 'serviceman',
        fromCounty: '610113',
        settleCounty: '610112',
        birthRegistration: false,
      },
    })
    const view = await viewOf(man, caseId)
    const field = view.groups.flatMap(({ fields }) => fields).find(({ fact }) => fact === 'settleAt')
    expect(field).toMatchObject({ required: true })
    expect(field).not.toHaveProperty('unsure')
    expect(JSON.stringify(field)).toContain('公安核验后会告诉您')
    await man.post(`/cases/${caseId}/tell`, { noticeDigest: view.notice.digest })
    const refused = await man
      .post(`/cases/${caseId}/confirm`, { digest: view.confirmDigest })
      .catch((no: unknown) => no)
    expect(refused).toBeInstanceOf(RefusedByOffice)
    expect(refused instanceof RefusedByOffice ? refused.refusal : refused).toMatchObject({
      refused: 'facts-missing',
      detail: { facts: expect.arrayContaining(['settleAt']) },
    })
  })
})
