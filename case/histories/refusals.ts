import type { RefusalCode } from '../src/index.ts'

/**
 * 谁会这样答: `case` where `decide` itself can give this refusal; `errand` where `decide` gives it to our own errands alone, so
 * that nobody reads it; `door` where only the office can, before or after it asks the case. A new code does not compile until it
 * stands here.
 */
export const answeredBy = {
  'not-allowed-now': 'case',
  'not-your-act': 'case',
  'no-such-thing': 'case',
  'facts-missing': 'case',
  'choose-first': 'case',
  'fact-invalid': 'case',
  'not-told-yet': 'case',
  'party-not-joined': 'case',
  'not-confirmed': 'case',
  'consent-missing': 'case',
  'link-spent': 'case',
  'changed-since-you-looked': 'case',
  'core-material-missing': 'case',
  'promise-missing': 'case',
  'not-deferrable': 'case',
  'promise-not-open': 'case',
  'condition-not-met': 'case',
  'reason-does-not-hold': 'case',
  'cannot-go-on': 'case',
  'source-down': 'case',
  'facts-in-conflict': 'case',
  'too-early': 'case',
  'slot-full': 'door',
  'not-open-that-day': 'case',
  'queue-first': 'door',
  'nobody-waiting': 'door',
  'hall-halted': 'door',
  'already-booked': 'case',
  'already-elsewhere': 'door',
  'not-all-present': 'case',
  'not-verified': 'case',
  'declaration-missing': 'case',
  'not-decided-here': 'case',
  'already-decided': 'case',
  'taken-by-another': 'case',
  'too-late': 'case',
  'not-for-a-helper': 'case',
  'mandate-over': 'case',
  'too-many-mandates': 'case',
  'date-not-announced': 'case',
  'would-be-heavier': 'errand',
  'two-people-needed': 'case',
  'not-checked': 'door',
  'standard-faulty': 'door',
  'same-key-other-request': 'door',
  'not-signed-in': 'door',
  'not-permitted': 'door',
  malformed: 'case',
  'too-large': 'door',
  'file-kind': 'door',
  'too-many-requests': 'door',
  'busy-try-again': 'door',
} as const satisfies Record<RefusalCode, 'case' | 'errand' | 'door'>

/** 只有差事听得到的 */
export type ErrandOnly = {
  [Code in RefusalCode]: (typeof answeredBy)[Code] extends 'errand' ? Code : never
}[RefusalCode]
