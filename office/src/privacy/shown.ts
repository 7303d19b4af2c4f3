import type { Fact, Standard, Value } from '@xiqian/standard'
import { maskedValue, plainWords } from './mask.ts'
import type { FieldsOf, Treatment, Treatments } from './permission.ts'

/** What to do with one fact that lies in one part. */
export const treatmentOf = (fields: Treatments, of: FieldsOf, fact: Pick<Fact, 'privacy'>): Treatment =>
  fields[of][fact.privacy]

/** The value as it may be shown, in words (zh); undefined where it must be left out, its very presence too. */
export const shownValue = (
  fields: Treatments,
  of: FieldsOf,
  fact: Pick<Fact, 'domain' | 'privacy'>,
  value: Value,
  places?: Pick<Standard, 'counties' | 'parties'>,
): string | undefined => {
  const treatment = treatmentOf(fields, of, fact)
  if (treatment === 'omit') return undefined
  return treatment === 'reveal' ? plainWords(fact, value, places) : maskedValue(fact, value, places)
}
