import type { RoleId } from '@xiqian/standard'
import type { Act } from '../acts.ts'
import type { Circumstances, Decision } from '../decision.ts'
import type { CaseEvent } from '../events.ts'
import { evolveAll } from '../evolve.ts'
import type { CaseFile } from '../file.ts'
import { notAllowed } from '../machines/not-allowed.ts'
import { notAskedYet } from './sources.ts'
import { isActingFor } from './who.ts'
import { stamp, yes } from './yes.ts'

/** 告知: only now may sources be asked about this party, and those that can be are asked at once. */
export const tell = (act: Act & { readonly type: 'tell' }, file: CaseFile, circumstances: Circumstances): Decision => {
  const { role, noticeDigest, sources } = act
  const no = notAllowed(act, file)
  if (no !== undefined) return no
  if (!isActingFor(circumstances.by, file, role)) return { refused: 'not-your-act' }

  const told = { ...stamp(circumstances), type: 'Told', role, noticeDigest, sources } as const
  const events = [told, ...creditNote(file, circumstances, role)]
  return yes(events, { errands: notAskedYet(evolveAll(file, events), circumstances, role) })
}

/** 失信记录 as it is found now: written down where it is another than was known. */
const creditNote = (file: CaseFile, circumstances: Circumstances, role: RoleId): readonly CaseEvent[] => {
  const { creditNote: until } = circumstances
  if (file.noted[role] === until) return []
  return [{ ...stamp(circumstances), type: 'CreditNoteKnown', role, ...(until !== undefined && { until }) }]
}
