import type { Static } from '@sinclair/typebox'
import { isLiveMandate, type Refusal } from '@xiqian/case'
import { mandateActWords } from '@xiqian/standard'
import { linkDigest, readLink } from '../desk/links.ts'
import { load } from '../desk/load.ts'
import type { Office } from '../office.ts'
import { maskName } from '../privacy/mask.ts'
import type { MandateLinkView } from '../shapes/mandates.ts'
import { kindName } from './mandates.ts'
import { nothingSuch } from './words.ts'

/** 委托链接: what somebody is asked to take on, before taking it; of the case nothing but what it is about. */
export const mandateLink = async (office: Office, token: string): Promise<Static<typeof MandateLinkView> | Refusal> => {
  const to = readLink(token)
  const loaded = to === undefined || to.kind !== 'help' ? undefined : await load(office, to.caseId)
  const state = to === undefined ? undefined : loaded?.file.mandates[to.subject]
  if (to === undefined || loaded === undefined || state === undefined) return nothingSuch
  if (state.stage === 'given' && state.tokenDigest !== linkDigest(office, token)) return nothingSuch
  const { file, standard, situation } = loaded
  const isLive = isLiveMandate(file, state, office.clocks.today())
  return {
    caseId: to.caseId,
    lifeEvent: standard.event.name,
    state: !isLive ? 'over' : state.stage === 'given' ? 'open' : 'spent',
    from: maskName(String(situation[`${state.role}.name`] ?? '')),
    kindName: kindName(loaded, state.kind),
    acts: mandateActWords(state.acts),
    until: state.until,
  }
}
