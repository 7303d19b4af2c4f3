import type { RefusalCode } from '@xiqian/case'

/** The only file that knows HTTP numbers. Every refusal has one; a new code does not compile until it has. */
export const refusalStatus = {
  'not-allowed-now': 409,
  'not-your-act': 403,
  'no-such-thing': 404,
  'facts-missing': 422,
  'choose-first': 409,
  'fact-invalid': 422,
  'not-told-yet': 409,
  'party-not-joined': 409,
  'not-confirmed': 409,
  'consent-missing': 409,
  'link-spent': 410,
  'changed-since-you-looked': 412,
  'core-material-missing': 409,
  'promise-missing': 409,
  'not-deferrable': 409,
  'promise-not-open': 409,
  'condition-not-met': 422,
  'reason-does-not-hold': 409,
  'cannot-go-on': 422,
  'source-down': 503,
  'facts-in-conflict': 409,
  'too-early': 422,
  'slot-full': 409,
  'not-open-that-day': 422,
  'queue-first': 409,
  'nobody-waiting': 409,
  'hall-halted': 409,
  'already-booked': 409,
  'already-elsewhere': 409,
  'not-all-present': 409,
  'not-verified': 409,
  'declaration-missing': 409,
  'not-decided-here': 409,
  'already-decided': 409,
  'taken-by-another': 409,
  'too-late': 422,
  'not-for-a-helper': 403,
  'mandate-over': 409,
  'too-many-mandates': 409,
  'date-not-announced': 422,
  'would-be-heavier': 409,
  'two-people-needed': 409,
  'not-checked': 409,
  'standard-faulty': 422,
  'same-key-other-request': 409,
  'not-signed-in': 401,
  'not-permitted': 403,
  malformed: 400,
  'too-large': 413,
  'file-kind': 415,
  'too-many-requests': 429,
  'busy-try-again': 503,
} as const satisfies Record<RefusalCode, number>

/** What the asker has is what there is. */
export const unchangedStatus = 304
/** /readyz before everything is there. */
export const unreadyStatus = 503
/** A method that an address does not know. */
export const methodStatus = 405
/** An accident: the words are those of `busy-try-again`, the number says that the fault is ours. */
export const accidentStatus = 500
