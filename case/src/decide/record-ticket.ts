import type { Act } from '../acts.ts'
import { conflictKey } from '../conflict-key.ts'
import type { Circumstances, Decision } from '../decision.ts'
import type { CaseEvent } from '../events.ts'
import { evolveAll } from '../evolve.ts'
import type { CaseFile } from '../file.ts'
import { notAllowed } from '../machines/not-allowed.ts'
import { withConsequences } from './consequences.ts'
import { afterAnswer, type Step } from './ticket-steps.ts'
import { isMachine } from './who.ts'
import { stamp, yes } from './yes.ts'

type RecordTicket = Act & { readonly type: 'record-ticket' }

/**
 * 校核答复. `corrected`: the register is asked anew, so that the value comes from it and never from a letter; `stands` and
 * `not-ours`: the next provider, or what the standard says once all were asked. A word on a ticket that was answered has no effect.
 */
export const recordTicket = (act: RecordTicket, file: CaseFile, circumstances: Circumstances): Decision => {
  if (!isMachine(circumstances.by)) return { refused: 'not-your-act' }
  const no = notAllowed(act, file)
  if (no !== undefined) return no
  const { conflict, role, receipt, answer, words } = act
  const state = file.conflicts[conflictKey(act)]
  const about = { conflict, role }
  if (state?.stage !== 'asked' || (state.receipt !== undefined && state.receipt !== receipt))
    return yes([{ ...stamp(circumstances), type: 'TicketRepeated', ...about, receipt }])
  const { to } = state
  if (answer === 'taken')
    return state.receipt === receipt
      ? yes([])
      : yes([{ ...stamp(circumstances), type: 'TicketTaken', ...about, to, receipt }])

  const answered: CaseEvent = {
    ...stamp(circumstances),
    type: 'TicketAnswered',
    ...about,
    to,
    receipt,
    answer,
    ...(words !== undefined && { words }),
  }
  const then: Step =
    answer === 'corrected'
      ? { events: [], errands: [{ kind: 'ask-source', source: to, role, asap: true }] }
      : afterAnswer(evolveAll(file, [answered]), about, answer, circumstances)
  return withConsequences(file, circumstances, yes([answered, ...then.events], { errands: then.errands }))
}
