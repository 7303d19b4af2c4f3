import type { Instant, LegalDay, MatterId, RoleId } from '@xiqian/standard'
import type { PledgeChecker, PledgeEnd } from './pledge-events.ts'

/** 失信: since when, until when, and by when what rested on it is to be undone. */
export type FoundFalse = { readonly on: LegalDay; readonly notedUntil: LegalDay; readonly undoBy: LegalDay }

/** 告知承诺 of the party `role`; `matters` rest on it. */
export type PledgeState = { readonly role: RoleId; readonly matters: readonly MatterId[] } & (
  | { readonly stage: 'given'; readonly sentenceDigest: string; readonly at: Instant }
  /** `tries`: how often it could not be checked. */
  | {
      readonly stage: 'to-check'
      readonly checker: PledgeChecker
      readonly due: LegalDay
      readonly tries: number
    }
  /** 听取说明 until that day, then an officer's until `answerBy`. */
  | { readonly stage: 'doubted'; readonly until: LegalDay; readonly answerBy: LegalDay }
  /** `noted`: it was found false before, and the note stands until the answer convinces. */
  | {
      readonly stage: 'answered'
      readonly answerBy: LegalDay
      readonly words?: string
      readonly noted?: FoundFalse
    }
  | ({ readonly stage: 'false' } & FoundFalse)
  | { readonly stage: 'closed'; readonly end: PledgeEnd; readonly on: LegalDay }
)
