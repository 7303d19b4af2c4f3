import { isMap, type Node } from 'yaml'
import { endKinds } from '../end-kinds.ts'
import { turnsWithReason } from '../fact-types.ts'
import { expression } from './expression.ts'
import { example, expected, inForce } from './members.ts'
import type { Reading } from './reading.ts'
import {
  anyDay,
  bilingual,
  day,
  dayCount,
  idOf,
  list,
  object,
  oneOf,
  optional,
  record,
  refTo,
  type Shape,
  scalar,
  string,
  unread,
  yesNo,
} from './shapes.ts'

const termShape = object({
  name: idOf('term'),
  says: bilingual,
  is: expression,
  examples: optional(list(object({ ...example, holds: expected }))),
})

/** A term is known from the line after it on: so terms may build on earlier ones, and never go in a circle. */
const term: Shape<Exclude<ReturnType<typeof termShape>, typeof unread>> = (node, reading) => {
  const read = termShape(node, reading)
  if (read !== unread) reading.terms.set(read.name, read.is)
  return read
}

const visit = object({
  id: idOf('visit'),
  when: optional(expression),
  who: list(refTo('part')),
  place: refTo('organ'),
  matters: list(refTo('matter')),
  statutory: optional(yesNo),
  inForce,
  name: bilingual,
  why: bilingual,
  basis: string,
  examples: optional(
    list(
      object({
        ...example,
        needed: expected,
        who: optional(list(refTo('party'))),
        matters: optional(list(refTo('matter'))),
        organ: optional(refTo('organ')),
        statutory: optional(yesNo),
      }),
    ),
  ),
})

const party = object({
  id: idOf('party'),
  name: bilingual,
  when: optional(expression),
  examples: optional(list(object({ ...example, there: expected }))),
})

const step = object({
  id: idOf('step'),
  name: bilingual,
  matters: list(refTo('matter')),
  examples: optional(list(object({ ...example, matters: list(refTo('matter')) }))),
})

const promise = object({
  preReviewDays: dayCount,
  issueDays: dayCount,
  basis: string,
  onTheSpot: string,
  examples: optional(list(object({ ...example, workingDays: dayCount }))),
})

const pause = object({
  id: idOf('pause'),
  name: bilingual,
  words: bilingual,
  stopsClock: yesNo,
  atMostDays: dayCount,
  afterwards: oneOf('resumes', 'ends'),
  basis: string,
  examples: optional(
    list(
      object({
        title: string,
        on: anyDay,
        lastDay: anyDay,
        stopsClock: optional(yesNo),
        afterwards: optional(oneOf('resumes', 'ends')),
      }),
    ),
  ),
})

export const reason = object({
  id: idOf('reason'),
  for: oneOf(...turnsWithReason),
  name: bilingual,
  words: bilingual,
  doNext: bilingual,
  claims: optional(oneOf('core-missing', 'condition-failing')),
  asksFor: optional(list(refTo('material'))),
  of: optional(list(refTo('matter'))),
  endsAs: optional(oneOf(...endKinds)),
  ends: optional(list(refTo('matter'))),
  holds: optional(list(refTo('matter'))),
  basis: string,
})

const preReview = object({
  by: string,
  withinHours: dayCount,
  basis: string,
  looksAt: list(
    object({
      id: string,
      name: bilingual,
      what: oneOf('uploaded-paper', 'told-fact', 'contradicted'),
      facts: optional(list(refTo('fact'))),
    }),
  ),
})

const scenario = object({
  when: optional(expression),
  is: string,
  group: optional(string),
  says: optional(bilingual),
  examples: optional(list(object({ ...example, holds: expected }))),
})

// Terms stand first: every rule after them may use them.
export const eventFile = object({
  id: string,
  name: bilingual,
  version: string,
  inForceFrom: day,
  province: object({ code: string, name: bilingual }),
  lists: record((node: Node | null, reading: Reading) => {
    const where = isMap(node)
      ? object({ countiesWhere: oneOf('hukouInterface', 'ministryRegister') })(node, reading)
      : unread
    return where === unread ? list(scalar)(node, reading) : where
  }),
  datedLists: optional(record(list(object({ value: scalar, from: optional(day), until: optional(day) })))),
  terms: optional(list(term)),
  parties: list(party),
  partsPlayed: list(object({ id: idOf('part'), is: optional(refTo('fact')), otherThan: optional(string) })),
  departments: list(object({ id: idOf('department'), name: bilingual, telephone: optional(string) })),
  organs: list(object({ id: idOf('organ'), name: bilingual, place: bilingual })),
  steps: list(step),
  visits: list(visit),
  promise,
  pauses: optional(list(pause)),
  reasons: optional(list(reason)),
  preReview: optional(preReview),
  scenario: list(scenario),
})
