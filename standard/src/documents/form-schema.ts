import type { Json } from '../canonical.ts'
import type { Standard } from '../standard.ts'
import type { Domain, Fact, QuestionGroup, Text } from '../types.ts'

type Members = { readonly [key: string]: Json | undefined }

/**
 * 一表的 JSON Schema (2020-12): one object with the joint part and one part a party, for whoever builds a counter of their own.
 * It describes values in their one form (digits folded, names trimmed). What is needed in which situation is not in it:
 * that depends on the answers, and the plan says it. Verdicts of sources and what is derived are no part of the form.
 */
export const formSchema = (standard: Standard): Json => {
  const { event, version, digest, parties } = standard
  const asked = standard.facts.filter(({ domain, derived }) => domain.kind !== 'check' && derived === undefined)
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `urn:xiqian:standard:${digest}:form`,
    title: event.name.zh,
    'x-title': said(event.name),
    'x-event': event.id,
    'x-version': version,
    type: 'object',
    additionalProperties: false,
    properties: {
      joint: partOf(
        standard,
        asked.filter(({ part }) => part === 'joint'),
        standard.questions.filter(({ stage }) => stage !== 'own'),
      ),
      ...Object.fromEntries(parties.map(({ id, name }) => [id, { $ref: '#/$defs/own', 'x-title': said(name) }])),
    },
    $defs: {
      own: partOf(
        standard,
        asked.filter(({ part }) => part === 'own'),
        standard.questions.filter(({ stage }) => stage === 'own'),
      ),
    },
  }
}

const said = ({ zh, en }: Text): Json => ({ zh, en })

const partOf = (standard: Standard, facts: readonly Fact[], groups: readonly QuestionGroup[]): Members => ({
  type: 'object',
  additionalProperties: false,
  'x-groups': groups.map(({ id, title, facts: inGroup }) => ({ id, title: said(title), facts: [...inGroup] })),
  properties: Object.fromEntries(facts.map((fact) => [fact.id, propertyOf(standard, fact)])),
})

const propertyOf = (standard: Standard, fact: Fact): Members => ({
  title: fact.name.zh,
  'x-title': said(fact.name),
  description: fact.why.zh,
  'x-why': said(fact.why),
  'x-basis': fact.basis,
  'x-lifetime': fact.lifetime,
  'x-privacy': fact.privacy,
  'x-asked': fact.from.includes('asked'),
  ...(fact.usual === undefined ? {} : { default: fact.usual }),
  ...(fact.unsure === undefined ? {} : { 'x-unsure': said(fact.unsure) }),
  ...typeOf(standard, fact.domain),
})

const typeOf = (standard: Pick<Standard, 'counties' | 'parties'>, domain: Domain): Members => {
  switch (domain.kind) {
    case 'yes-no':
      return { type: 'boolean' }
    case 'whole-number':
      return { type: 'integer', minimum: domain.from, maximum: domain.to }
    case 'day':
      return { type: 'string', pattern: '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$' }
    case 'choice':
      return {
        ...oneOf(domain.options.map(({ value }) => value)),
        'x-options': domain.options.map(({ value, name, code }) => ({ value, name: said(name), code })),
        ...(domain.codes === undefined ? {} : { 'x-codes': domain.codes }),
      }
    case 'county':
      return oneOf(standard.counties.map(({ code }) => code))
    case 'role':
      return oneOf(standard.parties.map(({ id }) => id))
    case 'check':
      return oneOf(['MATCH', 'MISMATCH', 'NOT_FOUND', 'UNAVAILABLE'])
    case 'text':
      return { type: 'string', minLength: 1, maxLength: domain.maxLength, pattern: patterns[domain.form] }
  }
}

const oneOf = (values: readonly string[]): Members => ({ type: 'string', enum: [...values] })

const letters = '\\p{L}[\\p{L}\\p{M}]*'
/** Begins with something, and holds nothing that cannot be seen. */
const visible = '^(?=\\S)[^\\p{Cc}\\p{Private_Use}\\p{Bidi_Control}\\u200b\\u2060\\ufeff]+$'

/** A citizen number has a check character beside, which no pattern tells. */
const patterns: Readonly<Record<Extract<Domain, { kind: 'text' }>['form'], string>> = {
  'person-name': `^${letters}(?:[· .'’\\-]{1,2}${letters})*$`,
  'citizen-number': '^[0-9]{17}[0-9X]$',
  mobile: '^1[3-9][0-9]{9}$',
  mail: '^[^\\s@]+@[^\\s@.]+(?:\\.[^\\s@.]+)+$',
  address: visible,
  'document-number': visible,
  plain: visible,
}
