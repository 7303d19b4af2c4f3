import type { Refusal } from '@xiqian/case'
import { blindIndex } from '@xiqian/seal'
import type { Office } from '../office.ts'
import { asParty, asThird, roleOf } from './actors.ts'
import type { Asked, AskedOfCase } from './asked.ts'
import { linkDigest, readLink } from './links.ts'
import { judge } from './load.ts'
import { type Done, perform } from './perform.ts'

type Word = { readonly agree: boolean; readonly sentenceDigest: string }

const actOf = (consent: string, { agree, sentenceDigest }: Word) =>
  agree ? ({ type: 'consent', consent, sentenceDigest } as const) : ({ type: 'refuse-consent', consent } as const)

/** 同意 by one of the parties (the host whose own house it is). */
export const consent = (
  office: Office,
  ask: AskedOfCase<Word> & { readonly consent: string },
): Promise<Done | Refusal> =>
  perform(
    office,
    {
      ...ask,
      by: (loaded) => {
        const role = roleOf(loaded.file, ask.by.account)
        return role === undefined ? { refused: 'no-such-thing' } : asParty(ask.by, role, 'consent')
      },
    },
    (loaded) => {
      const role = roleOf(loaded.file, ask.by.account)
      const { plan } = judge(office, loaded, loaded.situation, office.clocks.today())
      const planned = plan.consents.find(({ id }) => id === ask.consent)
      if (planned?.signer.kind !== 'party' || planned.signer.role !== role) return { refused: 'not-your-act' }
      return { act: actOf(planned.id, ask.body) }
    },
  )

/** 同意 by a third person through the link: only for the person named, under the same blind index. */
export const consentByLink = async (
  office: Office,
  ask: Asked<Word> & { readonly token: string },
): Promise<Done | Refusal> => {
  const to = readLink(ask.token)
  if (to === undefined || to.kind !== 'consent') return { refused: 'no-such-thing' }

  return perform(
    office,
    { caseId: to.caseId, key: ask.key, requestDigest: ask.requestDigest, by: () => asThird(ask.by, to.subject) },
    async (loaded) => {
      const state = loaded.file.consents[to.subject]
      if (state === undefined) return { refused: 'no-such-thing' }
      if (state.stage !== 'asked') return { refused: 'link-spent' }
      const { plan } = judge(office, loaded, loaded.situation, office.clocks.today())
      const planned = plan.consents.find(({ id }) => id === to.subject)
      const number = planned?.signer.kind === 'third' ? planned.signer.number : undefined
      const isThatPerson =
        number !== undefined && (await blindIndex(office.kms, 'citizen-number', number)) === ask.by.personIndex
      if (!isThatPerson || state.tokenDigest !== linkDigest(office, ask.token)) return { refused: 'no-such-thing' }
      return { act: actOf(to.subject, ask.body) }
    },
  )
}
