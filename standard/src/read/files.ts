import { isMap, type Node } from 'yaml'
import type { Domain } from '../types.ts'
import { expression } from './expression.ts'
import { words } from './fault.ts'
import { example, expected, inForce, oneOrChoices } from './members.ts'
import { complain, type Reading } from './reading.ts'
import {
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
  wholeNumber,
  yesNo,
} from './shapes.ts'

const named = object({ value: string, name: bilingual, hint: optional(bilingual), code: optional(string) })
const kinds = {
  choice: object({ kind: oneOf('choice'), codes: optional(string), options: list(named) }),
  'yes-no': object({ kind: oneOf('yes-no'), yes: optional(bilingual), no: optional(bilingual) }),
  check: object({ kind: oneOf('check') }),
  text: object({
    kind: oneOf('text'),
    form: oneOf('person-name', 'citizen-number', 'mobile', 'mail', 'address', 'document-number', 'plain'),
    maxLength: wholeNumber,
  }),
  day: object({ kind: oneOf('day') }),
  county: object({ kind: oneOf('county') }),
  role: object({ kind: oneOf('role') }),
  'whole-number': object({ kind: oneOf('whole-number'), from: wholeNumber, to: wholeNumber }),
}

const domain: Shape<Domain> = (node, reading) => {
  const kind = isMap(node) ? node.get('kind') : undefined
  const shape = Object.entries(kinds).find(([name]) => name === kind)?.[1]
  if (shape !== undefined) return shape(node, reading)
  const names = Object.keys(kinds)
  complain(
    reading,
    node,
    words(`没有“${String(kind)}”这一类取值`, `There is no domain "${String(kind)}"`),
    words(`写其中之一：${names.join('、')}`, `Write one of: ${names.join(', ')}`),
  )
  return unread
}

const fact = object({
  id: idOf('fact'),
  name: bilingual,
  part: oneOf('joint', 'own'),
  domain,
  privacy: oneOf('plain', 'personal', 'sensitive'),
  from: list(string),
  lifetime: oneOf('until-acceptance', 'on-the-day', 'operational'),
  retention: object({ years: dayCount, basis: string }),
  why: bilingual,
  hint: optional(bilingual),
  basis: string,
  about: optional(object({ party: refTo('party'), as: string })),
  usual: optional(scalar),
  unsure: optional(bilingual),
  keptFor: optional(bilingual),
  derived: optional(object({ by: oneOf('sexOf', 'birthDateOf'), from: refTo('fact') })),
  offered: optional(
    list(
      object({
        when: optional(record(scalar, refTo('fact'))),
        fact: refTo('fact'),
        of: refTo('part'),
        owedBy: optional(oneOf('source')),
      }),
    ),
  ),
})

const material = object({
  id: idOf('material'),
  kpiRow: (node: Node | null, reading: Reading) =>
    isMap(node) ? record(string)(node, reading) : string(node, reading),
  name: bilingual,
  forEach: optional(oneOf('party')),
  neededWhen: optional(expression),
  matters: list(refTo('matter')),
  class: oneOrChoices(oneOf('core', 'deferrable', 'on-site', 'promise')),
  legalElement: optional(yesNo),
  inForce,
  source: optional(refTo('source')),
  otherwise: optional(list(refTo('source'))),
  giving: oneOf(
    'form',
    'tap-card',
    'show-document',
    'sign-in-person',
    'sign-online',
    'upload',
    'tick',
    'photo-on-site',
  ),
  whose: oneOf('self', 'couple', 'third'),
  because: bilingual,
  supplyWithinDays: optional(oneOrChoices(dayCount)),
  ifNotSupplied: optional(bilingual),
  why: bilingual,
  basis: string,
  ifOneOfYou: optional(bilingual),
  examples: optional(
    list(
      object({
        ...example,
        needed: expected,
        comes: optional(oneOf('not-asked-yet', 'held', 'owed-by-source', 'person')),
        class: optional(string),
        supplyWithinDays: optional(wholeNumber),
        legalElement: optional(yesNo),
        matters: optional(list(refTo('matter'))),
      }),
    ),
  ),
})

export const factsFile = object({ facts: list(fact) })

export const materialsFile = object({ materials: list(material) })

export const consentsFile = object({
  consents: list(
    object({
      id: idOf('consent'),
      material: refTo('material'),
      matter: refTo('matter'),
      third: optional(
        object({
          name: refTo('fact'),
          number: refTo('fact'),
          source: refTo('source'),
          of: refTo('part'),
          sourceNumber: refTo('fact'),
        }),
      ),
      sentence: bilingual,
      why: bilingual,
      basis: string,
    }),
  ),
})

const askedFact = object({ fact: refTo('fact'), askedWhen: optional(expression) })

export const questionsFile = object({
  groups: list(
    object({
      id: idOf('question'),
      title: bilingual,
      stage: oneOf('guidance', 'own', 'joint'),
      hint: optional(bilingual),
      askedWhen: optional(expression),
      inForce,
      facts: list((node: Node | null, reading: Reading) => {
        if (isMap(node)) return askedFact(node, reading)
        const id = refTo('fact')(node, reading)
        return id === unread ? unread : { fact: id }
      }),
      examples: optional(list(object({ ...example, asked: expected, asks: optional(list(refTo('fact'))) }))),
    }),
  ),
})

export const sourcesFile = object({
  sources: list(
    object({
      id: idOf('source'),
      department: refTo('department'),
      name: bilingual,
      askedWhen: optional(expression),
      verdictIn: refTo('fact'),
      fills: record(refTo('fact')),
      sends: record(refTo('fact')),
      whenUnavailable: oneOf('hold', 'defer', 'declare'),
      purpose: bilingual,
      legalBasis: string,
      telephone: string,
      recheckedAtWindow: yesNo,
      examples: optional(
        list(
          object({
            ...example,
            asked: expected,
            whenUnavailable: optional(oneOf('hold', 'defer', 'declare')),
            recheckedAtWindow: optional(yesNo),
          }),
        ),
      ),
    }),
  ),
})

export const staffFile = object({
  staffRoles: list(
    object({
      id: idOf('staff-role'),
      name: bilingual,
      department: refTo('department'),
      acts: list(string),
      over: optional(list(string)),
    }),
  ),
})

const pair = (node: Node | null, reading: Reading) => object({ name: string, days: wholeNumber })(node, reading)

export const kpiFile = object({
  note: string,
  causes: list(object({ id: idOf('cause'), name: bilingual, byPlatform: yesNo })),
  before: list(object({ id: string, matter: string, name: string, fate: string })),
  after: list(object({ id: string, name: string, acquire: string, class: string })),
  stepsBefore: list(object({ id: string, org: string, name: string })),
  stepsAfter: list(object({ id: string, name: string })),
  visitsBefore: list(object({ id: string, name: string })),
  visitsAfter: list(refTo('visit')),
  daysBefore: list(pair),
  daysAfter: list(pair),
})

export const calendarFile = object({
  from: day,
  horizon: day,
  basis: string,
  holidays: list(day),
  workdays: list(day),
})

export const countiesFile = object({
  basis: string,
  counties: list(
    object({ code: string, name: string, city: string, hukouInterface: yesNo, ministryRegister: optional(yesNo) }),
  ),
  successors: list(object({ code: string, name: string, successor: string })),
})
