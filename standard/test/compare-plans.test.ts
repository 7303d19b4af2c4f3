import { describe, expect, it } from 'vitest'
import {
  comparePlans,
  heavierOf,
  type MaterialRule,
  type MatterRule,
  plan,
  type Situation,
  type Standard,
} from '../src/evaluator.ts'
import { acceptedOn, citizenNumber, readShaanxi, reference } from './province.ts'

const standard = readShaanxi()

/** What becomes of one situation when the province changes its mind. */
const between = (later: Standard, situation: Situation = reference()) =>
  comparePlans(plan(standard, situation, acceptedOn), plan(later, situation, acceptedOn))
const said = (differences: ReturnType<typeof comparePlans>) =>
  differences.map(({ component, line, direction }) => `${component} ${line} ${direction}`)

const withMaterial = (id: string, change: Partial<MaterialRule>): Standard => ({
  ...standard,
  materials: standard.materials.map((rule) => (rule.id === id ? { ...rule, ...change } : rule)),
})
const withMatter = (id: string, change: Partial<MatterRule>): Standard => ({
  ...standard,
  matters: standard.matters.map((rule) => (rule.id === id ? { ...rule, ...change } : rule)),
})
const without = (id: string): Standard => ({
  ...standard,
  materials: standard.materials.filter((rule) => rule.id !== id),
  consents: standard.consents.filter((rule) => rule.material !== id),
})
const back = (later: Standard, situation: Situation = reference()) =>
  said(comparePlans(plan(later, situation, acceptedOn), plan(standard, situation, acceptedOn)))
const paperOfHers = reference({ 'partyF.propertyCheck': 'NOT_FOUND', 'partyF.filingCheck': 'NOT_FOUND' })

it('同一个方案没有差别', () => {
  expect(between(standard)).toEqual([])
  expect(comparePlans(plan(standard, paperOfHers, acceptedOn), plan(standard, paperOfHers, acceptedOn))).toEqual([])
})

describe('材料', () => {
  it('多要一件由人给的:加重;少要一件:减轻', () => {
    expect(between(without('joint-photo'))).toEqual([
      {
        component: 'material',
        line: 'joint-photo',
        sees: 'all',
        direction: 'lighter',
        before: 'photo-on-site by couple',
        after: '',
      },
    ])
    expect(back(without('joint-photo'))).toEqual(['material joint-photo heavier'])
  })

  it('多一件由数据源直接取到的:谁也没有更重;还没问数据源的:不能说不加重', () => {
    const held = reference({ 'partyF.propertyCheck': 'MATCH' })
    const notAsked = reference({ 'partyF.propertyCheck': undefined })
    const line = 'material property-certificate@partyF'
    expect(back(without('property-certificate'), held)).toEqual([`${line} other`])
    expect(back(without('property-certificate'), notAsked)).toEqual([`${line} heavier`])
    expect(back(without('property-certificate'), paperOfHers)).toEqual([`${line} heavier`])
  })

  it('可容缺改为核心:加重;反过来:减轻', () => {
    const core = withMaterial('property-certificate', { class: [{ is: 'core' }] })
    expect(said(between(core))).toEqual(['material-class property-certificate@partyF heavier'])
    expect(back(core)).toEqual(['material-class property-certificate@partyF lighter'])
  })

  it('补交的天数少了:加重;多了:减轻', () => {
    const supply = (days: number) => between(withMaterial('property-certificate', { supplyWithinDays: [{ is: days }] }))
    expect(said(supply(3))).toEqual(['supply-days property-certificate@partyF heavier'])
    expect(supply(10)).toMatchObject([{ direction: 'lighter', before: '5', after: '10' }])
  })

  it('本来由数据源取,改为自己上传:加重;自己上传改为数据源取:减轻', () => {
    const bySource = plan(standard, reference(), acceptedOn)
    const byPerson = plan(standard, paperOfHers, acceptedOn)
    expect(said(comparePlans(bySource, byPerson))).toContain('giving property-certificate@partyF heavier')
    expect(said(comparePlans(byPerson, bySource))).toContain('giving property-certificate@partyF lighter')
  })

  it('给法:勾选、填写、网上签、到场,一级比一级重', () => {
    const giving = (giving: MaterialRule['giving']) =>
      between(withMaterial('settlement-consent', { giving })).map((line) => `${line.after} ${line.direction}`)
    expect(giving('tick')).toEqual(['tick by partyF lighter'])
    expect(giving('form')).toEqual(['form by partyF lighter'])
    expect(giving('upload')).toEqual(['upload by partyF other'])
    expect(giving('sign-in-person')).toEqual(['sign-in-person by partyF heavier'])
  })

  it('换成另一个人给:对那个人是加重', () => {
    expect(between(withMaterial('joint-photo', { whose: 'third' }))).toMatchObject([
      { component: 'giving', direction: 'heavier', before: 'photo-on-site by couple', after: 'photo-on-site by third' },
    ])
  })
})

describe('时限', () => {
  it('整件的承诺长了:加重;短了:减轻', () => {
    const promised = (issueDays: number) => between({ ...standard, promise: { ...standard.promise, issueDays } })
    expect(promised(2)).toMatchObject([{ component: 'promise', direction: 'heavier', before: '7', after: '8' }])
    expect(said(promised(0))).toEqual(['promise promise lighter'])
  })

  it('没有承诺就是加重', () => {
    const whole = plan(standard, reference(), acceptedOn)
    const none = { ...whole, promise: { workingDays: 0, basis: '' } }
    expect(said(comparePlans(whole, none))).toEqual(['promise promise heavier'])
    expect(said(comparePlans(none, whole))).toEqual(['promise promise lighter'])
  })

  it('外省的天数多了、移出整件的承诺:加重', () => {
    const whole = plan(standard, reference(), acceptedOn)
    const say = (zh: string) => ({ zh, en: zh })
    const outside = (days: number) => ({
      ...whole,
      matters: whole.matters.map((matter) =>
        matter.id === 'hukou-migration'
          ? { ...matter, external: { name: say('核转'), by: say('迁出地'), days, basis: '试验' } }
          : matter,
      ),
    })
    expect(said(comparePlans(whole, outside(5)))).toEqual(['external-days hukou-migration heavier'])
    expect(said(comparePlans(outside(5), outside(1)))).toEqual(['external-days hukou-migration lighter'])
    const own = { ...whole, matters: whole.matters.map((matter) => ({ ...matter, clock: 'own' as const })) }
    expect(new Set(comparePlans(whole, own).map((line) => line.direction))).toEqual(new Set(['heavier']))
  })

  it('一项的承诺或法定天数长了:加重', () => {
    expect(between(withMatter('hukou-migration', { promisedDays: [{ is: 6 }] }))).toMatchObject([
      { component: 'matter-days', direction: 'heavier', before: 'promisedDays 5', after: 'promisedDays 6' },
      { component: 'promise', direction: 'heavier', before: '7', after: '8' },
    ])
    expect(said(between(withMatter('hukou-migration', { statutoryDays: 1 })))).toEqual([
      'matter-days hukou-migration lighter',
    ])
  })
})

describe('事项', () => {
  const fewer: Standard = {
    ...standard,
    matters: standard.matters.filter((rule) => rule.id !== 'birth-registration'),
  }
  const birth = (differences: readonly string[]) => differences.filter((line) => line.includes('birth-registration'))

  it('少了一项就是少了一个结果;多了一项就多一处可能不成', () => {
    expect(birth(said(between(fewer)))).toEqual(['matter birth-registration heavier'])
    expect(birth(back(fewer))).toContain('matter birth-registration heavier')
  })

  it('免申即办的一项:多了是减轻,少了是加重', () => {
    const asked = withMatter('marital-status-update', { silent: false })
    expect(said(between(asked))).toEqual(['matter marital-status-update heavier'])
    expect(back(asked)).toEqual(['matter marital-status-update lighter'])
  })

  it('结果少了纸质的:加重;换了经办:不轻不重', () => {
    const byPost = reference({ resultBy: 'post' })
    const { result, decidedIn } = standard.matters.find((rule) => rule.id === 'hukou-migration') ?? {}
    if (result === undefined || decidedIn === undefined) throw new Error('hukou-migration is missing')
    const noPaper = withMatter('hukou-migration', { result: { ...result, form: [{ is: 'electronic' }] } })
    expect(said(between(noPaper, byPost))).toEqual(['matter hukou-migration heavier'])
    const moved = withMatter('hukou-migration', { decidedIn: [{ is: 'our-inbox', decider: 'hukou-officer' }] })
    expect(said(between(moved))).toEqual(['matter hukou-migration other'])
  })

  it('要多等一项办完:加重', () => {
    const waits = withMatter('birth-registration', { after: ['marriage-registration', 'hukou-migration'] })
    expect(said(between(waits))).toEqual(['matter birth-registration heavier'])
  })
})

describe('条件', () => {
  const fewer: Standard = { ...standard, conditions: standard.conditions.filter((rule) => rule.id !== 'groom-is-22') }
  const young = reference({ 'partyM.citizenNumber': citizenNumber('2006-05-20', 11) })

  it('多一条而本情形成立:不轻不重;不成立或还不知道:加重', () => {
    expect(back(fewer)).toEqual(['condition groom-is-22@partyM other'])
    const unknown = Object.fromEntries(Object.entries(reference()).filter(([id]) => id !== 'partyM.citizenNumber'))
    expect(back(fewer, unknown)).toContain('condition groom-is-22@partyM heavier')
    expect(back(fewer, young)).toContain('condition groom-is-22@partyM heavier')
    expect(said(between(fewer, young))).toContain('condition groom-is-22@partyM lighter')
  })

  it('同样不成立:晚一天才成立是加重', () => {
    const on = (day: string) => plan(standard, young, day)
    const dayLater = (by: string) => {
      const after = on(acceptedOn)
      return {
        ...after,
        conditions: after.conditions.map((line) => (line.id === 'groom-is-22' ? { ...line, earliestDay: by } : line)),
      }
    }
    expect(said(comparePlans(on(acceptedOn), dayLater('2028-06-01')))).toEqual(['condition groom-is-22@partyM heavier'])
    expect(said(comparePlans(on(acceptedOn), dayLater('2028-05-01')))).toEqual(['condition groom-is-22@partyM lighter'])
  })

  it('核验之后由不知道变为成立:减轻', () => {
    const before = plan(standard, reference({ 'partyM.maritalCheck': 'UNAVAILABLE' }), acceptedOn)
    const after = plan(standard, reference(), acceptedOn)
    expect(said(comparePlans(before, after))).toContain('condition no-spouse@partyM lighter')
    expect(comparePlans(before, after).find((line) => line.line === 'no-spouse@partyM')?.sees).toBe('partyM')
  })
})

describe('窗口', () => {
  const whole = plan(standard, reference(), acceptedOn)
  const window = {
    id: 'vehicle',
    kind: 'vehicle',
    name: { zh: '流动服务车', en: 'Vehicle' },
    organ: 'registry',
    acts: ['advise', 'pre-review'],
    matters: ['marriage-registration'],
    telephone: '12345',
    basis: '试验',
  } as const
  const more = { ...whole, windows: [...whole.windows, window] }

  it('少一处、少做一样:加重;多一处:减轻;只改时间:不轻不重', () => {
    expect(said(comparePlans(more, whole))).toEqual(['window vehicle heavier'])
    expect(said(comparePlans(whole, more))).toEqual(['window vehicle lighter'])
    const changed = (change: object) => ({ ...whole, windows: [...whole.windows, { ...window, ...change }] })
    expect(said(comparePlans(more, changed({ acts: ['advise'] })))).toEqual(['window vehicle heavier'])
    const later = changed({ hours: { zh: '周三', en: 'Wednesdays' } })
    expect(said(comparePlans(more, later))).toEqual(['window vehicle other'])
  })
})

describe('跑动和同意', () => {
  it('多跑一次,或同一次要多一个人来:加重', () => {
    const once = plan(standard, reference(), acceptedOn)
    const twice = plan(standard, reference({ resultBy: 'window' }), acceptedOn)
    expect(said(comparePlans(once, twice)).filter((line) => line.startsWith('visit'))).toEqual([
      `visit ${twice.visits[1]?.id} heavier`,
    ])
    const alone = { ...once, visits: once.visits.map((visit) => ({ ...visit, who: visit.who.slice(0, 1) })) }
    expect(said(comparePlans(alone, once))).toEqual(['visit joint-appearance heavier'])
    expect(said(comparePlans(once, alone))).toEqual(['visit joint-appearance lighter'])
  })

  it('多一份同意:加重;少一份:减轻;换一个人签:加重;只换句子:不轻不重', () => {
    const consents = (later: Standard) => said(between(later)).filter((line) => line.startsWith('consent'))
    const line = 'consent settlement-consent:settlement-consent@partyF'
    expect(consents(without('settlement-consent'))).toEqual([`${line} lighter`])
    expect(back(without('settlement-consent'))).toContain(`${line} heavier`)
    const other: Standard = {
      ...standard,
      consents: standard.consents.map((rule) => ({ ...rule, sentence: { zh: '我同意。', en: 'I agree.' } })),
    }
    expect(consents(other)).toEqual([`${line} other`])
    const whole = plan(standard, reference(), acceptedOn)
    const third = {
      ...whole,
      consents: whole.consents.map((c) => ({ ...c, signer: { kind: 'third', namedBy: 'couple' } as const })),
    }
    expect(said(comparePlans(whole, third))).toEqual([`${line} heavier`])
  })
})

it('一轻一重不相抵:加重的那一条还在', () => {
  const later = withMaterial('property-certificate', { class: [{ is: 'core' }] })
  const swapped: Standard = { ...later, promise: { ...later.promise, preReviewDays: 0 } }
  expect(heavierOf(between(swapped)).map((line) => line.component)).toEqual(['material-class'])
})
