import type { Act } from '../acts.ts'
import type { Circumstances, Decision } from '../decision.ts'
import type { CaseFile } from '../file.ts'
import { notAllowed } from '../machines/not-allowed.ts'
import { isStaff } from './who.ts'
import { stamp, yes } from './yes.ts'

/** 统一出件: everything on paper in one hand; by post it costs no visit. */
export const handOut = (
  act: Act & { readonly type: 'hand-out' },
  file: CaseFile,
  circumstances: Circumstances,
): Decision => {
  const no = notAllowed(act, file)
  if (no !== undefined) return no
  if (!isStaff(circumstances.by)) return { refused: 'not-your-act' }
  const waiting = file.handOut.stage === 'waiting' ? file.handOut.matters : []
  const isWhole = waiting.every((matter) => act.matters.includes(matter)) && act.matters.length === waiting.length
  if (!isWhole) return { refused: 'no-such-thing' }

  const { way, matters } = act
  return yes([{ ...stamp(circumstances), type: 'HandedOut', way, matters, on: circumstances.today }])
}
