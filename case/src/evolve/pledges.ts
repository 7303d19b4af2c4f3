import type { CaseEvent } from '../events.ts'
import type { CaseFile } from '../file.ts'
import type { PledgeEvent } from '../pledge-events.ts'
import type { PledgeState } from '../pledge-state.ts'

type OfOne = Exclude<PledgeEvent, { type: 'CreditNoteKnown' | 'PledgeGiven' }>

const stateAfter = (before: PledgeState, event: OfOne): PledgeState => {
  const { role, matters } = before
  const same = { role, matters }
  switch (event.type) {
    case 'PledgeCheckAsked':
      return { ...same, stage: 'to-check', checker: event.checker, due: event.due, tries: 0 }
    case 'PledgeUnverified':
      return before.stage === 'to-check' ? { ...before, due: event.again, tries: before.tries + 1 } : before
    case 'PledgeDoubted':
      return { ...same, stage: 'doubted', until: event.until, answerBy: event.answerBy }
    case 'DoubtAnswered': {
      const { answerBy, words } = event
      const noted = before.stage === 'false' ? { noted: before } : {}
      return { ...same, stage: 'answered', answerBy, ...(words !== undefined && { words: words.part }), ...noted }
    }
    case 'PledgeFoundFalse': {
      const { on, notedUntil, undoBy } = event
      return { ...same, stage: 'false', on, notedUntil, undoBy }
    }
    case 'PledgeClosed':
      return { ...same, stage: 'closed', end: event.end, on: event.on }
  }
}

const isOfOne = (event: CaseEvent): event is Extract<CaseEvent, OfOne> =>
  event.type === 'PledgeCheckAsked' ||
  event.type === 'PledgeUnverified' ||
  event.type === 'PledgeDoubted' ||
  event.type === 'DoubtAnswered' ||
  event.type === 'PledgeFoundFalse' ||
  event.type === 'PledgeClosed'

export const pledgesAfter = (pledges: CaseFile['pledges'], event: CaseEvent): CaseFile['pledges'] => {
  if (event.type === 'PledgeGiven') {
    const { material, role, matters, sentenceDigest, at } = event
    return { ...pledges, [material]: { stage: 'given', role, matters, sentenceDigest, at } }
  }
  if (!isOfOne(event)) return pledges
  const before = pledges[event.material]
  return before === undefined ? pledges : { ...pledges, [event.material]: stateAfter(before, event) }
}

export const notedAfter = (noted: CaseFile['noted'], event: CaseEvent): CaseFile['noted'] => {
  if (event.type !== 'CreditNoteKnown') return noted
  const { [event.role]: _before, ...others } = noted
  return event.until === undefined ? others : { ...others, [event.role]: event.until }
}
