import type { PlannedMatter } from '@xiqian/standard'
import type { Act, Actor } from '../acts.ts'
import type { Circumstances, Decision } from '../decision.ts'
import type { CaseFile } from '../file.ts'
import { notAllowed } from '../machines/not-allowed.ts'
import { correctionUntil } from './correction.ts'
import { isDecided, plannedMatter } from './matters.ts'
import { stamp, yes } from './yes.ts'

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
  if (!decidesIt(circumstances.by, matter)) return { refused: 'not-decided-here', by: matter.decider }
  if (items.length === 0) {
    const problem = { zh: '请列出需要补正的内容', en: 'List what has to be put right' }
    return { refused: 'malformed', where: 'items', problem }
  }

  const { errands, ...until } = correctionUntil(circumstances, act.matter)
  return yes([{ ...stamp(circumstances), type: 'CorrectionAsked', matter: act.matter, items, ...until }], { errands })
}
