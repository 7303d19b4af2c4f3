/** 怎样办结: every end a matter can come to; `result` and `no-result` are granted and issued, the others ended without. */
export const endKinds = [
  'result',
  'no-result',
  'refused',
  'withdrawn',
  'promise-broken',
  'correction-overdue',
  'dependency-ended',
  'premise-gone',
  'forwarded',
  'voided',
  'entered-in-error',
  'merged',
  'reversed',
] as const
export type EndKind = (typeof endKinds)[number]
