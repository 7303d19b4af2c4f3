import type { LegalDay, MaterialKey, MatterId, RoleId, SourceId, Text } from '@xiqian/standard'
import type { PartRef } from './acts.ts'

/** 谁来查: a source, or an officer with that role. */
export type PledgeChecker =
  | { readonly of: 'source'; readonly source: SourceId }
  | { readonly of: 'officer'; readonly staffRole: string }

/** 核查了结: it is true, it was not drawn, nobody could say, or nothing rests on it any more. */
export type PledgeEnd = 'kept' | 'not-drawn' | 'unverifiable' | 'nothing-rests-on-it'

type Of = { readonly material: MaterialKey; readonly role: RoleId }

/** 告知承诺 from its signature to its end; each carries who did it and when, like every event of a case. */
export type PledgeEvent =
  /** Told and signed: the digest says which sentence, with what law and which consequences. */
  | (Of & { readonly type: 'PledgeGiven'; readonly sentenceDigest: string; readonly matters: readonly MatterId[] })
  | (Of & {
      readonly type: 'PledgeCheckAsked'
      readonly checker: PledgeChecker
      readonly due: LegalDay
    })
  /** 查不到、查不清: noted, and tried again on that day. */
  | (Of & {
      readonly type: 'PledgeUnverified'
      readonly because: 'no-record' | 'silent'
      readonly again: LegalDay
    })
  /** 疑似不实: heard first, until that day; then an officer says what holds, by `answerBy`. */
  | (Of & { readonly type: 'PledgeDoubted'; readonly until: LegalDay; readonly answerBy: LegalDay })
  | (Of & { readonly type: 'DoubtAnswered'; readonly words?: PartRef; readonly answerBy: LegalDay })
  /** 失信记录 with its end; what rested on it is to be undone by `undoBy`. */
  | (Of & {
      readonly type: 'PledgeFoundFalse'
      readonly on: LegalDay
      readonly notedUntil: LegalDay
      readonly undoBy: LegalDay
      readonly reason: Text
      readonly basis: string
    })
  /** `removesNote`: the answer convinced after a credit note was written. */
  | (Of & {
      readonly type: 'PledgeClosed'
      readonly end: PledgeEnd
      readonly on: LegalDay
      readonly reason?: Text
      readonly removesNote?: boolean
    })
  /** Whether a credit note of this party was live when it was told; absent `until`: not any more. */
  | { readonly type: 'CreditNoteKnown'; readonly role: RoleId; readonly until?: LegalDay }
