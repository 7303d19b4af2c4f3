import type { ActType } from '../acts.ts'

export type Machine =
  | 'intake'
  | 'party'
  | 'consent'
  | 'visit'
  | 'matter'
  | 'owed'
  | 'pledge'
  | 'hand-out'
  | 'mandate'
  | 'conflict'

/** An act names the one machine whose table must allow it; its events may move others. */
export const machineOf = {
  open: 'intake',
  tell: 'party',
  invite: 'party',
  join: 'party',
  'take-over': 'intake',
  choose: 'intake',
  'end-as-merged': 'intake',
  answer: 'intake',
  'record-check': 'intake',
  'dispute-fact': 'conflict',
  'record-ticket': 'conflict',
  'chase-ticket': 'conflict',
  'settle-conflict': 'conflict',
  confirm: 'intake',
  'ask-consent': 'consent',
  consent: 'consent',
  'refuse-consent': 'consent',
  supply: 'intake',
  submit: 'intake',
  'pre-review': 'intake',
  'pre-review-by-eye': 'intake',
  'chase-pre-review': 'intake',
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
  'start-special-procedure': 'matter',
  'end-special-procedure': 'matter',
  'take-task': 'matter',
  'give-back-task': 'matter',
  'reassign-task': 'matter',
  'return-to-window': 'matter',
  'send-again': 'matter',
  forward: 'matter',
  'propose-void': 'matter',
  'answer-void': 'matter',
  object: 'matter',
  'answer-objection': 'matter',
  'reverse-decision': 'matter',
  'record-change': 'matter',
  'hand-out': 'hand-out',
  rate: 'intake',
  withdraw: 'intake',
  'give-mandate': 'mandate',
  'take-mandate': 'mandate',
  'end-mandate': 'mandate',
  'follow-standard': 'intake',
  'move-deadlines': 'intake',
  'record-pledge-check': 'pledge',
  'answer-doubt': 'pledge',
  'close-pledge': 'pledge',
  'extend-promise': 'owed',
  'chase-deadline': 'owed',
} as const satisfies Record<ActType, Machine>
