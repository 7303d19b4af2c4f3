import type { Static } from '@sinclair/typebox'
import type { Outcome } from '@xiqian/case'
import type { LegalDay } from '@xiqian/standard'
import type { DecideRequest } from '../shapes/staff.ts'

/** The officer's word as the case takes it. A refusal has its reason and the clause it rests on. */
export const outcomeOf = (outcome: Static<typeof DecideRequest>['outcome'], on: LegalDay): Outcome =>
  outcome.outcome === 'granted'
    ? { outcome: 'granted', on }
    : {
        outcome: 'refused',
        on,
        reason: { zh: outcome.reason, en: outcome.reason },
        basis: outcome.basis,
      }
