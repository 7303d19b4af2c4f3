import type { CaseEvent } from '../events.ts'
import type { Visit } from '../file.ts'

export const visitAfter = (visit: Visit, event: CaseEvent): Visit => {
  switch (event.type) {
    case 'Booked': {
      const { organ, day, time, keptForUs, share } = event
      return { stage: 'booked', organ, day, time, keptForUs, ...(share === undefined ? {} : { share }) }
    }
    case 'BookingCancelled':
    case 'NotAccepted':
      return { stage: 'none' }
    case 'CheckedIn': {
      const { organ, day, present } = event
      return { stage: 'arrived', organ, day, present, verified: [] }
    }
    case 'Verified': {
      if (visit.stage !== 'arrived' || visit.verified.includes(event.role)) return visit
      const { organ, day, present } = visit
      const verified = [...visit.verified, event.role]
      const all = present.every((role) => verified.includes(role))
      return all ? { stage: 'verified', organ, day, present } : { ...visit, verified }
    }
    case 'MatterReopened':
      // Whoever is decided on at the window comes again, on a day of their own or on the one that is booked already.
      return visit.stage === 'booked' ? visit : { stage: 'none' }
    default:
      return visit
  }
}
