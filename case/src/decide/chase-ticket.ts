import type { Act } from '../acts.ts'
import { conflictKey } from '../conflict-key.ts'
import type { Circumstances, Decision } from '../decision.ts'
import type { CaseFile } from '../file.ts'
import { notAllowed } from '../machines/not-allowed.ts'
import { isMachine } from './who.ts'
import { stamp, yes } from './yes.ts'

/** 校核超时: said once; the couple need do nothing, and the supervisor hears of it. */
export const chaseTicket = (
  act: Act & { readonly type: 'chase-ticket' },
  file: CaseFile,
  circumstances: Circumstances,
): Decision => {
  if (!isMachine(circumstances.by)) return { refused: 'not-your-act' }
  const no = notAllowed(act, file)
  if (no !== undefined) return no
  const { conflict, role } = act
  const state = file.conflicts[conflictKey(act)]
  if (state?.stage !== 'asked' || state.late !== undefined || circumstances.today <= state.until) return yes([])
  const { to, until } = state
  return yes([{ ...stamp(circumstances), type: 'TicketLate', conflict, role, to, until }])
}
