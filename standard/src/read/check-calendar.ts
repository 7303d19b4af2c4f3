import { dayNumber } from '../days.ts'
import type { CompiledStandard } from '../standard.ts'
import { type Report, words } from './fault.ts'
import type { Gathered } from './reading.ts'

const isWeekend = (day: string) => [2, 3].includes(((dayNumber(day) % 7) + 7) % 7) // 1970-01-01 was a Thursday

const dated = ['province/calendar.yaml', 'event.yaml']

/** 工作日历: every day lies within what was announced, holidays on weekdays, worked days on weekends. */
export const checkCalendar = (compiled: CompiledStandard, gathered: Gathered, report: Report) => {
  const { calendar, counties, successors } = compiled
  if (gathered.places.has(calendar)) {
    for (const { day, place } of gathered.days) {
      if (!dated.includes(place.file)) continue
      if ((day < calendar.from && place.file === dated[0]) || day > calendar.horizon) {
        report(
          place,
          words(`${day} 超出已公布的日历`, `${day} lies past the announced calendar`),
          words(
            `只写 ${calendar.from} 至 ${calendar.horizon} 之间的日子，或移动 horizon`,
            `Write days from ${calendar.from} to ${calendar.horizon} only, or move the horizon`,
          ),
        )
      } else if (calendar.holidays.includes(day) && place.file === dated[0] && isWeekend(day)) {
        const what = words(`${day} 本来就是周末`, `${day} is a weekend day anyway`)
        report(place, what, words('从 holidays 里删去', 'Take it out of holidays'))
      } else if (calendar.workdays.includes(day) && place.file === dated[0] && !isWeekend(day)) {
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
