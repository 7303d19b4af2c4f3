import type { Act } from '../acts.ts'
import type { Circumstances, Decision } from '../decision.ts'
import { stamp, yes } from './yes.ts'

/** 开始申请: who opens it has joined by that; the claim keeps a person from having two drafts at once. */
export const open = (act: Act & { readonly type: 'open' }, circumstances: Circumstances): Decision => {
  const { by } = circumstances
  if (!act.roles.includes(act.role) || new Set(act.roles).size !== act.roles.length) return { refused: 'no-such-thing' }
  if (by.as.kind !== 'party' || by.as.role !== act.role) return { refused: 'not-your-act' }

  const { lifeEvent, standard, role, roles, region } = act
  return yes(
    [
      { ...stamp(circumstances), type: 'Opened', lifeEvent, standard, role, roles, region },
      { ...stamp(circumstances), type: 'Joined', role },
    ],
    { claims: [{ take: true, kind: 'draft', role }] },
  )
}
