import type { Act } from '../acts.ts'
import type { Circumstances, Decision } from '../decision.ts'
import type { CaseFile } from '../file.ts'
import { notAllowed } from '../machines/not-allowed.ts'
import { actingRole } from './who.ts'
import { stamp, yes } from './yes.ts'

/** 邀请: whoever has joined may invite; a new link makes the one before worthless. */
export const invite = (
  act: Act & { readonly type: 'invite' },
  file: CaseFile,
  circumstances: Circumstances,
): Decision => {
  const no = notAllowed(act, file)
  if (no !== undefined) return no
  if (actingRole(circumstances.by, file) === undefined) return { refused: 'not-your-act' }

  return yes([{ ...stamp(circumstances), type: 'Invited', role: act.role, tokenDigest: act.tokenDigest }])
}
