import type { ActType } from '../acts.ts'
import type { Intake } from '../file.ts'

/** 申请. An answer given while ready sends the case back to draft; after acceptance only a correction may be answered. */
export const intakeAllows = {
  draft: ['answer', 'record-check', 'confirm', 'supply', 'submit', 'withdraw'],
  submitted: ['record-check', 'supply', 'pre-review', 'withdraw'],
  returned: ['answer', 'record-check', 'confirm', 'supply', 'submit', 'withdraw'],
  ready: ['answer', 'record-check', 'supply', 'book', 'check-in', 'accept-at-window', 'withdraw'],
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
} as const satisfies Record<Intake['stage'], readonly ActType[]>
