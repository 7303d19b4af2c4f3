import type { CaseEvent } from '../events.ts'
import type { Decided, Ended, Issued, MatterState } from '../file.ts'

export type Turning = Extract<
  CaseEvent,
  {
    type:
      | 'ReturnedToWindow'
      | 'SentAgain'
      | 'VoidProposed'
      | 'VoidDeclined'
      | 'MatterVoided'
      | 'Objected'
      | 'ObjectionUpheld'
      | 'MatterReopened'
      | 'DecisionReversed'
  }
>

export const endedBy = (event: Extract<CaseEvent, { type: 'MatterEnded' }>): Ended => {
  const { on, because, reason, doNext, basis } = event
  return {
    stage: 'ended',
    on,
    because,
    ...(reason !== undefined && { reason }),
    ...(doNext !== undefined && { doNext }),
    ...(basis !== undefined && { basis }),
  }
}

/** What was decided and is undone keeps its number: it is never given again. */
const undone = (
  before: Decided | Issued,
  because: Ended['because'],
  { on, words, doNext, basis }: Extract<Turning, { type: 'MatterVoided' | 'DecisionReversed' }>,
): Ended => {
  const { number, numberPart } = before
  return {
    stage: 'ended',
    on,
    because,
    reason: words,
    doNext,
    basis,
    ...(number !== undefined && { number }),
    ...(numberPart !== undefined && { numberPart }),
  }
}

/** 转折 of one matter: each event moves only the stage that its act may come from. */
export const turnedState = (matter: MatterState, event: Turning): MatterState => {
  switch (event.type) {
    case 'ReturnedToWindow': {
      if (matter.stage !== 'in-inbox') return matter
      const { at, organ, words, basis } = event
      return { stage: 'returned', at, organ, due: matter.due, words, basis }
    }
    case 'SentAgain':
      return matter.stage === 'returned' ? { stage: 'in-inbox', at: event.at, due: matter.due } : matter
    case 'VoidProposed': {
      if (matter.stage !== 'decided' && matter.stage !== 'issued') return matter
      const { until, endsAs, reason, words, doNext, basis } = event
      const why = { reason, words, doNext, basis }
      return { stage: 'void-proposed', by: event.by.who, until, endsAs, why, before: matter }
    }
    case 'VoidDeclined':
      return matter.stage === 'void-proposed' ? matter.before : matter
    case 'MatterVoided':
      return matter.stage === 'void-proposed' ? undone(matter.before, event.endsAs, event) : matter
    case 'DecisionReversed':
      return matter.stage === 'decided' || matter.stage === 'issued' ? undone(matter, 'reversed', event) : matter
    case 'Objected':
      return matter.stage === 'ended'
        ? { stage: 'objected', by: event.role, until: event.until, before: matter }
        : matter
    case 'ObjectionUpheld':
      return matter.stage === 'objected' ? matter.before : matter
    case 'MatterReopened':
      if (matter.stage !== 'objected') return matter
      return event.after === undefined ? { stage: 'planned' } : { stage: 'waiting', for: event.after }
  }
}
