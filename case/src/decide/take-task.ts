import type { Act } from '../acts.ts'
import type { Circumstances, Decision } from '../decision.ts'
import type { CaseFile } from '../file.ts'
import { notAllowed } from '../machines/not-allowed.ts'
import { officersTask } from './inbox-task.ts'
import { becauseOf, reasonFor } from './reasons.ts'
import { stamp, yes } from './yes.ts'

type Take = Act & { readonly type: 'take-task' }
type GiveBack = Act & { readonly type: 'give-back-task' }
type Reassign = Act & { readonly type: 'reassign-task' }

/** 认领: without a lease; it is the officer's until it is decided, given back or reassigned. */
export const takeTask = (act: Take, file: CaseFile, circumstances: Circumstances): Decision => {
  const matter = officersTask(act, file, circumstances)
  if ('refused' in matter) return matter
  if (file.takers[act.matter] !== undefined) return yes([])
  return yes([{ ...stamp(circumstances), type: 'TaskTaken', matter: act.matter }])
}

/** 退还: by whoever has it, to the inbox of the organ. */
export const giveBackTask = (act: GiveBack, file: CaseFile, circumstances: Circumstances): Decision => {
  const matter = officersTask(act, file, circumstances)
  if ('refused' in matter) return matter
  if (file.takers[act.matter] === undefined) return yes([])
  return yes([{ ...stamp(circumstances), type: 'TaskGivenBack', matter: act.matter }])
}

/** 改派: from whom, to whom and why is remembered. Whether `to` sits at that organ was seen before it came here. */
export const reassignTask = (act: Reassign, file: CaseFile, circumstances: Circumstances): Decision => {
  const no = notAllowed(act, file)
  if (no !== undefined) return no
  if (circumstances.by.as.kind !== 'staff') return { refused: 'not-your-act' }
  const reason = reasonFor(circumstances, 'reassign-task', act.reason)
  if (reason === undefined) return { refused: 'no-such-thing' }
  const from = file.takers[act.matter]
  if (from === act.to) return yes([])
  return yes([
    {
      ...stamp(circumstances),
      type: 'TaskReassigned',
      matter: act.matter,
      ...(from !== undefined && { from }),
      to: act.to,
      ...becauseOf(reason),
    },
  ])
}
