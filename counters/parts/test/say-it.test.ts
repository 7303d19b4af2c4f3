import { expect, test } from 'vitest'
import { dayWords, instantWords, numberWords, partsWords, weekdayWords } from '../src/index.ts'

test('日子照人说的写；不是今年的才写年', () => {
  expect(dayWords('zh', '2026-12-02', '2026-03-02')).toBe('12月2日')
  expect(dayWords('en', '2026-12-02', '2026-03-02')).toBe('2 December')
  expect(dayWords('zh', '2027-01-05', '2026-03-02')).toBe('2027年1月5日')
  expect(dayWords('en', '2027-01-05')).toBe('5 January 2027')
  expect(weekdayWords('zh', '2026-03-02')).toBe('周一')
  expect(weekdayWords('en', '2026-03-01')).toBe('Sunday')
})

test('时刻按西安的钟，不管机器在哪里', () => {
  expect(instantWords('zh', '2026-03-01T17:30:00.000Z', '2026-03-02')).toBe('3月2日 01:30')
  expect(instantWords('en', '2026-03-02T09:41:00+08:00', '2026-03-02')).toBe('2 March, 09:41')
  expect(instantWords('zh', '2026-03-02', '2026-03-02')).toBe('3月2日')
  expect(instantWords('zh', 'soon')).toBe('soon')
})

test('第几步用字写', () => {
  expect([1, 2, 10, 11, 20, 25, 99].map((n) => numberWords('zh', n))).toEqual([
    '一',
    '二',
    '十',
    '十一',
    '二十',
    '二十五',
    '九十九',
  ])
  expect([1, 12, 21].map((n) => numberWords('en', n))).toEqual(['one', 'twelve', '21'])
})

test('两种语言的每一句都不空', () => {
  for (const lang of ['zh', 'en'] as const)
    for (const [key, words] of Object.entries(partsWords[lang])) {
      const said = typeof words === 'function' ? String(Reflect.apply(words, undefined, [1, 2])) : words
      expect(said.trim(), `${lang} ${key}`).not.toBe('')
    }
})
