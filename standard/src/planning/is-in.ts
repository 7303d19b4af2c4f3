import type { Rule } from '../language/judge.ts'
import type { InForce, LegalDay, Sees } from '../types.ts'
import type { Asked } from './asked.ts'
import { note, type Wanting } from './wanting.ts'

/** Whether a line belongs to the plan; an open question is noted for those who see the line. */
export const isIn = (rule: Rule, sees: Sees, { known, on }: Pick<Asked, 'known' | 'on'>, wanting: Wanting): boolean => {
  const verdict = rule.judge(known, on)
  if (verdict.holds === 'unknown') note(wanting, verdict.dependsOn, sees)
  return verdict.holds === true
}

/** Both days included. */
export const isInForce = (inForce: InForce | undefined, day: LegalDay): boolean =>
  inForce === undefined ||
  ((inForce.from === undefined || inForce.from <= day) && (inForce.until === undefined || day <= inForce.until))
