import { describe, expect, it } from 'vitest'
import { conditionsOn, givenByPersons, guidancePlan, plan, type Situation } from '../src/evaluator.ts'
import { acceptedOn, citizenNumber, readShaanxi, reference } from './province.ts'

const standard = readShaanxi()
const planned = (situation: Situation, on = acceptedOn) => plan(standard, situation, on)
const keys = (situation: Situation) => planned(situation).materials.map((line) => line.key)
const father = citizenNumber('1968-01-01', 31)

const household = {
  settleAt: 'spouse-household',
  settleHouseholdNumber: '610112000001',
  householderIsHost: false,
  householderName: '李父',
  householderNumber: father,
}

describe('落入配偶家庭户 HK-A', () => {
  it('户主是女方父亲:由他签,户籍库点名', () => {
    const whole = planned(reference(household))
    expect(whole.scenario).toBe('ordinary/HK-A/HK-E/birth')
    expect(whole.consents.map((consent) => [consent.id, consent.signer])).toEqual([
      ['householder-consent', { kind: 'third', name: '李父', number: father, namedBy: 'public-security.household' }],
    ])
    expect(whole.consents[0]?.sentence.zh).toBe(
      '我是户主，同意张三因结婚投靠李四，向未央区公安机关申请将户口迁入文景路1号（户号610112000001）。',
    )
    expect(whole.matters.find((matter) => matter.id === 'hukou-migration')?.requestValues).toEqual({
      destination: 'family-household',
    })
    expect(whole.dependsOn).toEqual([])
  })

  it('户籍库没有点名时由两人点名', () => {
    const whole = planned(
      reference({ ...household, 'partyF.householdCheck': 'UNAVAILABLE', 'partyF.headNumber': undefined }),
    )
    expect(whole.consents[0]?.signer).toMatchObject({ kind: 'third', namedBy: 'couple' })
  })

  it('女方就是户主:她自己签,没有第三人', () => {
    const whole = planned(reference({ ...household, householderIsHost: true, 'partyF.isHead': true }))
    expect(whole.consents.map((consent) => consent.signer)).toEqual([{ kind: 'party', role: 'partyF' }])
  })

  it('自称户主而户籍库不是:只有落户这一项不成立', () => {
    const failed = planned(reference({ ...household, householderIsHost: true })).conditions.filter(
      (line) => line.verdict.holds === false,
    )
    expect(failed.map((line) => [line.id, line.matter, line.kind])).toEqual([
      ['householder-as-recorded', 'hukou-migration', 'requirement'],
    ])
  })

  it('配偶在集体户:告诉她先迁出,不影响结婚', () => {
    const failed = planned(reference({ ...household, 'partyF.householdKind': 'collective' })).conditions.filter(
      (line) => line.verdict.holds === false,
    )
    expect(failed.map((line) => line.id)).toEqual(['host-in-family-household'])
  })
})

describe('落在配偶房屋 HK-B', () => {
  it('与父亲共有:女方和共有人各签一句,申报材料仍是 10 件', () => {
    const shared = planned(
      reference({
        coOwned: true,
        coOwnerName: '李父',
        coOwnerNumber: father,
        'partyF.coOwnerCount': 1,
        'partyF.coOwner1Number': father,
      }),
    )
    expect(shared.consents.map((consent) => consent.id)).toEqual(['settlement-consent', 'co-owner-consent'])
    expect(shared.consents[1]?.signer).toMatchObject({ namedBy: 'natural-resources.property', number: father })
    expect(new Set(shared.materials.map((line) => line.kpiRow)).size).toBe(10)
  })

  it('隐瞒共有人:落户不成立', () => {
    const failed = planned(reference({ 'partyF.coOwnerCount': 1 })).conditions.filter(
      (line) => line.verdict.holds === false,
    )
    expect(failed.map((line) => line.id)).toEqual(['co-owners-as-recorded'])
  })

  it('女方迁到男方:角色全部对调', () => {
    const whole = planned(reference({ mover: 'partyF', 'partyM.propertyCheck': 'MATCH', 'partyM.coOwnerCount': 0 }))
    expect(whole.consents[0]?.signer).toEqual({ kind: 'party', role: 'partyM' })
    expect(whole.materials.map((line) => line.key)).toContain('property-certificate@partyM')
    expect(whole.matters.find((matter) => matter.id === 'hukou-migration')?.requestFacts.moverName).toBe('partyF.name')
  })
})

it('同一区县 HK-D:承诺 1 个工作日,没有接口的区在本系统办', () => {
  const whole = planned(reference({ settleCounty: '610113' }))
  const hukou = whole.matters.find((matter) => matter.id === 'hukou-migration')
  expect(whole.scenario).toBe('ordinary/HK-B/HK-D/birth')
  expect([hukou?.promisedDays, hukou?.decidedIn, hukou?.decider, hukou?.request]).toEqual([
    1,
    'our-inbox',
    'hukou-officer',
    undefined,
  ])
})

it('都不迁也不办生育登记:五件,当场办结,户籍和房屋一概不问', () => {
  const whole = planned(reference({ mover: 'none', birthRegistration: false }))
  expect(whole.matters.map((matter) => matter.id)).toEqual(['marriage-registration', 'marital-status-update'])
  expect(new Set(whole.materials.map((line) => line.kpiRow)).size).toBe(5)
  expect(whole.promise.workingDays).toBe(0)
  expect((whole.checks ?? []).map((check) => check.source)).not.toContain('public-security.household')
})

it('不选生育登记:没有承诺书,也没有这一项', () => {
  expect(keys(reference({ birthRegistration: false }))).not.toContain('birth-promise')
})

it('只要电子结果的没有纸,选邮寄或窗口的户口和生育结果才有纸', () => {
  const forms = (resultBy: string) => planned(reference({ resultBy })).matters.map((matter) => matter.result.form)
  expect(forms('electronic')).toEqual(['paper-on-the-spot', 'electronic', 'electronic', 'none'])
  expect(forms('post')).toEqual(['paper-on-the-spot', 'electronic-and-paper', 'electronic-and-paper', 'none'])
})

it('选择到窗口领取:多跑一次', () => {
  expect(planned(reference({ resultBy: 'window' })).visits).toHaveLength(2)
})

describe('再婚:先核验,查无记录才要材料', () => {
  const divorced = (maritalCheck: string) =>
    reference({
      'partyM.maritalCheck': maritalCheck,
      'partyM.divorcedBy': 'registry',
      'partyM.maritalStatus': maritalCheck === 'MATCH' ? 'divorced' : undefined,
    })
  const verdicts = (situation: Situation) =>
    planned(situation).conditions.filter((line) => line.about === 'partyM' && line.verdict.holds !== true)

  it('查无记录:男方上传离婚证,条件仍然成立', () => {
    expect(keys(divorced('NOT_FOUND'))).toContain('divorce-certificate@partyM')
    expect(verdicts(divorced('NOT_FOUND'))).toEqual([])
  })

  it('连不上:不要材料,不登记,只等', () => {
    expect(keys(divorced('UNAVAILABLE'))).not.toContain('divorce-certificate@partyM')
    expect(verdicts(divorced('UNAVAILABLE')).map((line) => [line.id, line.verdict])).toEqual([
      ['no-spouse', { holds: 'unknown', dependsOn: ['partyM.maritalCheck'] }],
      ['marital-status-known', { holds: 'unknown', dependsOn: ['partyM.maritalCheck'] }],
    ])
  })

  it('不一致:不要材料,要核实', () => {
    expect(keys(divorced('MISMATCH'))).not.toContain('divorce-certificate@partyM')
    expect(verdicts(divorced('MISMATCH')).map((line) => line.id)).toEqual(['marital-status-known'])
  })

  it('丧偶查无记录:要死亡证明,不要离婚证', () => {
    const widowed = reference({ 'partyM.saidMaritalStatus': 'widowed', 'partyM.maritalCheck': 'NOT_FOUND' })
    expect(keys(widowed).filter((key) => /paper|proof/.test(key))).toEqual(['death-proof@partyM'])
  })
})

describe('年龄以登记当日为准', () => {
  const young = reference({ 'partyM.citizenNumber': citizenNumber('2004-05-20', 11) })
  const age = (day: string) => conditionsOn(standard, young, day).find((line) => line.id === 'groom-is-22')

  it('今天 21 岁:不成立,22 岁生日那天起可以', () => {
    expect(age('2026-03-02')).toMatchObject({ verdict: { holds: false }, earliestDay: '2026-05-20' })
  })
  it('预约在生日当天:成立', () => {
    expect(age('2026-05-20')?.verdict).toEqual({ holds: true })
    expect(age('2026-05-20')).not.toHaveProperty('earliestDay')
  })
  it('有配偶不是等得来的,没有最早日', () => {
    const married = reference({ 'partyM.maritalStatus': 'married' })
    const bar = conditionsOn(standard, married, acceptedOn).find(
      (line) => line.id === 'no-spouse' && line.about === 'partyM',
    )
    expect(bar?.verdict).toEqual({ holds: false })
    expect(bar).not.toHaveProperty('earliestDay')
  })
})

describe('登录前的指引', () => {
  const guided = guidancePlan(
    standard,
    {
      registerCounty: '610113',
      mover: 'partyM',
      settleAt: 'spouse-property',
      fromCounty: '610113',
      settleCounty: '610112',
      coOwned: false,
      birthRegistration: true,
    },
    acceptedOn,
  )

  it('十件都列出来,关于某一方的用“如果有一方”来说', () => {
    expect(new Set(guided.plan.materials.map((line) => line.kpiRow)).size).toBe(10)
    expect(givenByPersons(guided.plan)).toHaveLength(6)
    expect(guided.plan.conditions).toEqual([])
    expect(guided.notes.map((note) => note.id)).toContain('divorce-certificate')
    expect(guided.notes.every((note) => note.text.zh.startsWith('如果'))).toBe(true)
  })

  it('不看任何一方自己的事实', () => {
    const peeking = guidancePlan(standard, reference(), acceptedOn)
    const joint = Object.fromEntries(Object.entries(reference()).filter(([address]) => !address.includes('.')))
    expect(peeking).toEqual(guidancePlan(standard, joint, acceptedOn))
  })

  it('还没回答的决定方案', () => {
    expect(guidancePlan(standard, { registerCounty: '610113' }, acceptedOn).plan.dependsOn).toEqual(
      expect.arrayContaining(['birthRegistration', 'mover', 'settleAt']),
    )
  })
})
