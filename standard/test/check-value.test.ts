import { describe, expect, it } from 'vitest'
import { birthDateOf, checkValue, type Fact, factOf, isCitizenNumber, sexOf } from '../src/evaluator.ts'
import { citizenNumber, readShaanxi } from './province.ts'

const standard = readShaanxi()
const fact = (id: string): Fact => {
  const found = factOf(standard, id)
  if (found === undefined) throw new Error(`no fact ${id}`)
  return found
}
const check = (id: string, raw: unknown) => checkValue(fact(id), raw, standard, '2026-03-02')
const good = (value: unknown) => ({ ok: true, value })
const number = citizenNumber('1996-03-01', 11)

describe('公民身份号码', () => {
  it('全角数字和小写 x 都认', () => {
    const withX = [...Array(999).keys()].map((n) => citizenNumber('1990-01-01', n)).find((n) => n.endsWith('X')) ?? ''
    expect(check('citizenNumber', ` ${withX.toLowerCase()} `)).toEqual(good(withX))
    const wide = [...number].map((c) => String.fromCodePoint((c.codePointAt(0) ?? 0) + 0xfee0)).join('')
    expect(check('citizenNumber', wide)).toEqual(good(number))
  })

  it('输错任何一位都发现', () => {
    for (let i = 0; i < 17; i++) {
      const wrong = `${number.slice(0, i)}${(Number(number[i]) + 1) % 10}${number.slice(i + 1)}`
      expect(isCitizenNumber(wrong)).toBe(false)
    }
  })

  it.each([
    ['少一位', number.slice(1), '18 位'],
    ['夹了字母', `A${number.slice(1)}`, '数字'],
    ['不可能的出生日期', citizenNumber('1996-02-30', 11), '出生日期'],
    ['将来出生', citizenNumber('2027-01-01', 11), '出生日期'],
    ['没填', '', '请填写'],
  ])('%s:说清怎么改', (_title, raw, words) => {
    const checked = check('citizenNumber', raw)
    expect(checked.ok ? '' : checked.problem.zh).toContain(words)
    expect(checked.ok ? '' : checked.problem.en).not.toBe('')
  })

  it('出生日期和性别由号码推出', () => {
    expect(birthDateOf(number)).toBe('1996-03-01')
    expect([sexOf(number), sexOf(citizenNumber('1998-07-15', 22))]).toEqual(['male', 'female'])
  })
})

describe('姓名', () => {
  it.each(['张三', '𠮷野', '龑䶮', '𬬮𫟹', '阿依古丽·买买提', "D'Arcy Müller", '㛃', '𰻝'])('%s 照原样收下', (name) => {
    expect(check('name', name)).toEqual(good(name))
  })

  it('各种间隔号写成同一个', () => {
    expect(check('name', '阿依古丽•买买提')).toEqual(good('阿依古丽·买买提'))
  })

  it.each([
    ['数字', '张3', '数字'],
    ['零宽字符', '张\u200b三', '看不见'],
    ['从右到左的控制符', '张\u202e三', '看不见'],
    ['看不见的韩文填充字', '张\u3164', '看不见'],
    ['自造字', '张\ue000', '读卡器'],
    ['表情', '张😀', '文字'],
    ['开头的间隔号', '·张', '文字'],
    ['只有空格', '   ', '请填写'],
    ['太长', '张'.repeat(51), '50'],
  ])('有%s的姓名不收,并说怎么办', (_title, name, words) => {
    const checked = check('name', name)
    expect(checked.ok ? name : checked.problem.zh).toContain(words)
  })

  it('长度按字数而不是按编码单元', () => {
    expect(check('name', '𠮷'.repeat(50))).toEqual(good('𠮷'.repeat(50)))
  })
})

describe('其他取值', () => {
  it.each([
    ['mobile', '+86 139-0000-0001', '13900000001'],
    ['mobile', '１３９００００００１１', '13900000011'],
    ['mail', ' Li.Wei＠example.org ', 'Li.Wei@example.org'],
    ['registerCounty', '610112', '610112'],
    ['registerCounty', '610322', '610305'],
    ['birthDate', '2004年5月20日', '2004-05-20'],
    ['birthDate', '20040520', '2004-05-20'],
    ['mover', 'none', 'none'],
    ['coOwned', 'no', false],
    ['coOwned', true, true],
    ['coOwnerCount', '2', 2],
    ['householdCheck', 'NOT_FOUND', 'NOT_FOUND'],
  ])('%s 收下 %s', (id, raw, value) => {
    expect(check(id, raw)).toEqual(good(value))
  })

  it.each([
    ['mobile', '029-88888888'],
    ['mobile', '139000000011'],
    ['mail', 'li.wei@example'],
    ['mail', 'li wei@example.org'],
    ['registerCounty', '110101'],
    ['registerCounty', '610100'],
    ['birthDate', '2026-02-29'],
    ['mover', 'partyX'],
    ['coOwned', 'maybe'],
    ['coOwnerCount', '-1'],
    ['coOwnerCount', '1.5'],
    ['householdCheck', 'YES'],
    ['settleAddress', '文景路\u202e1号'],
    ['settleAddress', '路'.repeat(101)],
    ['settleAddress', ['路']],
  ])('%s 不收 %s,两种文字都说怎么改', (id, raw) => {
    const checked = check(id, raw)
    expect(checked.ok).toBe(false)
    expect(checked.ok || (checked.problem.zh.length > 4 && checked.problem.en.length > 4)).toBe(true)
  })
})
