import { describe, expect, it } from 'vitest'
import { type Document, guidancePlan, oneTimeNotice, plan, type Situation, type Value } from '../src/index.ts'
import { acceptedOn, readShaanxi, reference } from './province.ts'
import { allTexts, codesIn, idsOf, linesIn } from './readable.ts'

const standard = readShaanxi('xian')
const joint = (changes: Readonly<Record<string, Value>> = {}): Situation =>
  Object.fromEntries(Object.entries({ ...reference(), ...changes }).filter(([address]) => !address.includes('.')))

const before = (situation: Situation, on = acceptedOn): Document => {
  const guided = guidancePlan(standard, situation, on)
  return oneTimeNotice(standard, guided.plan, { on, notes: guided.notes })
}
const own = (situation: Situation, seenBy: string, accepted = true): Document =>
  oneTimeNotice(standard, plan(standard, situation, acceptedOn), {
    on: acceptedOn,
    seenBy,
    ...(accepted ? { acceptedOn } : {}),
  })

const read = (document: Document) =>
  allTexts(document)
    .map(({ zh }) => zh)
    .join('\n')
const headings = ({ blocks }: Document) => blocks.flatMap((block) => (block.block === 'heading' ? [block.id] : []))
const under = ({ blocks }: Document, id: string) => {
  const rest = blocks.slice(blocks.findIndex((block) => block.block === 'heading' && block.id === id) + 1)
  const ends = rest.findIndex((block) => block.block === 'heading' && block.level <= 2)
  return rest
    .slice(0, ends < 0 ? undefined : ends)
    .flatMap(linesIn)
    .map(({ text }) => text.zh)
    .join('\n')
}

describe('一次性告知书', () => {
  it('先说多久，再说要给的、不用给的、去哪里；办法和提示在后', () => {
    const ids = headings(before(joint()))
    const order = ['time', 'give', 'fetched', 'where', 'matters', 'steps', 'consents', 'open']
    expect(order.map((id) => ids.indexOf(id))).toEqual([...order.map((id) => ids.indexOf(id))].sort((a, b) => a - b))
    for (const id of order) expect(ids).toContain(id)
    expect(under(before(joint()), 'time')).toContain('5 个工作日内全部办好')
  })

  it('受理以后说到哪一天；日历没公布的不猜', () => {
    expect(under(own(reference(), 'partyF'), 'time')).toContain('2026年3月9日')
    const late = '2026-12-30'
    const told = oneTimeNotice(standard, plan(standard, reference(), late), { on: late, acceptedOn: late })
    expect(under(told, 'time')).toContain('还没有公布')
  })

  it('不能办的写在最前面，差日子的说从哪天起', () => {
    const young = own(
      reference({ 'partyM.citizenNumber': undefined, 'partyM.birthDate': '2004-05-20', 'partyM.sex': 'male' }),
      'partyM',
    )
    expect(headings(young)[0]).toBe('bars')
    expect(under(young, 'bars')).toContain('最早2026年5月20日可以办')
  })

  it('带来的、网上做的、到场做的分开；两人都要的只写一遍', () => {
    const notice = before(joint())
    const lists = notice.blocks.filter((block) => block.block === 'list' && block.tick === true)
    expect(lists).toHaveLength(2)
    expect(read(notice).match(/居民身份证（两人各一份）/g)).toHaveLength(1)
  })

  it('核得到的不用带；连不上的写明由那边补', () => {
    expect(under(own(reference(), 'partyF'), 'fetched')).toContain('合法稳定住所证明')
    const silent = own(reference({ 'partyF.propertyCheck': 'UNAVAILABLE' }), 'partyF')
    expect(read(silent)).toContain('“不动产登记核验”暂时连不上，由那边补，不用您跑')
    const filing = own(
      reference({ 'partyF.propertyCheck': 'NOT_FOUND', 'partyF.filingCheck': 'UNAVAILABLE' }),
      'partyF',
    )
    expect(read(filing)).toContain('“购房合同和租赁备案核验”暂时连不上，由那边补，不用您跑')
    const nothing = own(reference({ 'partyF.propertyCheck': 'NOT_FOUND', 'partyF.filingCheck': 'NOT_FOUND' }), 'partyF')
    expect(under(nothing, 'give')).toContain('合法稳定住所证明')
    expect(read(nothing)).toContain('来不及可以先书面承诺')
  })

  it('一方的情况不写进另一方的告知书', () => {
    const divorced = reference({ 'partyM.maritalCheck': 'NOT_FOUND', 'partyM.divorcedBy': 'registry' })
    expect(read(own(divorced, 'partyM'))).toContain('离婚')
    expect(read(own(divorced, 'partyF'))).not.toContain('离婚')
    const nobody = own(reference({ 'partyM.maritalCheck': 'MATCH', 'partyM.maritalStatus': 'married' }), 'partyF')
    expect(headings(nobody)).not.toContain('bars')
  })

  it('登录以前用“如果有一方”，不清楚的给出办法', () => {
    const { settleAt: _settleAt, ...unsure } = joint()
    const notice = before(unsure)
    expect(under(notice, 'open')).toContain('如果有一方离过婚')
    expect(read(notice)).toContain('公安核验后会告诉您')
  })

  it('外省的时间、自有时钟另写，不算在承诺里', () => {
    const told = under(before(joint({ fromIn: 'elsewhere', medicalMove: true })), 'time')
    expect(told).toContain('不算在上面的时间里')
    expect(told).toContain('另外计时')
  })

  it('不在这里办的，一开头就说去哪里', () => {
    const away = before(joint({ settleIn: 'elsewhere', mover: 'partyF' }))
    expect(headings(away)[0]).toBe('elsewhere')
    expect(under(away, 'elsewhere')).toContain('迁入地派出所')
  })

  it('本地更优的写出来，并注明依据', () => {
    expect(under(before(joint()), 'reliefs')).toContain('缩短为 3 个')
  })

  it.each([
    ['登录以前', before(joint())],
    ['受理以后', own(reference(), 'partyM')],
    ['涉外', before({ groomKind: 'foreigner', groomPapersFrom: 'USA' })],
    ['军人', before(joint({ groomKind: 'serviceman', mover: 'partyF' }))],
    ['什么都没回答', before({})],
  ])('%s：两种文字都齐，没有代码，每一行有依据', (_title, notice) => {
    const ids = idsOf(standard)
    for (const text of allTexts(notice)) {
      expect(text.zh.trim()).not.toBe('')
      expect(text.en.trim()).not.toBe('')
      expect(codesIn(text, ids), JSON.stringify(text)).toEqual([])
    }
    for (const block of notice.blocks) {
      if (
        block.block !== 'list' ||
        block.items.every(({ text }) => standard.steps.some(({ name }) => name.zh === text.zh))
      )
        continue
      for (const { clause, text } of block.items) expect(clause, text.zh).toBeDefined()
    }
  })
})
