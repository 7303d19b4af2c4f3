import { describe, expect, it } from 'vitest'
import { sayRule } from '../src/documents/rules/say-rule.ts'
import type { Expression } from '../src/language/expression.ts'
import { readShaanxi } from './province.ts'
import { codesIn, idsOf } from './readable.ts'

const standard = readShaanxi()

const fact = (id: string, of = 'joint'): Expression => ({ op: 'fact', of, fact: id })
const value = (is: string | number | boolean): Expression => ({ op: 'value', value: is })
const is = (left: Expression, right: Expression): Expression => ({ op: '==', left, right })
const not = (left: Expression, right: Expression): Expression => ({ op: '!=', left, right })
const say = (expression: Expression) => sayRule(expression, standard).zh

const isRule = (of: unknown): of is Expression => typeof of === 'object' && of !== null && 'op' in of

/** Every expression of the standard, with the place where it stands. */
const rulesIn = (of: unknown, path: string): readonly (readonly [path: string, rule: Expression])[] => {
  if (typeof of !== 'object' || of === null) return []
  return Object.entries(of).flatMap(([key, inside]) =>
    ['when', 'holds', 'waitsWhen', 'appliesWhen', 'neededWhen', 'askedWhen'].includes(key) && isRule(inside)
      ? [[`${path}.${key}`, inside] as const]
      : rulesIn(inside, `${path}.${key}`),
  )
}

describe('规则成句', () => {
  it('本人满 22 周岁', () => {
    const age: Expression = { op: 'fullYears', day: fact('birthDate', 'self'), until: { op: 'on' } }
    expect(say({ op: '>=', left: age, right: value(22) })).toBe('本人到办理当日已满 22 周岁')
    expect(say({ op: '<', left: age, right: value(22) })).toBe('本人到办理当日不满 22 周岁')
    expect(say({ op: '!', part: { op: '>', left: age, right: value(21) } })).toBe('本人到办理当日不满 22 周岁')
    expect(say({ op: '<', left: value(21), right: age })).toBe('本人到办理当日已满 22 周岁')
  })

  it('不是“都不迁”、也不是本人，就是对方', () => {
    const mover = fact('mover')
    expect(say({ op: '&&', parts: [not(mover, value('none')), not(mover, { op: 'self.role' })] })).toBe(
      '“谁迁户口”为对方',
    )
    expect(say({ op: '!', part: is(fact('resultBy'), value('post')) })).toBe(
      '“纸质结果怎么取”为“只要电子结果”或“到窗口领取（要多跑一次）”',
    )
  })

  it('否定落到每一句上，不说“并非（甲且乙）”', () => {
    const both: Expression = { op: '&&', parts: [fact('coOwned'), is(fact('settleAt'), value('spouse-property'))] }
    expect(say({ op: '!', part: both })).toBe('“房屋与他人共有”为“否”；或者“落户到哪里”不是“配偶自有的房屋”')
  })

  it('区县说名称，全市的说市名；名单很长的指到附件', () => {
    const xian = standard.counties.filter(({ city }) => city === '西安市').map(({ code }) => code)
    expect(say({ op: 'in', item: fact('settleCounty'), values: xian })).toBe('“落户的区县”在西安市')
    expect(say(is(fact('settleCounty'), value('610113')))).toBe('“落户的区县”为西安市雁塔区')
    expect(say({ op: 'in', item: fact('settleCounty'), list: 'hukouInterfaceCounties' })).toMatch(
      /^“落户的区县”在《工作方案》名单 1 之内（共 \d+ 项）$/,
    )
  })

  it('日期和整月', () => {
    const day = fact('birthDate', 'partyF')
    expect(say({ op: '<', left: day, right: value('2006-01-31') })).toBe('女方的“出生日期”早于2006年1月31日')
    const later: Expression = { op: 'addMonths', day, months: 6 }
    expect(say({ op: '<=', left: { op: 'on' }, right: later })).toBe(
      '办理当日不晚于女方的“出生日期”之后满 6 个月的那一天',
    )
  })

  it('术语说它自己的话', () => {
    const is = fact('birthRegistration')
    const named = { ...standard, terms: [{ name: 'isChosen', says: { zh: '选办生育登记', en: 'chosen' }, is }] }
    const term: Expression = { op: 'term', name: 'isChosen', is }
    expect(sayRule(term, named).zh).toBe('选办生育登记')
    expect(sayRule({ op: '!', part: term }, named)).toEqual({
      zh: '不属于“选办生育登记”的情形',
      en: '“chosen” is not the case',
    })
  })

  it('没有规则就是所有情形', () => {
    expect(sayRule(undefined, standard)).toEqual({ zh: '所有情形', en: 'in every situation' })
  })

  const rules = rulesIn({ ...standard, canonicalJson: '' }, '')
  it('本标准的每一条规则都能读成句子，里面没有编号和代码', () => {
    const ids = idsOf(standard)
    expect(rules.length).toBeGreaterThan(40)
    for (const [path, rule] of rules) {
      const { zh, en } = sayRule(rule, standard)
      expect(zh, path).not.toBe('')
      expect(en, path).not.toBe('')
      expect(codesIn({ zh, en }, ids), `${path}: ${zh} / ${en}`).toEqual([])
    }
  })
})
