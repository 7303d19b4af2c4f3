import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plan, questionsFor, type Situation, type Value, visibleTo } from '../src/evaluator.ts'
import { acceptedOn, citizenNumber, readShaanxi, reference } from './province.ts'

const standard = readShaanxi()
const seen = (situation: Situation, role: string) => visibleTo(plan(standard, situation, acceptedOn), role)

/** Values that an own fact of a party may take, absent included. */
const ownValues: Readonly<Record<string, readonly (Value | undefined)[]>> = Object.fromEntries(
  standard.facts
    .filter((fact) => fact.part === 'own' && fact.id !== 'name')
    .map(({ id, domain }) => {
      if (domain.kind === 'check') return [id, ['MATCH', 'MISMATCH', 'NOT_FOUND', 'UNAVAILABLE', undefined]]
      if (domain.kind === 'choice') return [id, [...domain.options.map((option) => option.value), undefined]]
      if (domain.kind === 'yes-no') return [id, [true, false, undefined]]
      if (domain.kind === 'county') return [id, ['610112', '610113', undefined]]
      if (domain.kind === 'whole-number') return [id, [0, 1, 2, undefined]]
      if (domain.kind === 'day') return [id, ['1990-01-01', '2008-01-01', undefined]]
      return [
        id,
        [citizenNumber('1990-01-01', 11), citizenNumber('2009-01-01', 12), citizenNumber('1968-01-01', 31), undefined],
      ]
    }),
)

const anyJoint = fc.record({
  mover: fc.constantFrom<string | undefined>('none', 'partyM', 'partyF', undefined),
  settleAt: fc.constantFrom<string | undefined>('spouse-household', 'spouse-property', undefined),
  householderIsHost: fc.constantFrom<boolean | undefined>(true, false, undefined),
  householderNumber: fc.constantFrom(citizenNumber('1968-01-01', 31), undefined),
  coOwned: fc.constantFrom<boolean | undefined>(true, false, undefined),
  birthRegistration: fc.constantFrom<boolean | undefined>(true, false, undefined),
})
const anyOwn = (role: string) =>
  fc
    .record(Object.fromEntries(Object.entries(ownValues).map(([id, values]) => [id, fc.constantFrom(...values)])))
    .map((own) => Object.fromEntries(Object.entries(own).map(([id, value]) => [`${role}.${id}`, value])))

describe('各看各的', () => {
  it('女方看到的方案,不因男方自己的任何一个事实而变', () => {
    fc.assert(
      fc.property(anyJoint, anyOwn('partyF'), anyOwn('partyM'), anyOwn('partyM'), (joint, hers, his, others) => {
        expect(seen(reference({ ...joint, ...hers, ...his }), 'partyF')).toEqual(
          seen(reference({ ...joint, ...hers, ...others }), 'partyF'),
        )
      }),
      { numRuns: 400, seed: 20260302 },
    )
  })

  it('反过来也一样', () => {
    fc.assert(
      fc.property(anyJoint, anyOwn('partyM'), anyOwn('partyF'), anyOwn('partyF'), (joint, his, hers, others) => {
        expect(seen(reference({ ...joint, ...his, ...hers }), 'partyM')).toEqual(
          seen(reference({ ...joint, ...his, ...others }), 'partyM'),
        )
      }),
      { numRuns: 400, seed: 20260303 },
    )
  })

  it('男方离过婚而登记库查无记录:材料和条件只有他自己看得到', () => {
    const situation = reference({ 'partyM.maritalCheck': 'NOT_FOUND', 'partyM.divorcedBy': 'registry' })
    expect(seen(situation, 'partyM').materials.map((line) => line.key)).toContain('divorce-certificate@partyM')
    expect(JSON.stringify(seen(situation, 'partyF'))).not.toMatch(/divorced|divorce-certificate|partyM\.marital|离婚证/)
  })

  it('女方的房产核验结果,男方看到的是清单上的样子', () => {
    const comes = (verdict: string) =>
      seen(reference({ 'partyF.propertyCheck': verdict }), 'partyM').materials.find(
        (line) => line.id === 'property-certificate',
      )?.comes
    expect(comes('NOT_FOUND')).toEqual({ by: 'source', source: 'natural-resources.property', state: 'not-asked-yet' })
    expect(comes('MATCH')).toEqual(comes('NOT_FOUND'))
  })

  it('两人都看到 10 件', () => {
    for (const role of ['partyM', 'partyF']) {
      expect(new Set(seen(reference(), role).materials.map((line) => line.kpiRow)).size).toBe(10)
    }
  })
})

describe('只问还有用的', () => {
  const ids = (situation: Situation, stage: 'guidance' | 'own' | 'joint', role?: string) =>
    questionsFor(standard, situation, { stage, ...(role === undefined ? {} : { role }) }).flatMap(({ facts }) =>
      facts.map((fact) => fact.id),
    )
  /** Those that must be answered: what usually holds is preselected. */
  const demanded = (situation: Situation, stage: 'guidance') =>
    questionsFor(standard, situation, { stage }).flatMap(({ facts }) =>
      facts.filter(({ usual }) => usual === undefined).map((fact) => fact.id),
    )

  it('都不迁户口:不问落户、户主、房屋', () => {
    expect(demanded({ mover: 'none', birthRegistration: false }, 'guidance')).toEqual([
      'registerCounty',
      'mover',
      'birthRegistration',
    ])
  })

  it('一上来:什么都可能有用,生育只问办不办', () => {
    expect(demanded({}, 'guidance')).toEqual([
      'registerCounty',
      'mover',
      'settleAt',
      'fromCounty',
      'settleCounty',
      'householderIsHost',
      'collectiveKind',
      'coOwned',
      'birthRegistration',
    ])
  })

  it('人口库核到民族就不再问;没核到才问', () => {
    const hers = (changes: Parameters<typeof reference>[0]) => ids(reference(changes), 'own', 'partyF')
    expect(hers({})).not.toContain('ethnicity')
    expect(hers({ 'partyF.identityCheck': 'UNAVAILABLE' })).toContain('ethnicity')
    expect(hers({})).toEqual(['name', 'citizenNumber', 'mobile', 'cardState', 'saidMaritalStatus', 'kinship'])
  })

  it('一方的问题不因另一方而变,推算的和核验填的从不问', () => {
    expect(ids(reference(), 'own', 'partyM')).not.toContain('sex')
    expect(ids(reference({ 'partyM.maritalCheck': 'NOT_FOUND' }), 'own', 'partyF')).toEqual(
      ids(reference(), 'own', 'partyF'),
    )
  })

  it('落在房屋:只问房屋;有共有人才问共有人;选邮寄才问地址', () => {
    expect(ids(reference(), 'joint')).toEqual(['settlePropertyNumber', 'settleAddress', 'resultBy'])
    expect(ids(reference({ coOwned: true, resultBy: 'post' }), 'joint')).toEqual([
      'settlePropertyNumber',
      'settleAddress',
      'coOwnerName',
      'coOwnerNumber',
      'resultBy',
      'postAddress',
    ])
  })

  it('没走过指引的,共同部分从指引的问题开始', () => {
    expect(ids(reference({ birthRegistration: undefined }), 'joint')[0]).toBe('birthRegistration')
  })
})
