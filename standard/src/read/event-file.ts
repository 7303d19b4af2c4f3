import { isMap, type Node } from 'yaml'
import { expression } from './expression.ts'
import { example, expected, inForce } from './members.ts'
import type { Reading } from './reading.ts'
import {
  bilingual,
  day,
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
  wholeNumber,
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
  examples: optional(list(object({ ...example, needed: expected }))),
})

// Terms stand first: every rule after them may use them.
export const eventFile = object({
  id: string,
  name: bilingual,
  version: string,
  inForceFrom: day,
  province: object({ code: string, name: bilingual }),
  lists: record((node: Node | null, reading: Reading) => {
    const where = isMap(node) ? object({ countiesWhere: oneOf('hukouInterface') })(node, reading) : unread
    return where === unread ? list(scalar)(node, reading) : where
  }),
  datedLists: optional(record(list(object({ value: scalar, from: optional(day), until: optional(day) })))),
  terms: optional(list(term)),
  parties: list(object({ id: idOf('party'), name: bilingual, when: optional(expression) })),
  partsPlayed: list(object({ id: idOf('part'), is: optional(refTo('fact')), otherThan: optional(string) })),
  departments: list(object({ id: idOf('department'), name: bilingual, telephone: optional(string) })),
  organs: list(object({ id: idOf('organ'), name: bilingual, place: bilingual })),
  steps: list(object({ id: idOf('step'), name: bilingual, matters: list(refTo('matter')) })),
  visits: list(visit),
  promise: object({ preReviewDays: wholeNumber, issueDays: wholeNumber, basis: string, onTheSpot: string }),
  pauses: optional(
    list(
      object({
        id: idOf('pause'),
        name: bilingual,
        words: bilingual,
        stopsClock: yesNo,
        atMostDays: wholeNumber,
        afterwards: oneOf('resumes', 'ends'),
        basis: string,
      }),
    ),
  ),
  scenario: list(
    object({ when: optional(expression), is: string, group: optional(string), says: optional(bilingual) }),
  ),
})
