import { expression } from './expression.ts'
import { words } from './fault.ts'
import { choiceOf, example, expected, inForce, path, region } from './members.ts'
import { complain } from './reading.ts'
import {
  anyDay,
  bilingual,
  dayCount,
  idOf,
  list,
  object,
  oneOf,
  optional,
  record,
  refTo,
  scalar,
  string,
  unread,
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
      whileTheyWait: optional(object({ minutes: dayCount, otherwise: bilingual, basis: string })),
    }),
  ),
  organ: object({ kind: refTo('organ'), region: list(choiceOf(region)) }),
  promisedDays: list(choiceOf(dayCount)),
  statutoryDays: dayCount,
  silent: yesNo,
  clock: optional(oneOf('promise', 'own')),
  stages: optional(list(object({ id: string, name: bilingual, by: bilingual, days: dayCount, basis: string }))),
  external: optional(list(choiceOf(object({ name: bilingual, by: bilingual, days: dayCount, basis: string })))),
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
        decider: optional(string),
        request: optional(string),
        waitMinutes: optional(dayCount),
        after: optional(list(refTo('matter'))),
        promisedDays: optional(dayCount),
        statutoryDays: optional(dayCount),
        silent: optional(yesNo),
        clock: optional(oneOf('promise', 'own')),
        stageDays: optional(list(dayCount)),
        externalDays: optional(dayCount),
        organ: optional(refTo('organ')),
        organRegion: optional(string),
        resultForm: optional(string),
        serial: optional(string),
        flow: optional(string),
        requestValues: optional(record(scalar)),
      }),
    ),
  ),
})

const conditionKind = oneOf('statutory-bar', 'requirement')
const lifetime = oneOf('until-acceptance', 'on-the-day', 'operational')

const conditionSaid = object({
  ...example,
  holds: optional(expected),
  applies: optional(yesNo),
  earliestDay: optional(anyDay),
  kind: optional(conditionKind),
  lifetime: optional(lifetime),
})

/** Where a condition does not apply there is nothing to say of whether it holds. */
const conditionExample: typeof conditionSaid = (node, reading) => {
  const read = conditionSaid(node, reading)
  if (read === unread || read.holds !== undefined || read.applies === false) return read
  complain(
    reading,
    node,
    words('缺少“holds”', '"holds" is missing'),
    words('写 holds: true 或 false；不看这一条的写 applies: false', 'Write holds: true or false, or applies: false'),
  )
  return unread
}

const condition = object({
  id: idOf('condition'),
  name: bilingual,
  words: bilingual,
  kind: conditionKind,
  lifetime,
  basis: string,
  forEach: optional(oneOf('party')),
  appliesWhen: optional(expression),
  holds: expression,
  inForce,
  waitsWhen: optional(expression),
  ifOneOfYou: optional(bilingual),
  examples: optional(list(conditionExample)),
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
