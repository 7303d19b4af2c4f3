import type { HallNeed, HallRule, OpenSpan } from '../../hall-types.ts'
import type { Standard } from '../../standard.ts'
import type { Text } from '../../types.ts'
import { line, section, table } from '../blocks.ts'
import { numbered } from '../clauses.ts'
import { sayDay } from '../days.ts'
import type { Block } from '../document.ts'
import { organName } from '../names.ts'
import { fill, joined, sentences } from '../text.ts'
import { hallWords } from '../words/hall-words.ts'
import type { Chapter } from './chapter.ts'

export const saySpans = (open: readonly OpenSpan[]): Text =>
  open.length === 0 ? hallWords.closed : joined(open.map((span) => fill(hallWords.span, span)))

/** 几点开门 of an ordinary week. */
export const sayHours = (hours: HallRule['hours']): Text =>
  joined(
    hours.map(({ on, open }) => {
      const days = on.length === 6 ? hallWords.workingDays : joined(on.map((day) => hallWords.day[day]))
      return fill(hallWords.onDays, { days, spans: saySpans(open) })
    }),
    { zh: '；', en: '; ' },
  )

/** `registry` by its name in this event, `registry-610113` with its county. */
const sayHall = (standard: Standard, id: string): Text => {
  const [, kind = id, code] = /^(.+)-([0-9]{6})$/.exec(id) ?? []
  const county = standard.counties.find((one) => one.code === code)?.name
  const name = organName(standard, kind)
  return county === undefined ? name : { zh: `${county}${name.zh}`, en: `${name.en}, ${county}` }
}

const sayAt = (standard: Standard, at: readonly string[] | undefined): Text =>
  at === undefined ? hallWords.everywhere : joined(at.map((id) => sayHall(standard, id)))

const windowsOf = ({ windows, stepMinutes, placesATime, minutesACase, bookAheadDays }: HallRule): Text =>
  sentences(
    joined(windows.map(({ name, count, letter }) => fill(hallWords.counted, { name, count, letter }))),
    fill(hallWords.places, {
      step: stepMinutes,
      places: placesATime,
      minutes: minutesACase,
      ahead: bookAheadDays,
    }),
  )

/** A county's own is told where this event has such an organ. */
const hours = (standard: Standard): readonly Block[] => {
  const { usual, changes } = standard.halls
  const ours = changes.filter(({ of }) => standard.organs.some(({ id }) => of === id || of.startsWith(`${id}-`)))
  return table(
    [hallWords.hall, hallWords.open, hallWords.windows],
    [
      { who: hallWords.usually, rule: usual },
      ...ours.map(({ of, ...change }) => ({ who: sayHall(standard, of), rule: { ...usual, ...change } })),
    ].map(({ who, rule }) => [
      line(who, numbered(standard, rule.basis)),
      line(sayHours(rule.hours)),
      line(windowsOf(rule)),
    ]),
  )
}

const decided = (standard: Standard): readonly Block[] =>
  table(
    [hallWords.date, hallWords.hall, hallWords.open, hallWords.why],
    standard.halls.days.map(({ day, at, open, why, basis }) => [
      line(sayDay(day), numbered(standard, basis)),
      line(sayAt(standard, at)),
      line(saySpans(open)),
      line(why),
    ]),
  )

const quotas = (standard: Standard): readonly Block[] =>
  table(
    [hallWords.quota, hallWords.kept],
    standard.halls.quotas.map(({ for: kind, percent, untilHoursBefore, basis }) => [
      line(hallWords[kind], numbered(standard, basis)),
      line(fill(hallWords.keptUntil, { percent, hours: untilHoursBefore })),
    ]),
  )

const surge = (standard: Standard): readonly Block[] => {
  const { plans, days } = standard.halls.surge
  return table(
    [hallWords.plan, hallWords.adds, hallWords.usedOn],
    plans.map(({ id, name, extraWindows, extraHours, basis }) => [
      line(name, numbered(standard, basis)),
      line(fill(hallWords.addsWords, { windows: extraWindows, spans: saySpans(extraHours) })),
      line(joined(days.filter(({ plan }) => plan === id).map(({ day }) => sayDay(day)))),
    ]),
  )
}

const calling = (standard: Standard): readonly Block[] => {
  const { calling: rule, noShow, waitingList } = standard.halls
  const needs: Readonly<Record<HallNeed, Text>> = hallWords.need
  const first = joined(rule.first.map((need) => needs[need]))
  const said = {
    first,
    late: rule.lateMinutes,
    calls: rule.calls,
    behind: rule.backBehind,
    every: rule.walkInEvery,
    stay: rule.stayMinutes,
  }
  const rows = [
    [hallWords.callingRule, fill(hallWords.callingWords, said), rule.basis],
    [hallWords.noShow, fill(hallWords.noShowWords, { after: noShow.tellAfter }), noShow.basis],
    [hallWords.waiting, fill(hallWords.waitingWords, { minutes: waitingList.holdMinutes }), waitingList.basis],
  ] as const
  return table(
    [hallWords.hall, hallWords.plan],
    rows.map(([what, how, basis]) => [line(what, numbered(standard, basis)), line(how)]),
  )
}

const vehicles = (standard: Standard): readonly Block[] =>
  table(
    [hallWords.vehicle, hallWords.date, hallWords.stop, hallWords.open],
    standard.halls.vehicles.flatMap(({ name, of, stops }) =>
      stops.map(({ day, place, open, registers, basis }) => [
        line(name, undefined, sayHall(standard, of)),
        line(sayDay(day), numbered(standard, basis)),
        line(place, undefined, registers ? hallWords.registers : hallWords.advises),
        line(saySpans(open)),
      ]),
    ),
  )

/** 大厅: hours, windows, reserved places, peak days, calling. A standard recorded before there were halls has no such chapter. */
export const halls: Chapter = {
  id: 'halls',
  name: hallWords.name,
  blocks: (standard) =>
    standard.halls.usual.basis === ''
      ? []
      : [
          ...section(2, 'hall-hours', hallWords.hours, hours(standard)),
          ...section(2, 'hall-days', hallWords.decided, decided(standard)),
          ...section(2, 'hall-quotas', hallWords.quotas, quotas(standard)),
          ...section(2, 'hall-surge', hallWords.surge, surge(standard)),
          ...section(2, 'hall-calling', hallWords.calling, calling(standard)),
          ...section(2, 'hall-vehicles', hallWords.vehicles, vehicles(standard)),
        ],
}

/** 几点开门, for the guide: the usual week, and the days that differ. */
export const hallHours = (standard: Standard): readonly Block[] => {
  const { usual, days, surge: plans } = standard.halls
  if (usual.basis === '') return []
  const extra = plans.days.flatMap(({ day, at, plan, basis }) => {
    const found = plans.plans.find(({ id }) => id === plan)
    return found === undefined ? [] : [{ day, at, open: found.extraHours, why: found.name, basis }]
  })
  return [
    ...table(
      [hallWords.date, hallWords.open],
      [
        [line(hallWords.usually, usual.basis), line(sayHours(usual.hours))],
        ...[...days, ...extra]
          .sort((one, other) => (one.day < other.day ? -1 : 1))
          .map(({ day, at, open, why, basis }) => [
            line(sayDay(day), basis, at === undefined ? why : sentences(why, sayAt(standard, at))),
            line(saySpans(open)),
          ]),
      ],
    ),
  ]
}
