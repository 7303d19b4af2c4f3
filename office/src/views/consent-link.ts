import type { Static } from '@sinclair/typebox'
import type { Refusal } from '@xiqian/case'
import { blindIndex } from '@xiqian/seal'
import { linkDigest, readLink } from '../desk/links.ts'
import { judge, load } from '../desk/load.ts'
import type { Office } from '../office.ts'
import type { ConsentLinkView } from '../shapes/citizen.ts'
import type { Citizen } from '../sign-in/signed-in.ts'
import { shownConsents } from './consents.ts'
import { nothingSuch } from './words.ts'

/** 第三人的一页: one sentence to sign, and only for the person who is asked. */
export const consentLink = async (
  office: Office,
  by: Citizen,
  token: string,
): Promise<Static<typeof ConsentLinkView> | Refusal> => {
  const to = readLink(token)
  const loaded = to === undefined || to.kind !== 'consent' ? undefined : await load(office, to.caseId)
  if (to === undefined || loaded === undefined) return nothingSuch
  const state = loaded.file.consents[to.subject]
  if (state === undefined || (state.stage === 'asked' && state.tokenDigest !== linkDigest(office, token)))
    return nothingSuch
  const { plan } = judge(office, loaded, loaded.situation, office.clocks.today())
  const planned = plan.consents.find(({ id }) => id === to.subject)
  const shown = shownConsents(office, plan, loaded.file).find(({ id }) => id === to.subject)
  const number = planned?.signer.kind === 'third' ? planned.signer.number : undefined
  if (shown === undefined) return nothingSuch
  const mine = number !== undefined && (await blindIndex(office.kms, 'citizen-number', number)) === by.personIndex
  const { id, sentence, why, basis } = shown
  const hidden = {
    zh: '这份同意书不是发给您的，请用收到链接的本人身份登录',
    en: 'This is not addressed to you. Sign in as the person who was sent the link',
  }
  return {
    consent: id,
    caseId: to.caseId,
    state: shown.state,
    sentence: mine ? sentence : hidden,
    sentenceDigest: mine ? shown.sentenceDigest : '',
    why: mine ? why : hidden,
    basis: mine ? basis : '',
    mine,
  }
}
