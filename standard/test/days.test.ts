import { describe, expect, it } from 'vitest'
import {
  addMonths,
  addWorkingDays,
  dayOfReaching,
  fullYears,
  isLegalDay,
  isWorkingDay,
  workingDaysBetween,
} from '../src/evaluator.ts'
import { readShaanxi } from './province.ts'

const { calendar } = readShaanxi()

describe('周岁', () => {
  it.each([
    ['生日前一天', '2004-05-20', '2026-05-19', 21],
    ['生日当天', '2004-05-20', '2026-05-20', 22],
    ['年末出生', '2003-12-31', '2026-12-30', 22],
    ['年末出生,年末当天', '2003-12-31', '2026-12-31', 23],
    ['闰日出生,平年 2 月 28 日', '2004-02-29', '2026-02-28', 21],
    ['闰日出生,平年 3 月 1 日', '2004-02-29', '2026-03-01', 22],
    ['闰日出生,闰年当天', '2004-02-29', '2028-02-29', 24],
    ['出生当天', '2026-01-01', '2026-01-01', 0],
    ['出生前', '2026-06-01', '2026-01-01', -1],
  ])('%s', (_title, birth, on, years) => {
    expect(fullYears(birth, on)).toBe(years)
  })

  it.each([
    ['2004-05-20', 22, '2026-05-20'],
    ['2004-02-29', 22, '2026-03-01'],
    ['2004-02-29', 24, '2028-02-29'],
  ])('%s 出生的满 %i 周岁那天,前一天还不满', (birth, years, day) => {
    expect(dayOfReaching(birth, years)).toBe(day)
    expect(fullYears(birth, day)).toBe(years)
  })
})

it.each([
  ['2026-01-31', 1, '2026-02-28'],
  ['2028-01-31', 1, '2028-02-29'],
  ['2026-12-15', 1, '2027-01-15'],
  ['2026-03-31', -1, '2026-02-28'],
  ['2026-03-31', -13, '2025-02-28'],
  ['2024-02-29', 12, '2025-02-28'],
])('%s 加 %i 个月是 %s', (day, months, expected) => {
  expect(addMonths(day, months)).toBe(expected)
})

it.each(['2026-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '20260401', '2026-4-1', '0000-01-01'])(
  '%s 不是一天',
  (text) => {
    expect(isLegalDay(text)).toBe(false)
  },
)

describe('工作日', () => {
  it.each([
    ['调休上班的周六 2026-02-14', '2026-02-14', true],
    ['普通周六', '2026-03-07', false],
    ['除夕', '2026-02-16', false],
    ['劳动节后补休的周二', '2026-05-05', false],
    ['普通周一', '2026-03-02', true],
    ['2025 年调休上班的周日', '2025-01-26', true],
    ['尚未公布的 2027 年', '2027-01-04', undefined],
    ['日历开始以前', '2024-12-31', undefined],
  ])('%s', (_title, day, worked) => {
    expect(isWorkingDay(calendar, day)).toBe(worked)
  })

  it.each([
    ['受理日是第 0 日', '2026-03-02', 7, { day: '2026-03-11' }],
    ['零个工作日就是当天', '2026-03-07', 0, { day: '2026-03-07' }],
    ['周五受理,下一个工作日是周一', '2026-03-06', 1, { day: '2026-03-09' }],
    ['春节前受理,调休的周六算一天', '2026-02-13', 1, { day: '2026-02-14' }],
    ['跨过春节', '2026-02-14', 1, { day: '2026-02-24' }],
    ['跨过国庆', '2026-09-30', 1, { day: '2026-10-08' }],
    ['年末最后一个工作日还算得出', '2026-12-30', 1, { day: '2026-12-31' }],
    ['越过已公布的日历就说尚未公布', '2026-12-31', 1, { notAnnouncedAfter: '2026-12-31' }],
    ['十一月底加 60 个工作日越界', '2026-11-23', 60, { notAnnouncedAfter: '2026-12-31' }],
  ])('%s', (_title, day, n, expected) => {
    expect(addWorkingDays(calendar, day, n)).toEqual(expected)
  })

  it('两日之间的工作日数与往后数互为逆运算', () => {
    for (const day of ['2026-01-30', '2026-02-13', '2026-04-30', '2026-09-24']) {
      for (let n = 1; n <= 12; n++) {
        const later = addWorkingDays(calendar, day, n)
        expect('day' in later && workingDaysBetween(calendar, day, later.day)).toBe(n)
      }
    }
  })

  it('往回数是负数,越界不猜', () => {
    expect(workingDaysBetween(calendar, '2026-03-09', '2026-03-06')).toBe(-1)
    expect(workingDaysBetween(calendar, '2026-12-30', '2027-01-04')).toBeUndefined()
  })
})
