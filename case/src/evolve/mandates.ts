import type { CaseEvent } from '../events.ts'
import type { CaseFile } from '../file.ts'

type Mandates = CaseFile['mandates']

/** 帮办委托: given with its terms, taken by whoever has the link, ended by one of the two or at the window. */
export const mandatesAfter = (mandates: Mandates, event: CaseEvent): Mandates => {
  switch (event.type) {
    case 'MandateGiven': {
      const { mandate, role, kind, acts, until, ground, tokenDigest } = event
      return { ...mandates, [mandate]: { stage: 'given', role, kind, acts, until, ground, tokenDigest } }
    }
    case 'MandateTaken': {
      const before = mandates[event.mandate]
      if (before === undefined) return mandates
      const { role, kind, acts, until, ground } = before
      return { ...mandates, [event.mandate]: { stage: 'taken', role, kind, acts, until, ground, who: event.by.who } }
    }
    case 'MandateEnded': {
      const before = mandates[event.mandate]
      if (before === undefined) return mandates
      const { role, kind, acts, until, ground } = before
      const who = before.stage === 'taken' ? { who: before.who } : {}
      const ended = { stage: 'ended', role, kind, acts, until, ground, because: event.because, ...who } as const
      return { ...mandates, [event.mandate]: ended }
    }
    default:
      return mandates
  }
}
