import type { Act } from '../acts.ts'
import type { Circumstances, Decision } from '../decision.ts'
import { stamp, yes } from './yes.ts'

/** The party itself; or the window for whoever stands there with the card (`who`). */
const mayOpen = ({ role, who }: Act & { readonly type: 'open' }, { by }: Circumstances): boolean =>
  by.as.kind === 'staff' ? who !== undefined && by.forWhom === role : by.as.kind === 'party' && by.as.role === role

/** 开始申请: who opens it has joined by that; the claim keeps a person from having two drafts at once. */
export const open = (act: Act & { readonly type: 'open' }, circumstances: Circumstances): Decision => {
  if (!act.roles.includes(act.role) || new Set(act.roles).size !== act.roles.length) return { refused: 'no-such-thing' }
  if (!mayOpen(act, circumstances)) return { refused: 'not-your-act' }

  const { lifeEvent, standard, role, roles, region, who } = act
  return yes(
    [
      { ...stamp(circumstances), type: 'Opened', lifeEvent, standard, role, roles, region },
      { ...stamp(circumstances), type: 'Joined', role, ...(who === undefined ? {} : { who }) },
    ],
    { claims: [{ take: true, kind: 'draft', role }] },
  )
}
