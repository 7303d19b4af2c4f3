import type { ActType } from '../acts.ts'

export type Machine = 'intake' | 'party' | 'consent' | 'visit' | 'matter' | 'owed' | 'hand-out'

/** An act names the one machine whose table must allow it; its events may move others. */
export const machineOf = {
  open: 'intake',
  tell: 'party',
  invite: 'party',
  join: 'party',
  answer: 'intake',
  'record-check': 'intake',
  confirm: 'intake',
  'ask-consent': 'consent',
  consent: 'consent',
  'refuse-consent': 'consent',
  supply: 'intake',
  submit: 'intake',
  'pre-review': 'intake',
  book: 'intake',
  'cancel-booking': 'visit',
  'check-in': 'intake',
  verify: 'visit',
  'accept-at-window': 'intake',
  'refuse-to-accept': 'intake',
  declare: 'visit',
  'decide-on-the-spot': 'matter',
  'keep-place': 'visit',
  'record-reply': 'matter',
  'decide-from-inbox': 'matter',
  'ask-correction': 'matter',
  'issue-result': 'matter',
  'hand-out': 'hand-out',
  rate: 'intake',
  withdraw: 'intake',
  'follow-standard': 'intake',
  'move-deadlines': 'intake',
  'chase-deadline': 'owed',
} as const satisfies Record<ActType, Machine>
