import type { Act } from '../acts.ts'
import type { Circumstances, Decision } from '../decision.ts'
import type { CaseFile } from '../file.ts'
import { notAllowed } from '../machines/not-allowed.ts'
import { withConsequences } from './consequences.ts'
import { isMachine, isStaff } from './who.ts'
import { yes } from './yes.ts'

/** 出证: follows by itself from deciding where nothing is owed; here it is asked for once more, and says what is owed. */
export const issueResult = (
  act: Act & { readonly type: 'issue-result' },
  file: CaseFile,
  circumstances: Circumstances,
): Decision => {
  const { by } = circumstances
  const no = notAllowed(act, file)
  if (no !== undefined) return no
  if (!isMachine(by) && !isStaff(by)) return { refused: 'not-your-act' }

  const decision = withConsequences(file, circumstances, yes([]))
  if ('refused' in decision) return decision
  if (decision.events.some((event) => event.type === 'ResultIssued' && event.matter === act.matter)) return decision
  const materials = Object.entries(file.owed).flatMap(([material, owed]) =>
    owed.stage === 'owed' && owed.matters.includes(act.matter) ? [material] : [],
  )
  return { refused: 'still-owed', materials }
}
