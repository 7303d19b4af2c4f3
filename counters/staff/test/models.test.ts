import { describe, expect, it } from 'vitest'
import { createIntentKeys } from '../src/door/intent-keys.ts'
import { isPassing, isRefusal } from '../src/door/said.ts'
import { accountLines } from '../src/model/account-list.ts'
import { changesBetween } from '../src/model/changes.ts'
import { linesToSend, problemsOf, subjectsOf } from '../src/model/correction-list.ts'
import { daysLeftWords, dayWithWeekday, dayWords, timeWords } from '../src/model/days.ts'
import { homeOf } from '../src/model/home-of.ts'
import { printable, usualChoice } from '../src/model/print-sheets.ts'
import { differenceIn, hasChanged, sentencesIn } from '../src/model/reasons.ts'
import { aCouple, material } from './a-couple.ts'

const text = (zh: string) => ({ zh, en: zh })

describe('幂等键', () => {
  it('is kept while the answer is outstanding and new after it', () => {
    let count = 0
    const keys = createIntentKeys(() => `key-${++count}`)
    expect([keys.keyOf('accept'), keys.keyOf('accept'), keys.keyOf('declare')]).toEqual(['key-1', 'key-1', 'key-2'])
    keys.answered('accept')
    expect([keys.keyOf('accept'), keys.keyOf('declare')]).toEqual(['key-3', 'key-2'])
  })

  it('only "try again" keeps the key after a no', () => {
    const no = (refused: string) => ({ refused, title: text('不行'), doNext: text('再来'), detail: {} })
    expect(isPassing(no('busy-try-again'))).toBe(true)
    expect(isPassing(no('changed-since-you-looked'))).toBe(false)
    expect(isRefusal(no('slot-full'))).toBe(true)
    expect(isRefusal({ statusCode: 500 })).toBe(false)
  })
})

describe('日子', () => {
  it('is said as people say it, on the clock of Shanghai', () => {
    expect(dayWithWeekday('2026-11-23')).toBe('11月23日 周一')
    expect(dayWords('2027-01-04', '2026-12-30')).toBe('2027年1月4日')
    expect(timeWords('2026-11-23T01:12:00Z', '2026-11-23')).toBe('09:12')
    expect(timeWords('2026-11-22T16:30:00Z', '2026-11-22')).toBe('11月23日 00:30')
    expect(timeWords('不是时间')).toBe('不是时间')
  })

  it('counts what is left in words', () => {
    expect([-2, 0, 3].map((days) => daysLeftWords(days))).toEqual(['已超 2 个工作日', '今天到期', '剩 3 个工作日'])
    expect(daysLeftWords(0, true)).toBe('已超期')
  })
})

describe('登录名单', () => {
  const account = (name: string, region: string, role: string) => ({
    account: `${role}-${region}`,
    name,
    staffRole: role,
    organ: `registry-${region}`,
    roleName: text(role),
    organName: text('婚姻登记处'),
    region,
  })
  const accounts = [
    account('王敏', '610112', '登记员'),
    account('李雷', '610102', '登记员'),
    account('高建', '610112', '户籍民警'),
  ]
  const counties = [{ code: '610112', name: '未央区', city: '西安市' }]

  it('stands by county, then role; a county without a name shows its code', () => {
    const lines = accountLines(accounts, counties, '')
    expect(lines.map((line) => (line.line === 'county' ? `${line.name} ${line.count}` : line.account.name))).toEqual([
      '610102 1',
      '李雷',
      '西安市 未央区 2',
      '王敏',
      '高建',
    ])
  })

  it('every typed word must be there', () => {
    const names = accountLines(accounts, counties, '未央 登记员').flatMap((line) =>
      line.line === 'account' ? [line.account.name] : [],
    )
    expect(names).toEqual(['王敏'])
    expect(accountLines(accounts, counties, '没有的人')).toEqual([])
  })

  it('officers begin at the inbox, the rest at the window', () => {
    expect(
      [['approval'], ['policy'], ['window', 'approval'], []].map((counters) =>
        homeOf({ counters } as Parameters<typeof homeOf>[0]),
      ),
    ).toEqual(['/approval', '/policy', '/window', '/window'])
  })
})

describe('一次告知补正', () => {
  it('every line says which, what and how before the list can go', () => {
    const empty = { id: 1, what: '', words: ' 错 ', remedy: '' }
    expect(problemsOf([empty]).map(({ field }) => field)).toEqual(['what', 'words', 'remedy'])
    const whole = { id: 2, what: 'settleAddress', words: ' 门牌号与房产证不同 ', remedy: '改成 26 号' }
    expect(problemsOf([whole])).toEqual([])
    expect(linesToSend([whole])).toEqual([{ what: 'settleAddress', words: '门牌号与房产证不同', remedy: '改成 26 号' }])
  })

  it('offers materials of the matter, joint facts and own facts by their addresses', () => {
    expect(subjectsOf(aCouple(), 'marriage').map(({ what }) => what)).toEqual([
      'joint-photo',
      'partyM.citizenNumber',
      'partyF.citizenNumber',
    ])
  })
})

describe('不行的答复', () => {
  it('您看过以后变了：the difference is read out of the answer', () => {
    const detail = { difference: [{ what: '房屋坐落', now: text('凤城五路 26 号') }, { broken: true }] }
    expect(differenceIn(detail)).toEqual([{ what: '房屋坐落', now: text('凤城五路 26 号') }])
    expect(differenceIn({})).toEqual([])
    const refusal = { refused: 'changed-since-you-looked' }
    expect([
      hasChanged({ trouble: 'refused', refusal }),
      hasChanged({ trouble: 'unreachable' }),
      hasChanged(undefined),
    ]).toEqual([true, false, false])
  })

  it('a rule says its own words with its clause', () => {
    const detail = { rule: 'age', words: text('男方不满 22 周岁'), basis: '民法典 1047', earliestDay: '2026-05-01' }
    expect(sentencesIn(detail)).toEqual(['男方不满 22 周岁', '最早可办日：2026-05-01', '依据：民法典 1047'])
    expect(sentencesIn({ problems: [{ fact: 'x', problem: text('号码不对') }] })).toEqual(['号码不对'])
  })
})

describe('打印', () => {
  it('before acceptance only declarations; after it the receipt', () => {
    expect(printable(aCouple())).toEqual({ receipt: false, declarations: true })
    expect(usualChoice(aCouple())).toEqual({ receipt: false, declarations: true })
    const signed = aCouple({ due: '2026-03-11', stage: 'in-review' }, ['declare-partyM', 'declare-partyF'])
    expect(usualChoice(signed)).toEqual({ receipt: true, declarations: false })
  })
})

describe('重新看', () => {
  it('names each line that reads otherwise, and nothing else', () => {
    const before = aCouple({ materials: [material({ key: '不动产权证书', state: 'held' })] })
    const now = aCouple({ materials: [material({ key: '不动产权证书', state: 'given' })] })
    expect(changesBetween(before, now)).toEqual([
      { key: 'material 不动产权证书', what: '不动产权证书', was: '已核', is: '已给' },
    ])
    expect(changesBetween(before, before)).toEqual([])
  })
})
