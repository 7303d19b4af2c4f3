import type { Static } from '@sinclair/typebox'
import { expect, test } from 'vitest'
import { answerTo, type Field } from '../../walkthrough/src/answers.ts'
import type { GuideAnswer } from '../src/shapes/citizen.ts'
import { inHouse } from './house.ts'

type Guided = Static<typeof GuideAnswer>
type Answers = Readonly<Record<string, string | number | boolean>>

inHouse((house) => {
  const ask = async (answers: Answers, unsure: readonly string[] = []): Promise<{ status: number; body: Guided }> => {
    const answer = await fetch(new URL('/guide', house().url), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ lifeEvent: 'marriage-household', answers, unsure }),
    })
    return { status: answer.status, body: (await answer.json()) as Guided }
  }
  const guided = async (answers: Answers, unsure: readonly string[] = []): Promise<Guided> => {
    const { status, body } = await ask(answers, unsure)
    expect(status, JSON.stringify(body)).toBe(200)
    return body
  }
  const openFields = ({ groups }: Guided): readonly Field[] =>
    groups.flatMap(({ fields }) =>
      fields
        .filter(({ value, required, isUnsure }) => required && value === undefined && isUnsure !== true)
        .map((field) => ({ ...field, domain: field.domain as Field['domain'] })),
    )
  const first = ({ plan }: Guided) => plan.advice[0]?.title.zh

  const moving: Answers = {
    registerCounty: '610113',
    mover: 'partyM',
    settleAt: 'spouse-household',
    fromCounty: '610113',
    settleCounty: '610112',
    birthRegistration: false,
  }

  test('普通新人只答原来那七问，一问不多；还有几问只减不增', async () => {
    const drawn = await house().couple('household')
    const { wishes } = house().walk(drawn)
    const said: Record<string, string | number | boolean> = {}
    const left: number[] = []
    for (;;) {
      const now = await guided(said)
      left.push(now.asks)
      const [field] = openFields(now)
      if (field === undefined) break
      said[field.fact] = answerTo(field, { drawn, me: drawn.man, wishes, today: '2026-03-02' })
    }
    expect(Object.keys(said)).toEqual([
      'registerCounty',
      'mover',
      'settleAt',
      'fromCounty',
      'settleCounty',
      'householderIsHost',
      'birthRegistration',
    ])
    expect(left).toEqual([7, 6, 5, 4, 3, 2, 1, 0])
  })

  test('只登记不迁户口的，三问就够', async () => {
    const { asks, complete, mayBegin } = await guided({
      registerCounty: '610113',
      mover: 'none',
      birthRegistration: false,
    })
    expect({ asks, complete, mayBegin }).toEqual({ asks: 0, complete: true, mayBegin: true })
  })

  test('问到的每一问都有用：换一个答案，方案或者后面的问题就不同', async () => {
    const ways: Answers[] = [
      { ...moving, householderIsHost: true },
      { ...moving, settleAt: 'spouse-property', coOwned: false },
      { ...moving, settleAt: 'spouse-collective', collectiveKind: 'employer' },
      { ...moving, alreadyMarried: true, mover: 'none', birthRegistration: true, birthCounty: '610113' },
      { brideKind: 'foreigner', bridePapersFrom: 'USA', birthRegistration: false },
    ]
    const values = (field: Guided['groups'][number]['fields'][number]): readonly (string | boolean)[] => {
      const domain = field.domain as { kind: string; options?: readonly { value: string }[] }
      if (domain.kind === 'yes-no') return [true, false]
      if (domain.kind === 'county') return ['610112', '610113', '610702']
      return domain.options?.map(({ value }) => value) ?? []
    }
    const idle: string[] = []
    for (const way of ways) {
      const { groups } = await guided(way)
      for (const field of groups.flatMap(({ fields }) => fields)) {
        const after = new Set<string>()
        for (const value of values(field)) {
          const { plan, groups: next } = await guided({ ...way, [field.fact]: value })
          after.add(JSON.stringify([plan, next.map(({ id, fields }) => [id, fields.map(({ fact }) => fact)])]))
          if (after.size > 1) break
        }
        if (after.size < 2) idle.push(`${field.fact} ${JSON.stringify(way)}`)
      }
    }
    expect(idle).toEqual([])
  })

  test('不清楚谁是户主：算答过了，告知书说还可能要谁同意，照样可以开始', async () => {
    const now = await guided(moving, ['householderIsHost'])
    expect(now).toMatchObject({ complete: true, mayBegin: true, asks: 0 })
    const field = now.groups.flatMap(({ fields }) => fields).find(({ fact }) => fact === 'householderIsHost')
    expect(field).toMatchObject({ isUnsure: true })
    expect(field?.unsure?.zh).toContain('户口簿首页')
    expect(field?.value).toBeUndefined()
    const [question] = now.plan.openQuestions
    expect(question).toMatchObject({ fact: 'householderIsHost', decides: false })
    expect(question?.mayCome).toContainEqual(
      expect.objectContaining({
        kind: 'consent',
        when: { zh: '如果“户主就是被投靠的一方”选“否”', en: expect.any(String) },
      }),
    )
  })

  test('不清楚落到哪里：不再追问户主和共有人，落户照办，可能还要什么都写着', async () => {
    const { settleAt: _, ...rest } = moving
    const now = await guided(rest, ['settleAt'])
    expect(now.groups.map(({ id }) => id)).not.toContain('household-head')
    expect(now).toMatchObject({ complete: true, mayBegin: true })
    expect(now.plan.matters.map(({ id }) => id)).toContain('hukou-migration')
    expect(now.plan.openQuestions[0]).toMatchObject({ fact: 'settleAt', decides: false })
    expect(now.plan.openQuestions[0]?.mayCome).toContainEqual(
      expect.objectContaining({
        name: expect.objectContaining({ zh: '村民委员会同意落户的意见' }),
        when: expect.objectContaining({ zh: '如果“落户到哪里”选“配偶的农村家庭户”' }),
      }),
    )
  })

  test('军人的配偶不清楚落到哪里：落户这件事还可能办不了，先定下来', async () => {
    const { settleAt: _, ...rest } = moving
    const now = await guided({ ...rest, brideKind: 'serviceman' }, ['settleAt'])
    expect(now.plan.matters.map(({ id }) => id)).not.toContain('hukou-migration')
    expect(now.plan.openQuestions[0]).toMatchObject({ fact: 'settleAt', decides: true })
    expect(now.plan.openQuestions[0]?.mayCome).toContainEqual(
      expect.objectContaining({
        kind: 'matter',
        when: expect.objectContaining({ zh: '如果“落户到哪里”选“社区公共户”或“配偶自有的房屋”' }),
      }),
    )
  })

  test('不清楚自己是哪一类人：先弄清楚，不当成内地居民就开始', async () => {
    const now = await guided({ birthRegistration: false }, ['brideKind'])
    expect(now.groups.map(({ id }) => id)).not.toContain('where-to-register')
    expect(now.groups.map(({ id }) => id)).not.toContain('where-to-settle')
    expect(now).toMatchObject({ complete: true, mayBegin: false })
    expect(now.plan.openQuestions[0]?.way.zh).toContain('看手里的证件')
  })

  test('不能答不清楚的，说清楚；答了又说不清楚的，以答的为准', async () => {
    const { status, body } = await ask({}, ['registerCounty'])
    expect(status).toBe(422)
    expect(body).toMatchObject({ refused: 'fact-invalid' })
    const now = await guided({ ...moving, householderIsHost: true }, ['householderIsHost'])
    expect(now.plan.openQuestions).toEqual([])
  })

  test.each([
    [
      '女方是外国人',
      { brideKind: 'foreigner', bridePapersFrom: 'USA', birthRegistration: false },
      '没有夫妻投靠落户这一项',
    ],
    ['男方是现役军人', { ...moving, groomKind: 'serviceman', mover: 'none' }, '先向部队申请'],
    [
      '双方都是外国人',
      { groomKind: 'foreigner', brideKind: 'foreigner', birthRegistration: false },
      '双方都不是内地居民的，这里不办理',
    ],
    [
      '落入集体户',
      { ...moving, settleAt: 'spouse-collective', collectiveKind: 'employer' },
      '集体户不同意时还有两条路',
    ],
    ['从外省迁入', { ...moving, fromIn: 'elsewhere', householderIsHost: true }, '跨省迁入：只在陕西申请'],
    ['迁往外省', { ...moving, settleIn: 'elsewhere' }, '迁往外省：到迁入地申请'],
    ['落入农村', { ...moving, settleAt: 'spouse-village', householderIsHost: true }, '先想清楚土地权益'],
    [
      '已经领证什么都没选',
      { alreadyMarried: true, mover: 'none', birthRegistration: false },
      '已经领证，又没有选要办的事项',
    ],
    ['普通情形没有要先说的话', { ...moving, householderIsHost: true }, undefined],
  ] as const)('%s：告知书的第一句', async (_, answers, title) => {
    const now = await guided(answers)
    expect(first(now)).toBe(title)
    expect(now.complete).toBe(true)
    expect(now.mayBegin).toBe(now.plan.matters.length > 0)
  })

  test('涉外的到省民政厅，写的是名字；跨省的外省天数不算在承诺里；关联事项各走各的钟', async () => {
    const foreign = await guided({ brideKind: 'foreigner', bridePapersFrom: 'USA', birthRegistration: false })
    expect(foreign.region).toBe('610000')
    expect(foreign.plan.visits[0]?.place?.zh).toContain('省民政厅婚姻登记处')

    const home = await guided({ ...moving, householderIsHost: true, medicalMove: true, settleCounty: '610203' })
    const across = await guided({ ...moving, householderIsHost: true, fromIn: 'elsewhere', settleCounty: '610203' })
    expect(across.plan.matters.find(({ external }) => external !== undefined)?.external?.days).toBe(5)
    expect(across.plan.promiseDays).toBe(home.plan.promiseDays)
    const medical = home.plan.matters.find(({ id }) => id === 'medical-insurance-move')
    expect(medical).toMatchObject({ clock: 'own', stages: [{ days: 10 }, { days: 5 }] })
    expect(home.plan.matters.find(({ id }) => id === 'hukou-migration')?.clock).toBe('promise')
  })

  test('西安更优写在方案里，带着自己的依据', async () => {
    const { plan } = await guided({ ...moving, householderIsHost: true })
    expect(plan.reliefs).toContainEqual(
      expect.objectContaining({
        by: expect.objectContaining({ zh: '西安市' }),
        basis: expect.stringContaining('西安市办理细则'),
      }),
    )
    expect(plan.matters.find(({ id }) => id === 'hukou-migration')?.lighterBy?.[0]?.zh).toBe('西安市')
  })
})
