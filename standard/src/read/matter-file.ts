import { expression } from './expression.ts'
import { choiceOf, example, expected, inForce, path, region } from './members.ts'
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
  organ: object({ kind: refTo('organ'), region: list(choiceOf(region)) }),
  promisedDays: list(choiceOf(wholeNumber)),
  statutoryDays: wholeNumber,
  silent: yesNo,
  clock: optional(oneOf('promise', 'own')),
  stages: optional(list(object({ id: string, name: bilingual, by: bilingual, days: wholeNumber, basis: string }))),
  external: optional(list(choiceOf(object({ name: bilingual, by: bilingual, days: wholeNumber, basis: string })))),
  codes: optional(object({ taskType: optional(string), approvalType: optional(string), basis: string })),
  inForce,
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
    list(
      object({
        ...example,
        planned: expected,
        decidedIn: optional(string),
        promisedDays: optional(wholeNumber),
        externalDays: optional(wholeNumber),
        organRegion: optional(string),
        resultForm: optional(string),
        flow: optional(string),
        requestValues: optional(record(scalar)),
      }),
    ),
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
  inForce,
  waitsWhen: optional(expression),
  ifOneOfYou: optional(bilingual),
  examples: optional(
    list(object({ ...example, holds: expected, applies: optional(yesNo), earliestDay: optional(day) })),
  ),
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
