import type { CaseEvent } from '../events.ts'
import type { CaseFile } from '../file.ts'

/** 人看过的: what lay there when an officer passed it; what is as it was then needs no second look. */
export const seenAfter = ({ seen, saved, supplied }: CaseFile, event: CaseEvent): CaseFile['seen'] =>
  event.type === 'PreReviewPassed' && event.by.as.kind === 'staff' ? { saved, supplied } : seen
