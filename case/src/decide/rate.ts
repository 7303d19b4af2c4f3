import type { Act } from '../acts.ts'
import type { Circumstances, Decision } from '../decision.ts'
import type { CaseFile } from '../file.ts'
import { notAllowed, notAllowedNow } from '../machines/not-allowed.ts'
import { isActingFor, isStaff } from './who.ts'
import { stamp, yes } from './yes.ts'

/** 好差评: each party once, for itself; nobody of ours fills it in. */
export const rate = (act: Act & { readonly type: 'rate' }, file: CaseFile, circumstances: Circumstances): Decision => {
  const { role, level, words } = act
  const { by } = circumstances
  const no = notAllowed(act, file)
  if (no !== undefined) return no
  if (isStaff(by) || !isActingFor(by, file, role)) return { refused: 'not-your-act' }
  if (file.rated.includes(role)) return notAllowedNow('rating', 'rated', act)

  return yes([{ ...stamp(circumstances), type: 'Rated', role, level, ...(words !== undefined && { words }) }])
}
