import type { Act } from '../acts.ts'
import type { Circumstances, Decision } from '../decision.ts'
import type { CaseFile } from '../file.ts'
import { notAllowed } from '../machines/not-allowed.ts'
import { stamp, yes } from './yes.ts'

/** 当面签署声明: each by itself, in person, in front of the officer, after the identity check. */
export const declare = (
  act: Act & { readonly type: 'declare' },
  file: CaseFile,
  circumstances: Circumstances,
): Decision => {
  const { by, today } = circumstances
  const { visit } = file
  const { declaration, role, sentenceDigest } = act
  if (visit.stage === 'arrived') {
    return { refused: 'not-verified', roles: visit.present.filter((each) => !visit.verified.includes(each)) }
  }
  const no = notAllowed(act, file)
  if (no !== undefined) return no
  if (visit.stage !== 'verified' || visit.day !== today) return { refused: 'not-verified', roles: [role] }
  if (by.as.kind !== 'staff' || by.forWhom !== role || by.as.organ !== visit.organ) return { refused: 'not-your-act' }
  if (!visit.present.includes(role)) return { refused: 'not-all-present', roles: [role] }
  const asked = circumstances.declarations.find((each) => each.id === declaration)
  if (!asked?.signedBy.includes(role)) return { refused: 'no-such-thing' }

  if (file.declared[declaration]?.includes(role)) return yes([])
  return yes([{ ...stamp(circumstances), type: 'Declared', declaration, role, sentenceDigest }])
}
