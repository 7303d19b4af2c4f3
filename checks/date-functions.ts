import { parse } from 'yaml'
import { type Check, type House, thisHouse } from './house.ts'

const source = 'docs/date-functions.yaml'
const calendarFile = 'standard/province/calendar.yaml'
export const datePage = 'docs/date-functions.md'

/** One call at an edge, what it must give, and why. `is` of undefined: not announced yet. */
export type DateCase = {
  readonly day: string
  readonly by: string | number
  readonly is: string | number | undefined
  readonly zh: string
  readonly en: string
}
export type DateCases = Readonly<Record<'fullYears' | 'addMonths' | 'addWorkingDays', readonly DateCase[]>>
export type AnnouncedDays = {
  readonly from: string
  readonly horizon: string
  readonly basis: string
  readonly holidays: readonly string[]
  readonly workdays: readonly string[]
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const recordOf = (value: unknown): Readonly<Record<string, unknown>> => (isRecord(value) ? value : {})
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

const casesIn = (list: unknown, day: string, by: string): readonly DateCase[] =>
  listOf(list).map((value, at) => {
    const one = recordOf(value)
    const [is, amount] = [one.is, one[by]]
    const isSaid = typeof is === 'string' || typeof is === 'number'
    if (!isSaid || (typeof amount !== 'string' && typeof amount !== 'number') || typeof one[day] !== 'string')
      throw new Error(`${source}: case ${at + 1} needs ${day}, ${by} and is`)
    if (typeof one.zh !== 'string' || typeof one.en !== 'string')
      throw new Error(`${source}: case ${at + 1} needs its reason in zh and en`)
    return { day: one[day], by: amount, is: is === 'not announced' ? undefined : is, zh: one.zh, en: one.en }
  })

/** Reads the list of cases; throws where one lacks something. */
export const dateCasesOf = (house: House): DateCases => {
  const read = recordOf(parse(house.read(source)))
  return {
    fullYears: casesIn(read.fullYears, 'birth', 'on'),
    addMonths: casesIn(read.addMonths, 'day', 'months'),
    addWorkingDays: casesIn(recordOf(read.addWorkingDays).cases, 'day', 'n'),
  }
}

/** The province's calendar as the cases see it: cut at their horizon. */
export const announcedDaysOf = (house: House): AnnouncedDays => {
  const horizon = String(recordOf(recordOf(parse(house.read(source))).addWorkingDays).horizon)
  const calendar = recordOf(parse(house.read(calendarFile)))
  const within = (days: unknown) =>
    listOf(days)
      .map(String)
      .filter((day) => day <= horizon)
  return {
    from: String(calendar.from),
    horizon,
    basis: String(calendar.basis),
    holidays: within(calendar.holidays),
    workdays: within(calendar.workdays),
  }
}

const cell = (text: string): string => text.replaceAll('|', '\\|')
const table = (call: (one: DateCase) => string, cases: readonly DateCase[]): readonly string[] => [
  '| 写法 call | 结果 result | 为什么 | why |',
  '|---|---|---|---|',
  ...cases.map(
    (one) => `| \`${call(one)}\` | ${one.is ?? '尚未公布 not announced'} | ${cell(one.zh)} | ${cell(one.en)} |`,
  ),
]

/** The page as it must read. */
export const datePageOf = (house: House): string => {
  const { fullYears, addMonths, addWorkingDays } = dateCasesOf(house)
  const { from, horizon } = announcedDaysOf(house)
  return [
    '# 日期函数 Date functions',
    '',
    '<!-- Written by `npm run docs` from docs/date-functions.yaml: edit that file. -->',
    '',
    'What the functions over days answer at their edges. Days are legal days (Asia/Shanghai), counted by year, month and day, never by hours. The code is [standard/src/days.ts](../standard/src/days.ts).',
    '',
    '## fullYears(birth, on)',
    '',
    '周岁。规则里写作 `fullYears(self.birthDate, on)`。Full years of age on a day; the birthday counts as reached 〔本标准假设 our assumption〕.',
    '',
    ...table(({ day, by }) => `fullYears("${day}", "${by}")`, fullYears),
    '',
    '## addMonths(day, months)',
    '',
    '几个月以后（或以前）的同一天。规则里写作 `addMonths(issuedOn, 6) >= on`。The same day so many months on or back; where the month is too short, its last day.',
    '',
    ...table(({ day, by }) => `addMonths("${day}", ${by})`, addMonths),
    '',
    '## addWorkingDays(day, n)',
    '',
    `第 n 个工作日，起算日不算。时限用它，规则里不能写。日历由 ${from} 起，公布到 ${horizon}。The n-th working day after a day. Clocks use it; rules cannot. In these cases the calendar runs from ${from} and is announced to ${horizon}.`,
    '',
    ...table(({ day, by }) => `addWorkingDays("${day}", ${by})`, addWorkingDays),
    '',
  ].join('\n')
}

/** 日期函数: the published table says what the list of cases says. */
export const dateFunctions: Check = {
  name: 'date-functions',
  async run(house = thisHouse()) {
    const cases = Object.entries(dateCasesOf(house))
    const empty = cases
      .filter(([, of]) => of.length === 0)
      .map(([name]) => ({ file: source, words: `no case of ${name}` }))
    const isTrue = house.files.includes(datePage) && house.read(datePage) === datePageOf(house)
    return [...empty, ...(isTrue ? [] : [{ file: datePage, words: `is not what ${source} says: npm run docs` }])]
  },
}
