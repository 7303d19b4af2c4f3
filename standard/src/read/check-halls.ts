import type { HallOrgan, HallRule, OpenSpan } from '../hall-types.ts'
import { hallDayOf, hallRuleOf } from '../halls.ts'
import type { CompiledStandard } from '../standard.ts'
import { fault, type Report, words } from './fault.ts'
import type { Drafts } from './read-files.ts'
import type { Gathered } from './reading.ts'

const hallsYaml = 'province/halls.yaml'

const organOf = (id: string): HallOrgan => ({ id, kind: id.replace(/-[0-9]{6}$/, '') })

const overlapping = (open: readonly OpenSpan[]): boolean => {
  const spans = [...open].sort((one, other) => (one.from < other.from ? -1 : 1))
  return spans.some(({ from }, i) => from < (spans[i - 1]?.until ?? ''))
}

/** 大厅: places that the windows can serve, spans that do not overlap, counties and plans that exist, examples that hold. */
export const checkHalls = (compiled: CompiledStandard, gathered: Gathered, report: Report) => {
  const { halls } = compiled
  const placeOf = (of: object) => gathered.places.get(of)
  if (placeOf(halls) === undefined) return
  const counties = new Set([...compiled.counties.map(({ code }) => code), compiled.province.code])

  const checkRule = (rule: HallRule, of: object) => {
    const windows = rule.windows.reduce((sum, { count }) => sum + count, 0)
    if (rule.placesATime * rule.minutesACase > windows * rule.stepMinutes)
      report(
        placeOf(of),
        words(
          `${rule.stepMinutes} 分钟里 ${windows} 个窗口办不完 ${rule.placesATime} 件`,
          `${windows} windows cannot serve ${rule.placesATime} cases in ${rule.stepMinutes} minutes`,
        ),
        words('减少 placesATime，或增加窗口', 'Lower placesATime, or add windows'),
      )
    for (const { open } of rule.hours) checkSpans(open, of)
    const letters = rule.windows.map(({ letter }) => letter)
    if (new Set(letters).size < letters.length || letters.some((letter) => !/^[A-Z]$/.test(letter)))
      report(
        placeOf(of),
        words('号票的字母不能重复，只写一个大写字母', 'Letters of tickets are single capitals, each once'),
        words('每种窗口写一个不同的字母', 'Give each kind of window a letter of its own'),
      )
  }
  const checkSpans = (open: readonly OpenSpan[], of: object) => {
    if (overlapping(open))
      report(
        placeOf(of),
        words('两段开放时间重叠', 'Two opening spans overlap'),
        words('让前一段先结束', 'Let one end before the next begins'),
      )
  }
  const checkOrgans = (organs: readonly string[] | undefined, of: object) => {
    for (const organ of organs ?? []) {
      const region = /-([0-9]{6})$/.exec(organ)?.[1]
      if (region !== undefined && counties.has(region)) continue
      report(
        placeOf(of),
        words(`“${organ}”不是全省的一个大厅`, `"${organ}" is no hall of the province`),
        words('按 registry-610112 的样子写', 'Write it like registry-610112'),
      )
    }
  }

  checkRule(halls.usual, halls.usual)
  for (const change of halls.changes) {
    checkRule(hallRuleOf(halls, organOf(change.of)), change)
    if (/-[0-9]/.test(change.of)) checkOrgans([change.of], change)
  }
  for (const decided of [...halls.days, ...halls.surge.days]) checkOrgans(decided.at, decided)
  for (const decided of halls.days) checkSpans(decided.open, decided)
  for (const day of halls.surge.days) {
    if (halls.surge.plans.some(({ id }) => id === day.plan)) continue
    report(
      placeOf(day),
      words(`没有叫“${day.plan}”的预案`, `There is no surge plan "${day.plan}"`),
      words('在 surge.plans 里写上', 'Write it under surge.plans'),
    )
  }
  for (const plan of halls.surge.plans) {
    if (!halls.usual.hours.some(({ open }) => overlapping([...open, ...plan.extraHours]))) continue
    report(
      placeOf(plan),
      words('加开的时间和平时的重叠', 'The extra hours overlap the usual ones'),
      words('只写平时不开的时间', 'Write only hours that are not open anyway'),
    )
  }
  const reserved = halls.quotas.reduce((sum, { percent }) => sum + percent, 0)
  if (reserved > 100)
    report(
      placeOf(halls),
      words(`预留了 ${reserved}%，多于全部`, `${reserved}% is reserved, more than there is`),
      words('减少 quotas 里的 percent', 'Lower percent in quotas'),
    )
  for (const vehicle of halls.vehicles) {
    checkOrgans([vehicle.of], vehicle)
    for (const stop of vehicle.stops) checkSpans(stop.open, stop)
    const isTwice = vehicle.stops.some(({ day }) =>
      overlapping(vehicle.stops.filter((stop) => stop.day === day).flatMap(({ open }) => open)),
    )
    if (isTwice)
      report(
        placeOf(vehicle),
        words('同一辆车同时在两站', 'One vehicle is at two stops at once'),
        words('错开时间，或换一辆车', 'Let one stop end before the next begins'),
      )
  }
}

/** 例子: places and windows of a day, 0 where the hall is closed. */
export const checkHallExamples = (
  compiled: CompiledStandard,
  examples: NonNullable<Drafts['halls']>['examples'],
  gathered: Gathered,
) => {
  // Where the rules themselves are wrong, what comes out of them says nothing more.
  if (gathered.faults.some(({ file }) => file === hallsYaml)) return
  for (const example of examples) {
    const day = hallDayOf(compiled, organOf(example.at), example.day)
    // Past the announced calendar nothing is said of a day.
    if (day === undefined) continue
    const places = day.times.reduce((sum, time) => sum + time.places, 0)
    const windows = day.open.length === 0 ? 0 : day.windows
    if (places === (example.places ?? places) && windows === (example.windows ?? windows)) continue
    const problem = words(
      `例子“${example.title}”：${windows} 个窗口、${places} 个号`,
      `Example "${example.title}": ${windows} windows, ${places} places`,
    )
    const remedy = words('改例子，或改上面的规则', 'Correct the example, or the rule above')
    const place = gathered.places.get(example) ?? { file: hallsYaml, line: 1, column: 1 }
    gathered.faults.push(fault(place, problem, remedy))
  }
}
