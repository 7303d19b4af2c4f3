import { dayNumber } from '../days.ts'
import type { CompiledStandard } from '../standard.ts'
import type { InForce } from '../types.ts'
import { type Report, words } from './fault.ts'
import type { Gathered } from './reading.ts'

const isWeekend = (day: string) => [2, 3].includes(((dayNumber(day) % 7) + 7) % 7) // 1970-01-01 was a Thursday

const ofTheCalendar = 'province/calendar.yaml'

/** 工作日历: no day of any file lies past what was announced, holidays on weekdays, worked days on weekends. */
export const checkCalendar = (compiled: CompiledStandard, gathered: Gathered, report: Report) => {
  const { calendar, counties, successors } = compiled
  if (gathered.places.has(calendar)) {
    for (const { day, place } of gathered.days) {
      const isOfCalendar = place.file === ofTheCalendar
      if ((day < calendar.from && isOfCalendar) || day > calendar.horizon) {
        report(
          place,
          words(`${day} 超出已公布的日历`, `${day} lies past the announced calendar`),
          words(
            `只写 ${calendar.from} 至 ${calendar.horizon} 之间的日子，或移动 horizon`,
            `Write days from ${calendar.from} to ${calendar.horizon} only, or move the horizon`,
          ),
        )
      } else if (isOfCalendar && calendar.holidays.includes(day) && isWeekend(day)) {
        const what = words(`${day} 本来就是周末`, `${day} is a weekend day anyway`)
        report(place, what, words('从 holidays 里删去', 'Take it out of holidays'))
      } else if (isOfCalendar && calendar.workdays.includes(day) && !isWeekend(day)) {
        const what = words(`${day} 本来就上班`, `${day} is worked anyway`)
        report(place, what, words('从 workdays 里删去', 'Take it out of workdays'))
      }
    }
  }
  const codes = new Set(counties.map((county) => county.code))
  for (const entry of successors) {
    if (codes.has(entry.successor)) continue
    report(
      gathered.places.get(entry),
      words(`${entry.code} 的后继代码 ${entry.successor} 不存在`, `${entry.successor} does not exist`),
      words('写现行代码', 'Write a current code'),
    )
  }
}

/** 生效期间: what begins ends later, and nobody is on one list twice on one day. */
export const checkPeriods = (compiled: CompiledStandard, gathered: Gathered, report: Report) => {
  const check = (period: InForce | undefined) => {
    if (period?.from === undefined || period.until === undefined || period.from <= period.until) return
    report(
      gathered.places.get(period),
      words(
        `${period.from} 到 ${period.until}：还没开始就结束了`,
        `${period.from} to ${period.until} ends before it begins`,
      ),
      words('把两个日子对调，或改正其中一个', 'Exchange the two days, or correct one'),
    )
  }
  for (const lines of [
    compiled.matters,
    compiled.conditions,
    compiled.materials,
    compiled.questions,
    compiled.visits,
    compiled.advice,
    compiled.windows,
  ])
    for (const { inForce } of lines) check(inForce)
  for (const [name, members] of Object.entries(compiled.datedLists)) {
    members.forEach((member, i) => {
      check(member)
      const before = members
        .slice(0, i)
        .find(
          (one) =>
            one.value === member.value &&
            (one.from ?? '') <= (member.until ?? '9999') &&
            (member.from ?? '') <= (one.until ?? '9999'),
        )
      if (before === undefined) return
      report(
        gathered.places.get(member),
        words(
          `名单“${name}”里的 ${member.value} 在同一天出现两次`,
          `${member.value} is on the list "${name}" twice on the same day`,
        ),
        words('删去一个，或让两段日子前后相接', 'Delete one, or let one period follow the other'),
      )
    })
  }
}
