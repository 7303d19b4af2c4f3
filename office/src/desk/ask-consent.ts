import type { Refusal } from '@xiqian/case'
import type { Office } from '../office.ts'
import type { AskedOfCase, Nothing } from './asked.ts'
import { linkDigest, linkFor } from './links.ts'
import { judge, sentenceDigest } from './load.ts'
import { actAsParty } from './party-act.ts'
import { type Done, isRefusal } from './perform.ts'

/** 请求同意: the link for the person whose word is needed. It works for that person only and is spent by signing. */
export const askConsent = async (
  office: Office,
  ask: AskedOfCase<Nothing> & { readonly consent: string },
): Promise<Done | Refusal> => {
  const link = await linkFor(office, { caseId: ask.caseId, kind: 'consent', subject: ask.consent }, ask.key)
  const done = await actAsParty(office, ask, 'ask-consent', (loaded) => {
    const { plan } = judge(office, loaded, loaded.situation, office.clocks.today())
    const planned = plan.consents.find(({ id }) => id === ask.consent)
    if (planned === undefined) return { refused: 'no-such-thing' }
    return {
      act: {
        type: 'ask-consent',
        consent: planned.id,
        sentenceDigest: sentenceDigest(office, planned.sentence),
        tokenDigest: linkDigest(office, link),
      },
    }
  })
  return isRefusal(done) ? done : { ...done, link }
}
