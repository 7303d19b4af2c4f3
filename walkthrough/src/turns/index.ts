import { annulled, broken, extended, gaveUp, moved, sentAway } from './before-and-after.ts'
import {
  corrected,
  divorced,
  forwarded,
  objectedTo,
  passedOn,
  reassigned,
  returned,
  special,
  upheld,
  voided,
  withdrawn,
} from './in-review.ts'
import type { Turn } from './turn.ts'
import { differing, disputed, helped, promisedFalsely } from './with-others.ts'

export type { Turn, Turning } from './turn.ts'

/** 转折 that a walk can take, by name. */
export const turns = {
  moved,
  'sent-away': sentAway,
  'gave-up': gaveUp,
  reassigned,
  returned,
  forwarded,
  'passed-on': passedOn,
  special,
  corrected,
  'objected-to': objectedTo,
  upheld,
  voided,
  divorced,
  withdrawn,
  extended,
  broken,
  annulled,
  helped,
  differing,
  disputed,
  'promised-falsely': promisedFalsely,
} as const satisfies Readonly<Record<string, Turn>>

export type TurnName = keyof typeof turns
export const turnOf = (name: TurnName): Turn => turns[name]
