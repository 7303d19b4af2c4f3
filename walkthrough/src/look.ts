import { type Applied, phoneOf } from './applicants.ts'
import { noteWaiting } from './count.ts'
import type { PartyView } from './views.ts'
import { viewOf, type Walk } from './walk.ts'

export const isWaitedFor = (stage: string): boolean => stage === 'asked' || stage === 'in-inbox'

/** Looks at the case, and notes what is waited for and what has come. */
export const look = async ({ count }: Walk, applied: Applied): Promise<PartyView> => {
  const view = await viewOf(phoneOf(applied), applied.caseId)
  noteWaiting(count, new Set(view.plan.matters.filter(({ stage }) => isWaitedFor(stage)).map(({ id }) => id)))
  for (const { id, stage } of view.plan.matters) {
    if (stage !== 'issued' || count.results.has(id)) continue
    count.results.add(id)
    count.lastResultOn = view.today
  }
  return view
}
