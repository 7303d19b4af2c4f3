import { isScalar } from 'yaml'
import { hallDays, hallNeeds, type OpenSpan, quotaKinds } from '../hall-types.ts'
import { words } from './fault.ts'
import { complain } from './reading.ts'
import {
  anyDay,
  bilingual,
  list,
  object,
  oneOf,
  optional,
  type Shape,
  string,
  unread,
  wholeNumber,
  yesNo,
} from './shapes.ts'

/** 09:00-12:00: ends after it begins, within one day. */
const span: Shape<OpenSpan> = (node, reading) => {
  const value = isScalar(node) ? String(node.value) : ''
  const [, from, until] = /^((?:[01][0-9]|2[0-3]):[0-5][0-9])-((?:[01][0-9]|2[0-3]):[0-5][0-9])$/.exec(value) ?? []
  if (from !== undefined && until !== undefined && from < until) return { from, until }
  complain(
    reading,
    node,
    words(`“${value}”不是一段时间`, `"${value}" is no span of time`),
    words('按 "09:00-12:00" 的样子写，要加引号', 'Write it like "09:00-12:00", in quotes'),
  )
  return unread
}

/** A number that must not be 0 or less: minutes, windows' steps, times of calling. */
const some: Shape<number> = (node, reading) => {
  const count = wholeNumber(node, reading)
  if (count === unread || count > 0) return count
  complain(
    reading,
    node,
    words(`${count} 太小`, `${count} is too small`),
    words('写 1 或更大的整数', 'Write a whole number, 1 or more'),
  )
  return unread
}

const hours = list(object({ on: list(oneOf(...hallDays)), open: list(span) }))
const windows = list(
  object({ id: string, name: bilingual, letter: string, count: some, serves: optional(list(oneOf(...hallNeeds))) }),
)
const organs = optional(list(string))

/** 大厅: what holds for every hall of the province, and where one is different. */
export const hallsFile = object({
  usual: object({
    hours,
    stepMinutes: some,
    minutesACase: some,
    windows,
    placesATime: some,
    bookAheadDays: some,
    basis: string,
  }),
  changes: list(
    object({
      of: string,
      hours: optional(hours),
      stepMinutes: optional(some),
      minutesACase: optional(some),
      windows: optional(windows),
      placesATime: optional(some),
      bookAheadDays: optional(some),
      basis: string,
    }),
  ),
  days: list(object({ day: anyDay, at: organs, open: list(span), why: bilingual, basis: string })),
  quotas: list(
    object({
      for: oneOf(...quotaKinds),
      percent: some,
      untilHoursBefore: wholeNumber,
      shownBy: optional(list(string)),
      basis: string,
    }),
  ),
  surge: object({
    plans: list(
      object({ id: string, name: bilingual, extraWindows: wholeNumber, extraHours: list(span), basis: string }),
    ),
    days: list(object({ day: anyDay, at: organs, plan: string, basis: string })),
  }),
  calling: object({
    first: list(oneOf(...hallNeeds)),
    lateMinutes: wholeNumber,
    calls: some,
    backBehind: wholeNumber,
    walkInEvery: some,
    stayMinutes: wholeNumber,
    basis: string,
  }),
  noShow: object({ tellAfter: some, basis: string }),
  waitingList: object({ holdMinutes: some, basis: string }),
  vehicles: list(
    object({
      id: string,
      name: bilingual,
      of: string,
      region: string,
      placesATime: some,
      stops: list(
        object({ id: string, day: anyDay, place: bilingual, open: list(span), registers: yesNo, basis: string }),
      ),
    }),
  ),
  examples: list(
    object({ title: string, at: string, day: anyDay, windows: optional(wholeNumber), places: optional(wholeNumber) }),
  ),
})
