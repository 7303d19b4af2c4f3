import { describe, expect, it } from 'vitest'
import { givenByPersons, kpiOf, type Plan, plan, type Situation } from '../src/evaluator.ts'
import { acceptedOn, readShaanxi, reference } from './province.ts'

const standard = readShaanxi()
const planned = (situation: Situation = reference()): Plan => plan(standard, situation, acceptedOn)
const declared = (of: Plan) => new Set(of.materials.map((line) => line.kpiRow)).size
const from = (of: Plan, id: string) => of.materials.find((line) => line.id === id)?.comes

describe('参照情形:一方离异,男方迁到女方在另一区县的房屋,选办生育登记,数据源都在', () => {
  const whole = planned()

  it('材料 10 件,要两人给的 6 件,环节 4 个,跑 1 次,承诺 7 个工作日', () => {
    expect(declared(whole)).toBe(10)
    expect(givenByPersons(whole)).toEqual(['A01', 'A02', 'A03', 'A04', 'A09', 'A10'])
    expect(whole.steps.map((step) => step.id)).toEqual(['N1', 'N2', 'N3', 'N4'])
    expect(whole.visits.map((visit) => visit.id)).toEqual(['joint-appearance'])
    expect(whole.promise.workingDays).toBe(7)
    expect(whole.scenario).toBe('ordinary/HK-B/HK-E/birth')
  })

  it('没有一件要上传,条件全部成立,什么也不再取决于别的', () => {
    expect(whole.materials.some((line) => line.comes.by === 'person' && line.comes.giving === 'upload')).toBe(false)
    expect(whole.conditions.map((line) => line.verdict.holds)).not.toContain(false)
    expect(whole.conditions.map((line) => line.verdict.holds)).not.toContain('unknown')
    expect(whole.dependsOn).toEqual([])
  })

  it('承诺时限就是基线里的三段之和', () => {
    expect(whole.promise.workingDays).toBe(standard.kpi.daysAfter.reduce((sum, [, days]) => sum + days, 0))
  })

  it('结婚当场办结,户口由有接口的县在公安系统办,生育由卫健在本系统办,婚姻状况免申即办', () => {
    expect(
      whole.matters.map(({ id, decidedIn, decider, promisedDays }) => [id, decidedIn, decider, promisedDays]),
    ).toEqual([
      ['marriage-registration', 'at-the-window', 'registrar', 0],
      ['birth-registration', 'our-inbox', 'health-officer', 1],
      ['hukou-migration', 'department-system', 'department', 5],
      ['marital-status-update', 'by-notice', 'department', 1],
    ])
    const hukou = whole.matters.find((matter) => matter.id === 'hukou-migration')
    expect(hukou?.organ).toEqual({ kind: 'police', region: '610112' })
    expect(hukou?.requestFacts.moverNumber).toBe('partyM.citizenNumber')
    expect(hukou?.requestFacts.hostName).toBe('partyF.name')
    expect(hukou?.requestValues).toEqual({ destination: 'own-property' })
  })

  it('核验:身份、婚姻、电子证照问两人,户籍问两人,不动产只问女方', () => {
    const asked = (whole.checks ?? []).map((check) => `${check.source}@${check.of}`)
    expect(asked).toHaveLength(9)
    expect(asked).toContain('natural-resources.property@partyF')
    expect(asked).not.toContain('natural-resources.property@partyM')
  })

  it('同意书一份,由女方签,句子里写明谁、迁到哪里', () => {
    expect(whole.consents).toHaveLength(1)
    expect(whole.consents[0]?.signer).toEqual({ kind: 'party', role: 'partyF' })
    expect(whole.consents[0]?.sentence.zh).toBe('我同意张三因结婚投靠，向未央区公安机关申请将户口迁入文景路1号。')
  })
})

describe('数据源', () => {
  it.each([
    ['MATCH', { by: 'source', source: 'natural-resources.property', state: 'held' }],
    ['UNAVAILABLE', { by: 'source', source: 'natural-resources.property', state: 'owed-by-source' }],
    ['MISMATCH', { by: 'source', source: 'natural-resources.property', state: 'owed-by-source' }],
    [undefined, { by: 'source', source: 'natural-resources.property', state: 'not-asked-yet' }],
  ])('不动产核验 %s:不向两人要', (verdict, comes) => {
    expect(from(planned(reference({ 'partyF.propertyCheck': verdict })), 'property-certificate')).toEqual(comes)
  })

  it.each([
    [undefined, { by: 'source', source: 'housing.filing', state: 'not-asked-yet' }],
    ['MATCH', { by: 'source', source: 'housing.filing', state: 'held' }],
    ['UNAVAILABLE', { by: 'source', source: 'housing.filing', state: 'owed-by-source' }],
    ['MISMATCH', { by: 'source', source: 'housing.filing', state: 'owed-by-source' }],
  ])('不动产查无再问备案,备案核验 %s:不向两人要', (verdict, comes) => {
    const plan = planned(reference({ 'partyF.propertyCheck': 'NOT_FOUND', 'partyF.filingCheck': verdict }))
    expect(from(plan, 'property-certificate')).toEqual(comes)
    expect(plan.checks?.some(({ source, of }) => source === 'housing.filing' && of === 'partyF')).toBe(true)
  })

  it('不动产、备案都查无记录:女方上传,可容缺 5 个工作日', () => {
    const nowhere = reference({ 'partyF.propertyCheck': 'NOT_FOUND', 'partyF.filingCheck': 'NOT_FOUND' })
    const line = planned(nowhere).materials.find((m) => m.id === 'property-certificate')
    expect(line?.comes).toMatchObject({ by: 'person', giving: 'upload', whose: 'partyF' })
    expect([line?.class, line?.supplyWithinDays]).toEqual(['deferrable', 5])
  })

  it('户籍连不上:由公安补,照样是 6 件', () => {
    const down = planned(reference({ 'partyM.householdCheck': 'UNAVAILABLE', 'partyF.householdCheck': 'UNAVAILABLE' }))
    expect(givenByPersons(down)).toHaveLength(6)
    expect(from(down, 'mover-household-page')).toMatchObject({ state: 'owed-by-source' })
  })

  it('电子证照连不上:到窗口刷卡,一件不多', () => {
    expect(givenByPersons(planned(reference({ 'partyM.idLicenceCheck': 'UNAVAILABLE' })))).toHaveLength(6)
  })
})

describe('减了多少', () => {
  const kpi = kpiOf(standard)
  it('23 减为 10、16 减为 4、8 减为 1、20 减为 7,百分比四舍五入与公布的一致', () => {
    expect([kpi.materials, kpi.steps, kpi.visits, kpi.workingDays]).toEqual([
      { before: 23, after: 10, percentCut: 57 },
      { before: 16, after: 4, percentCut: 75 },
      { before: 8, after: 1, percentCut: 88 },
      { before: 20, after: 7, percentCut: 65 },
    ])
  })

  it('减去 13 件各有原因,平台自己做到的是 11 件', () => {
    expect(kpi.reductions.map(({ cause, count }) => [cause, count])).toEqual([
      ['duplicate', 4],
      ['live-verify', 3],
      ['merged-form', 2],
      ['internal-flow', 2],
      ['law-2025', 2],
    ])
    expect([kpi.kept, kpi.dropped, kpi.droppedByPlatform]).toEqual([10, 13, 11])
  })
})
