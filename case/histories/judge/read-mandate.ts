import type { CaseEvent } from '../../src/index.ts'
import type { Reading } from './reading.ts'

/** 帮办委托 as its events say it. */
export const readMandate = (reading: Reading, event: CaseEvent): void => {
  switch (event.type) {
    case 'MandateGiven': {
      const { mandate, role, until, acts } = event
      reading.mandates.set(mandate, { stage: 'given', who: '', role, until, acts })
      return
    }
    case 'MandateTaken':
    case 'MandateEnded': {
      const mandate = reading.mandates.get(event.mandate)
      if (mandate === undefined) return
      mandate.stage = event.type === 'MandateTaken' ? 'taken' : 'ended'
      if (event.type === 'MandateTaken') mandate.who = event.by.who
      return
    }
  }
}

/** What is one's own word, or an officer's: nobody says it for another. */
const neverByHelper: readonly CaseEvent['type'][] = [
  'Told',
  'Confirmed',
  'Declared',
  'Verified',
  'ConsentGiven',
  'ConsentRefused',
  'Rated',
  'MandateGiven',
  'Chosen',
  'CheckedIn',
  'Accepted',
  'AcceptedWithGap',
  'DecidedOnTheSpot',
  'DecidedFromInbox',
  'HandedOut',
]

const grantedBy: Partial<Record<CaseEvent['type'], string>> = {
  Answered: 'answer',
  Supplied: 'supply',
  Submitted: 'submit',
  Booked: 'book',
  Withdrawn: 'withdraw',
  Objected: 'object',
}

/** What follows from an act by itself is in nobody's hands. */
const isByItself = (event: CaseEvent): boolean => event.type === 'HandedOut' && event.way === 'electronic-only'

/** Undefined where a helper did only what a live mandate of that party holds. */
export const wrongByHelper = (event: CaseEvent, reading: Reading): string | undefined => {
  const { by, type, at } = event
  if (by.as.kind !== 'helper' || type === 'MandateTaken' || type === 'MandateEnded') return undefined
  const mandate = reading.mandates.get(by.as.mandate)
  if (mandate?.stage !== 'taken' || mandate.who !== by.who) return `${type} without a mandate`
  if (at.slice(0, 10) > mandate.until) return `${type} after ${mandate.until}`
  if (by.forWhom !== mandate.role) return `${type} for ${by.forWhom}, who gave none`
  if (neverByHelper.includes(type) && !isByItself(event)) return `${type} by a helper`
  const act = grantedBy[type]
  return act === undefined || mandate.acts.includes(act) ? undefined : `${type}, which the mandate does not hold`
}
