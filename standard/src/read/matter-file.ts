import { expression } from './expression.ts'
import { choiceOf, example, expected, path } from './members.ts'
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
  scalar,
  string,
  wholeNumber,
  yesNo,
} from './shapes.ts'

const matter = object({
  id: idOf('matter'),
  name: bilingual,
  department: refTo('department'),
  when: optional(expression),
  after: list(refTo('matter')),
  decidedIn: list(
    object({
      when: optional(expression),
      is: oneOf('at-the-window', 'our-inbox', 'department-system', 'by-notice'),
      decider: string,
      request: optional(string),
    }),
  ),
  organ: object({ kind: oneOf('registry', 'police', 'health'), region: list(choiceOf(refTo('fact'))) }),
  promisedDays: list(choiceOf(wholeNumber)),
  statutoryDays: wholeNumber,
  silent: yesNo,
  requestFacts: record(path),
  requestValues: optional(list(choiceOf(record(scalar)))),
  result: object({
    name: bilingual,
    form: list(choiceOf(oneOf('paper-on-the-spot', 'electronic', 'electronic-and-paper', 'none'))),
    serial: optional(refTo('serial')),
  }),
  flow: list(choiceOf(bilingual)),
  why: bilingual,
  basis: string,
  examples: optional(
    list(object({ ...example, planned: expected, decidedIn: optional(string), promisedDays: optional(wholeNumber) })),
  ),
})

const condition = object({
  id: idOf('condition'),
  name: bilingual,
  words: bilingual,
  kind: oneOf('statutory-bar', 'requirement'),
  lifetime: oneOf('until-acceptance', 'on-the-day', 'operational'),
  basis: string,
  forEach: optional(oneOf('party')),
  appliesWhen: optional(expression),
  holds: expression,
  waitsWhen: optional(expression),
  ifOneOfYou: optional(bilingual),
  examples: optional(list(object({ ...example, holds: expected, earliestDay: optional(day) }))),
})

const declaration = object({
  id: idOf('declaration'),
  signedBy: list(refTo('party')),
  sentence: bilingual,
  basis: string,
  sets: optional(record(scalar, refTo('fact'))),
})

export const matterFile = object({
  matter,
  conditions: optional(list(condition)),
  declarations: optional(list(declaration)),
  serials: optional(list(object({ id: idOf('serial'), pattern: string, basis: string }))),
})
