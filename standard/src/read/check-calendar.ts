import { dayNumber } from '../days.ts'
import type { CompiledStandard } from '../standard.ts'
import { type Report, words } from './fault.ts'
import type { Gathered } from './reading.ts'

const isWeekend = (day: string) => [2, 3].includes(((dayNumber(day) % 7) + 7) % 7) // 1970-01-01 was a Thursday

/** 工作日历: every day lies within what was announced, holidays on weekdays, worked days on weekends. */
export const checkCalendar = (
  { calendar, inForceFrom, counties, successors }: CompiledStandard,
  gathered: Gathered,
  report: Report,
) => {
  const place = gathered.places.get(calendar)
  if (place === undefined) return
  const within = words(
    `只写 ${calendar.from} 至 ${calendar.horizon} 之间的日子，或移动 horizon`,
    `Write days from ${calendar.from} to ${calendar.horizon} only, or move the horizon`,
  )
  const past = (day: string) => words(`${day} 超出已公布的日历`, `${day} lies past the announced calendar`)
  for (const day of [...calendar.holidays, ...calendar.workdays])
    if (day < calendar.from || day > calendar.horizon) report(place, past(day), within)
  for (const day of calendar.holidays) {
    if (isWeekend(day))
      report(
        place,
        words(`${day} 本来就是周末`, `${day} is a weekend day anyway`),
        words('从 holidays 里删去', 'Take it out of holidays'),
      )
  }
  for (const day of calendar.workdays) {
    if (!isWeekend(day))
      report(
        place,
        words(`${day} 本来就上班`, `${day} is worked anyway`),
        words('从 workdays 里删去', 'Take it out of workdays'),
      )
  }
  if (inForceFrom !== '' && inForceFrom > calendar.horizon) report(undefined, past(inForceFrom), within)
  const codes = new Set(counties.map((county) => county.code))
  for (const { code, successor } of successors) {
    if (!codes.has(successor))
      report(
        { file: 'province/counties.yaml', line: 1, column: 1 },
        words(`${code} 的后继代码 ${successor} 不存在`, `${successor}, successor of ${code}, does not exist`),
        words('写现行代码', 'Write a current code'),
      )
  }
}
