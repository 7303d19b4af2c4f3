import type { Act } from '../acts.ts'
import type { Circumstances, Decision } from '../decision.ts'
import type { CaseFile } from '../file.ts'
import { notAllowed, notAllowedNow } from '../machines/not-allowed.ts'
import { restingOn, ruleOf } from './conflicts.ts'
import { isVerdict } from './sources.ts'
import { found } from './ticket-steps.ts'
import { isActingFor } from './who.ts'
import { yes } from './yes.ts'

/**
 * 说记错了: what a register told stays as it was until its provider has looked, and what the party says stands beside it. A verdict is
 * no value that a person could have otherwise; what it rests on can be disputed.
 */
export const disputeFact = (
  act: Act & { readonly type: 'dispute-fact' },
  file: CaseFile,
  circumstances: Circumstances,
): Decision => {
  const { role, conflict, claim } = act
  const rule = ruleOf(circumstances, conflict)
  const says = rule?.says.find(({ source }) => source === rule.authoritative)
  if (rule === undefined || says === undefined || claim.fact !== says.fact) return { refused: 'no-such-thing' }
  if (!file.roles.includes(role)) return { refused: 'no-such-thing' }
  const no = notAllowed(act, file)
  if (no !== undefined) return no
  if (!isActingFor(circumstances.by, file, role)) return { refused: 'not-your-act' }
  if (isVerdict(file, circumstances, role, says.fact)) return { refused: 'not-your-act' }
  const told = file.saved[role]?.[says.fact]
  if (told === undefined || told.from !== says.source) return { refused: 'no-such-thing' }
  if (restingOn(rule, file, circumstances).length === 0) return notAllowedNow('conflict', 'none', act)

  const { events, errands } = found(rule, file, role, [told, claim], circumstances)
  return yes(events, { errands })
}
