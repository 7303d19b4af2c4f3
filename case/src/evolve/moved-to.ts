import type { LegalDay } from '@xiqian/standard'
import type { CaseEvent, MovedDeadline } from '../events.ts'

/** The new day of one deadline; undefined where this event did not move it. */
export const movedTo = (
  { moved }: CaseEvent & { readonly type: 'DeadlinesMoved' },
  of: MovedDeadline['of'],
  id?: string,
): LegalDay | undefined => moved.find((each) => each.of === of && each.id === id)?.to
