import type { Act } from '../acts.ts'
import type { Circumstances, Decision } from '../decision.ts'
import type { CaseFile } from '../file.ts'
import { notAllowed, notAllowedNow } from '../machines/not-allowed.ts'
import { movedDeadlines } from './deadlines.ts'
import { isUnfinished } from './matters.ts'
import { isMachine } from './who.ts'
import { yes } from './yes.ts'

/** 顺延: a new holiday notice is in force. Only ever stated, with old and new day and the notice; nothing where nothing moves. */
export const moveDeadlines = (
  act: Act & { readonly type: 'move-deadlines' },
  file: CaseFile,
  circumstances: Circumstances,
): Decision => {
  const no = notAllowed(act, file)
  if (no !== undefined) return no
  if (!isMachine(circumstances.by)) return { refused: 'not-your-act' }
  if (!Object.values(file.matters).some(isUnfinished)) return notAllowedNow('intake', 'accepted', act)
  const { events, errands } = movedDeadlines(file, circumstances, circumstances.plan, 'calendar')
  return yes(events, { errands })
}
