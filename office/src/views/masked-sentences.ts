import type { Plan, PlannedConsent, Situation, Standard, Text } from '@xiqian/standard'
import { maskedValue } from '../privacy/mask.ts'

const hidden: Text = { zh: '****', en: '****' }

/** Names, addresses and numbers of papers stand in sentences; they are masked before the sentence is filled in. */
const isSaid = (form: string): boolean => form === 'person-name' || form === 'address' || form === 'document-number'

const maskedSituation = (standard: Standard, situation: Situation): Situation => {
  const facts = new Map(standard.facts.map((fact) => [fact.id, fact]))
  return Object.fromEntries(
    Object.entries(situation).map(([address, value]) => {
      const fact = facts.get(address.slice(address.indexOf('.') + 1))
      const isMasked = fact?.domain.kind === 'text' && fact.privacy !== 'plain' && isSaid(fact.domain.form)
      return [address, isMasked ? maskedValue(fact, value, standard) : value]
    }),
  )
}

/** The sentences of consents as an officer reads them: 张*, the address down to the district. */
export const maskedSentences = (
  standard: Standard,
  situation: Situation,
  planOf: (situation: Situation) => Plan,
): ((consent: PlannedConsent) => Text) => {
  const { consents } = planOf(maskedSituation(standard, situation))
  const sentences = new Map(consents.map(({ id, sentence }) => [id, sentence]))
  return ({ id }) => sentences.get(id) ?? hidden
}
