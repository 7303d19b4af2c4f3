import type { MatterId, Plan, Reason } from '@xiqian/standard'
import type { Because } from '../because.ts'
import type { Circumstances } from '../decision.ts'
import type { CaseEvent } from '../events.ts'
import type { CaseFile } from '../file.ts'
import { isUndecided, plannedMatter } from './matters.ts'
import { stamp } from './yes.ts'

/** Whether it comes after that one, directly or by others. */
const restsOn = (plan: Plan, matter: MatterId, premise: MatterId): boolean =>
  (plannedMatter(plan, matter)?.after ?? []).some((other) => other === premise || restsOn(plan, other, premise))

/** 前提没有了: what rests on a matter and is still running ends, or only what the reason names; the others go on. */
export const endedWithPremise = (
  file: CaseFile,
  circumstances: Circumstances,
  premise: MatterId,
  { ends }: Pick<Reason, 'ends'>,
  { words, doNext, basis }: Because,
): readonly CaseEvent[] =>
  Object.entries(file.matters).flatMap(([matter, state]): readonly CaseEvent[] => {
    const isMeant = ends === undefined ? restsOn(circumstances.plan, matter, premise) : ends.includes(matter)
    if (!isMeant || matter === premise || !isUndecided(state)) return []
    const on = circumstances.today
    const said = { reason: words, doNext, basis }
    return [{ ...stamp(circumstances), type: 'MatterEnded', matter, on, because: 'premise-gone', ...said }]
  })
