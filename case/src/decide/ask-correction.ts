import type { PlannedMatter } from '@xiqian/standard'
import type { Act, Actor } from '../acts.ts'
import type { Circumstances, Decision } from '../decision.ts'
import type { CaseFile } from '../file.ts'
import { notAllowed, notAllowedNow } from '../machines/not-allowed.ts'
import { correctionAsked, emptyList } from './correction.ts'
import { takenByAnother } from './inbox-task.ts'
import { isBeingRegistered, isDecided, plannedMatter } from './matters.ts'
import { yes } from './yes.ts'

const decidesIt = (by: Actor, matter: PlannedMatter): boolean =>
  by.as.kind === 'staff'
    ? by.as.staffRole === matter.decider
    : by.as.kind === 'department' && by.as.department === matter.department

/** 要求补正: one complete list, once. */
export const askCorrection = (
  act: Act & { readonly type: 'ask-correction' },
  file: CaseFile,
  circumstances: Circumstances,
): Decision => {
  const { items } = act
  const matter = plannedMatter(circumstances.plan, act.matter)
  if (matter === undefined) return { refused: 'no-such-thing' }
  if (isDecided(file.matters[act.matter])) return { refused: 'already-decided' }
  const no = notAllowed(act, file)
  if (no !== undefined) return no
  // 登记中: the register has it, and only its own answer says what is missing.
  if (isBeingRegistered(file.matters[act.matter])) return notAllowedNow('matter', 'asked', act)
  if (!decidesIt(circumstances.by, matter)) return { refused: 'not-decided-here', by: matter.decider }
  const taken = takenByAnother(file, act.matter, circumstances.by)
  if (taken !== undefined && circumstances.by.as.kind === 'staff') return taken
  if (items.length === 0) return emptyList

  const { event, errands } = correctionAsked(file, circumstances, act.matter, items)
  return yes([event], { errands })
}
