import { describe, expect, it } from 'vitest'
import {
  addWorkingDays,
  dayOfReaching,
  fullYears,
  isLegalDay,
  isWorkingDay,
  workingDaysBetween,
} from '../src/evaluator.ts'
import { readShaanxi } from './province.ts'

const { calendar } = readShaanxi()

// What the functions answer at their edges stands in docs/date-functions.yaml, with a test beside its check.

describe('周岁', () => {
  it.each([
    ['2004-05-20', 22, '2026-05-20'],
    ['2004-02-29', 22, '2026-03-01'],
    ['2004-02-29', 24, '2028-02-29'],
  ])('%s 出生的满 %i 周岁那天,前一天还不满', (birth, years, day) => {
    expect(dayOfReaching(birth, years)).toBe(day)
    expect(fullYears(birth, day)).toBe(years)
  })
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
