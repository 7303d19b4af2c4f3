import type { Act } from '../acts.ts'
import type { Circumstances, Decision } from '../decision.ts'
import type { CaseFile } from '../file.ts'
import { notAllowed } from '../machines/not-allowed.ts'
import { changedSinceLook } from './changed.ts'
import { actingRole } from './who.ts'
import { stamp, yes } from './yes.ts'

/** 请求同意: the link carries one sentence and works for one person; asking again makes the link before worthless. */
export const askConsent = (
  act: Act & { readonly type: 'ask-consent' },
  file: CaseFile,
  circumstances: Circumstances,
): Decision => {
  const { consent, sentenceDigest, tokenDigest } = act
  const no = notAllowed(act, file)
  if (no !== undefined) return no
  if (actingRole(circumstances.by, file) === undefined) return { refused: 'not-your-act' }
  if (!circumstances.plan.consents.some((each) => each.id === consent)) return { refused: 'no-such-thing' }
  if (sentenceDigest !== circumstances.digests.consents[consent]) return changedSinceLook(circumstances)

  return yes([{ ...stamp(circumstances), type: 'ConsentAsked', consent, sentenceDigest, tokenDigest }])
}
