import type { ActType } from '../acts.ts'
import type { Intake } from '../file.ts'

/**
 * 申请. An answer given while ready sends the case back to draft; after acceptance only a correction may be answered. What was
 * not accepted lies with the couple like what was returned, and is sent again.
 */
export const intakeAllows = {
  draft: [
    'answer',
    'record-check',
    'take-over',
    'choose',
    'end-as-merged',
    'confirm',
    'supply',
    'submit',
    'refuse-to-accept',
    'withdraw',
  ],
  submitted: ['record-check', 'supply', 'pre-review', 'refuse-to-accept', 'withdraw'],
  'in-pre-review': ['record-check', 'supply', 'pre-review-by-eye', 'chase-pre-review', 'refuse-to-accept', 'withdraw'],
  returned: [
    'answer',
    'take-over',
    'choose',
    'record-check',
    'confirm',
    'supply',
    'submit',
    'refuse-to-accept',
    'withdraw',
  ],
  ready: ['answer', 'record-check', 'supply', 'book', 'check-in', 'accept-at-window', 'refuse-to-accept', 'withdraw'],
  'not-accepted': ['answer', 'take-over', 'choose', 'record-check', 'confirm', 'supply', 'submit', 'withdraw'],
  accepted: [
    'answer',
    'record-check',
    'supply',
    'book',
    'check-in',
    'rate',
    'withdraw',
    'follow-standard',
    'move-deadlines',
  ],
  withdrawn: [],
  merged: [],
} as const satisfies Record<Intake['stage'], readonly ActType[]>
