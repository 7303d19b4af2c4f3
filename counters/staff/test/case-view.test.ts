import { describe, expect, it } from 'vitest'
import {
  basesOf,
  conflictsFirst,
  countByState,
  deferrableOf,
  isAsking,
  materialsInOrder,
  nextRow,
  sourcesOf,
  toHandOut,
  unreachable,
  whoIs,
  whoPromises,
} from '../src/model/case-view.ts'
import { aCouple, material } from './a-couple.ts'

const text = (zh: string) => ({ zh, en: zh })

describe('材料', () => {
  const materials = [
    material({ key: 'card', state: 'held' }),
    material({ key: 'photo', state: 'on-site' }),
    material({ key: 'property', state: 'owed-by-source' }),
    material({ key: 'book', state: 'needed' }),
  ]

  it('what is missing stands first, what is held last', () => {
    expect(materialsInOrder(materials).map(({ key }) => key)).toEqual(['book', 'property', 'photo', 'card'])
  })

  it('counts each state', () => {
    expect(countByState(materials)).toMatchObject({ held: 1, 'on-site': 1, 'owed-by-source': 1, needed: 1, given: 0 })
  })

  it('only what the office names may be promised', () => {
    expect(deferrableOf(aCouple({ materials, deferrable: ['book'] })).map(({ key }) => key)).toEqual(['book'])
  })
})

describe('实时核验', () => {
  const withState = (state: string) => {
    const view = aCouple()
    const [first, ...rest] = view.parties
    if (first === undefined) throw new Error('a couple has parties')
    return { ...view, parties: [{ ...first, checks: [{ source: 'marital', name: text('婚姻登记'), state }] }, ...rest] }
  }

  it('the case is fetched again only while a check is being asked', () => {
    expect(isAsking(withState('asking'))).toBe(true)
    expect(isAsking(withState('UNAVAILABLE'))).toBe(false)
    expect(isAsking(aCouple())).toBe(false)
  })

  it('names the source that could not be reached', () => {
    expect(unreachable(withState('UNAVAILABLE'))).toEqual(['婚姻登记'])
  })
})

describe('比对', () => {
  const said = (name: string, agrees: boolean, sources: readonly string[]) => ({
    name: text(name),
    said: '28 号',
    agrees,
    bySource: sources.map((source) => ({ source: text(source), value: '26 号', at: '2026-03-02T09:00:00+08:00' })),
  })
  const rows = [said('身份', true, ['公安']), said('房屋坐落', false, ['自然资源', '公安'])]

  it('conflicts stand first; every source has one column', () => {
    expect(conflictsFirst(rows).map(({ name }) => name.zh)).toEqual(['房屋坐落', '身份'])
    expect(sourcesOf(rows)).toEqual(['公安', '自然资源'])
  })
})

describe('下一号', () => {
  const row = (caseId: string, state: 'booked' | 'arrived' | 'done') => ({
    caseId,
    time: '09:00',
    names: '张*',
    state,
    green: false,
    note: text(''),
  })
  const rows = [row('a', 'done'), row('b', 'arrived'), row('c', 'booked'), row('d', 'arrived')]

  it('is the next couple that is here, round through the list', () => {
    expect(nextRow(rows, 'b')?.caseId).toBe('d')
    expect(nextRow(rows, 'd')?.caseId).toBe('b')
    expect(nextRow(rows, undefined)?.caseId).toBe('b')
  })

  it('is the next booked one when nobody is here, and nobody when all are done', () => {
    expect(nextRow([row('a', 'done'), row('b', 'booked')], 'a')?.caseId).toBe('b')
    expect(nextRow([row('a', 'done')], 'a')).toBeUndefined()
  })
})

describe('出件与依据', () => {
  it('hands out paper results that are decided, never the certificates that left on the spot', () => {
    const [marriage] = aCouple().matters
    if (marriage === undefined) throw new Error('a couple has a matter')
    const hukou = { ...marriage, id: 'hukou', resultForm: 'electronic-and-paper', stage: 'issued' }
    const view = aCouple({
      matters: [{ ...marriage, stage: 'issued' }, hukou, { ...hukou, id: 'later', stage: 'asked' }],
    })
    expect(toHandOut(view).map(({ id }) => id)).toEqual(['hukou'])
  })

  it('a refusal may rest on any clause of the case, each named once', () => {
    expect(basesOf(aCouple(), 'marriage')).toEqual(['婚姻登记条例', '婚姻登记条例 第七条', '民法典 1047'])
  })

  it('says who promises as the counter says it', () => {
    expect(whoIs(aCouple(), 'partyF')).toBe('女方')
    expect(whoIs(aCouple(), 'couple')).toBe('双方')
    expect(whoIs(aCouple(), 'third')).toBe('第三人')
    expect([whoPromises(aCouple(), 'third'), whoPromises(aCouple(), 'partyM')]).toEqual(['双方', '男方'])
  })
})
