import type { Static } from '@sinclair/typebox'
import type { Refusal } from '@xiqian/case'
import type { Office } from '../office.ts'
import type { EndMandateRequest, GiveMandateRequest, TakeMandateRequest } from '../shapes/mandates.ts'
import type { SomebodySignedIn } from '../sign-in/signed-in.ts'
import { mandatesElsewhere } from '../views/mandate-held.ts'
import { sentenceFor } from '../views/mandates.ts'
import type { Asked, AskedOfCase } from './asked.ts'
import { linkDigest, linkFor, readLink } from './links.ts'
import { digestOf, type Loaded } from './load.ts'
import { actAsParty, actAsStaff } from './party-act.ts'
import { type Done, isRefusal, type Prepared, perform } from './perform.ts'

type Give = AskedOfCase<Static<typeof GiveMandateRequest>, SomebodySignedIn>

/** Made from the key, like the link: the same request gives the same mandate. */
const mandateId = (office: Office, { caseId, key }: Give): string =>
  digestOf(office, { caseId, mandate: key }).slice(0, 20)

/** 委托帮办: by a party, or recorded at the window for one without a phone. `link` is what the helper opens. */
export const giveMandate = async (office: Office, ask: Give): Promise<Done | Refusal> => {
  const { by, body } = ask
  const mandate = mandateId(office, ask)
  const link = await linkFor(office, { caseId: ask.caseId, kind: 'help', subject: mandate }, ask.key)
  const prepare = (loaded: Loaded, role: string): Prepared | Refusal => {
    const { kind: id, also } = body
    const kind = loaded.standard.turns.mandates.kinds.find((one) => one.id === id)
    if (kind === undefined) return { refused: 'no-such-thing' }
    const read = sentenceFor(office, loaded, kind, [])
    if (read.sentenceDigest !== body.sentenceDigest)
      return { refused: 'changed-since-you-looked', difference: [{ what: 'mandate', now: read.sentence }] }
    const { sentenceDigest } = sentenceFor(office, loaded, kind, also)
    const ground = by.kind === 'citizen' ? 'phone' : (body.ground ?? 'face')
    const tokenDigest = linkDigest(office, link)
    return { act: { type: 'give-mandate', mandate, role, kind: id, also, ground, sentenceDigest, tokenDigest } }
  }
  const role = body.role ?? ''
  const done =
    by.kind === 'citizen'
      ? await actAsParty(office, { ...ask, by }, 'give-mandate', prepare)
      : await actAsStaff(office, { ...ask, by }, 'give-mandate', (loaded) => prepare(loaded, role), role)
  return isRefusal(done) ? done : { ...done, link }
}

/** 接受委托, by the link. */
export const takeMandate = async (
  office: Office,
  ask: Asked<Static<typeof TakeMandateRequest>>,
): Promise<Done | Refusal> => {
  const to = readLink(ask.body.token)
  if (to === undefined || to.kind !== 'help') return { refused: 'no-such-thing' }
  const { caseId, subject: mandate } = to
  const { account } = ask.by
  const held = await mandatesElsewhere(office, account, caseId)
  return perform(
    office,
    { ...ask, caseId, by: () => ({ who: account, as: { kind: 'helper', mandate }, purpose: 'take-mandate' }) },
    () => ({ act: { type: 'take-mandate', mandate, tokenDigest: linkDigest(office, ask.body.token) }, held }),
  )
}

/** 结束委托: by the party, by the helper, or at the window. */
export const endMandate = (
  office: Office,
  ask: AskedOfCase<Static<typeof EndMandateRequest>, SomebodySignedIn>,
): Promise<Done | Refusal> => {
  const { by, body } = ask
  const act = { type: 'end-mandate', mandate: body.mandate } as const
  if (by.kind === 'citizen') return actAsParty(office, { ...ask, by }, 'end-mandate', () => ({ act }))
  return actAsStaff(
    office,
    { ...ask, by },
    'end-mandate',
    () => ({ act }),
    (loaded) => loaded.file.mandates[body.mandate]?.role,
  )
}
