import { type LegalDay, type PlannedConsent, plan, type Situation, type Standard, type Text } from '@xiqian/standard'
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
  today: LegalDay,
): ((consent: PlannedConsent) => Text) => {
  const { consents } = plan(standard, maskedSituation(standard, situation), today)
  const sentences = new Map(consents.map(({ id, sentence }) => [id, sentence]))
  return ({ id }) => sentences.get(id) ?? hidden
}
