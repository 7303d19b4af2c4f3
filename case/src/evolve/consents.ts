import type { CaseEvent } from '../events.ts'
import type { CaseFile } from '../file.ts'

export const consentsAfter = (consents: CaseFile['consents'], event: CaseEvent): CaseFile['consents'] => {
  switch (event.type) {
    case 'ConsentAsked': {
      const { sentenceDigest, tokenDigest } = event
      return { ...consents, [event.consent]: { stage: 'asked', sentenceDigest, tokenDigest } }
    }
    case 'ConsentGiven': {
      const { sentenceDigest, at } = event
      return { ...consents, [event.consent]: { stage: 'given', sentenceDigest, by: event.by.who, at } }
    }
    case 'ConsentRefused':
      return { ...consents, [event.consent]: { stage: 'refused', by: event.by.who, at: event.at } }
    case 'ConsentLapsed':
      return { ...consents, [event.consent]: { stage: 'lapsed' } }
    default:
      return consents
  }
}
