import { addMonths, addWorkingDays, fullYears } from '@xiqian/standard/evaluator'
import { describe, expect, it } from 'vitest'
import { plainAddMonths, plainAddWorkingDays, plainFullYears } from '../../standard/test/second-opinion/plain-days.ts'
import { announcedDaysOf, dateCasesOf, dateFunctions, datePage, datePageOf } from '../date-functions.ts'
import { houseOf, thisHouse } from '../house.ts'

const house = thisHouse()
const cases = dateCasesOf(house)
const calendar = announcedDaysOf(house)

describe('公布的日期函数表:每一行都是真的,另一种数法也这么说', () => {
  it.each(cases.fullYears)('$day 出生,到 $by:$zh', ({ day, by, is }) => {
    expect(fullYears(day, String(by))).toBe(is)
    expect(plainFullYears(day, String(by))).toBe(is)
  })

  it.each(cases.addMonths)('$day 加 $by 个月:$zh', ({ day, by, is }) => {
    expect(addMonths(day, Number(by))).toBe(is)
    expect(plainAddMonths(day, Number(by))).toBe(is)
  })

  it.each(cases.addWorkingDays)('$day 起 $by 个工作日:$zh', ({ day, by, is }) => {
    const expected = is === undefined ? { notAnnouncedAfter: calendar.horizon } : { day: is }
    expect(addWorkingDays(calendar, day, Number(by))).toEqual(expected)
    expect(plainAddWorkingDays(calendar, day, Number(by))).toBe(is)
  })

  it('没有哪一天加 264 个月是 2024-02-29,一天一天试过', () => {
    const reached = Array.from({ length: 800 }, (_, n) => new Date(Date.UTC(2001, 0, 1 + n)).toISOString().slice(0, 10))
    expect(reached.map((day) => addMonths(day, 264))).not.toContain('2024-02-29')
  })
})

describe('date-functions', () => {
  const files = (page: string) => ({
    'docs/date-functions.yaml': house.read('docs/date-functions.yaml'),
    'standard/province/calendar.yaml': house.read('standard/province/calendar.yaml'),
    [datePage]: page,
  })

  it('is content with a true page and refuses a stale one', async () => {
    const page = datePageOf(house)
    expect(await dateFunctions.run(houseOf(files(page)))).toEqual([])
    expect(await dateFunctions.run(houseOf(files(page.replace('2026-02-28', '2026-03-03'))))).toEqual([
      { file: datePage, words: 'is not what docs/date-functions.yaml says: npm run docs' },
    ])
  })

  it('refuses a list without cases and a case without its reason', async () => {
    const thin = (list: string) => houseOf({ ...files(''), 'docs/date-functions.yaml': list })
    expect((await dateFunctions.run(thin('fullYears: []'))).map(({ words }) => words)).toContain('no case of addMonths')
    await expect(
      dateFunctions.run(thin('fullYears:\n  - { birth: 2004-05-20, on: 2026-05-20, is: 22, zh: 满 }')),
    ).rejects.toThrow('zh and en')
  })
})
