import type {
  FactId,
  Instant,
  LegalDay,
  MaterialKey,
  MatterId,
  RegionCode,
  RoleId,
  SourceId,
  StandardDigest,
  Text,
} from '@xiqian/standard'
import type { Actor, CorrectionItem, PartOf, PartRef, SavedFact, TakenFromDraft } from './acts.ts'
import type { AnswerEvent } from './answer-events.ts'
import type { ConflictEvent } from './conflict-events.ts'
import type { EndedBecause, HandOut } from './file.ts'
import type { MandateEvent } from './mandate-events.ts'
import type { PledgeEvent } from './pledge-events.ts'
import type { TurnEvent } from './turn-events.ts'

/** 一个期限的新旧日子: of the whole case, of one matter, or of one owed material (`id`). */
export type MovedDeadline = {
  readonly of: 'case' | 'matter' | 'material'
  readonly id?: string
  readonly from: LegalDay
  readonly to: LegalDay
}

/** 顺延的原因: other working days, another version, or the days for which a clock stood. */
export type MovedBecause =
  | 'calendar'
  | 'standard'
  | 'correction'
  | 'special-procedure'
  | 'objection'
  | 'force-majeure'
  | 'conflict'

/** Every event says who did it and when on the legal clock; no personal value stands in one. */
type Stamp = { readonly by: Actor; readonly at: Instant }

/** 号: put in by the ledger before hashing ({ $serial } until then). */
export type SerialNumber = string | { readonly $serial: string }

export type CaseEvent = Stamp &
  (
    | {
        readonly type: 'Opened'
        readonly lifeEvent: string
        readonly standard: StandardDigest
        readonly role: RoleId
        readonly roles: readonly RoleId[]
        readonly region: RegionCode
      }
    | {
        readonly type: 'Told'
        readonly role: RoleId
        readonly noticeDigest: string
        readonly sources: readonly SourceId[]
      }
    | { readonly type: 'Invited'; readonly role: RoleId; readonly tokenDigest: string }
    /** `who`: whose card was read, where an officer entered it; else whoever did it. */
    | { readonly type: 'Joined'; readonly role: RoleId; readonly who?: string }
    /** 并入: a draft that this party had begun alone is merged into this one. */
    | ({ readonly type: 'TakenOver' } & TakenFromDraft)
    | { readonly type: 'Chosen'; readonly fact: FactId; readonly take: 'here' | 'there' }
    | { readonly type: 'MergedInto'; readonly into: string }
    | { readonly type: 'Answered'; readonly of: PartOf; readonly facts: readonly SavedFact[] }
    | {
        readonly type: 'SourceAnswered'
        readonly source: SourceId
        readonly role: RoleId
        readonly facts: readonly SavedFact[]
        readonly reachable: boolean
        readonly receipt?: string /** Which of the facts is the verdict, not a value of the form. */
        readonly verdictIn?: FactId
      }
    | { readonly type: 'ConfirmationVoided'; readonly role: RoleId }
    | { readonly type: 'Confirmed'; readonly role: RoleId; readonly digest: string }
    | {
        readonly type: 'ConsentAsked'
        readonly consent: string
        readonly sentenceDigest: string
        readonly tokenDigest: string
      }
    | { readonly type: 'ConsentGiven'; readonly consent: string; readonly sentenceDigest: string }
    | { readonly type: 'ConsentRefused'; readonly consent: string }
    | { readonly type: 'ConsentLapsed'; readonly consent: string }
    | {
        readonly type: 'Supplied'
        readonly material: MaterialKey
        readonly giving: string
        readonly role?: RoleId
        readonly file?: PartRef
        readonly sheets: number
      }
    | { readonly type: 'Submitted' }
    | { readonly type: 'PreReviewPassed'; readonly earliestDay: LegalDay }
    /** 转人工预审: what a person has to see, and until when. */
    | { readonly type: 'EyesNeeded'; readonly what: readonly string[]; readonly until: Instant }
    | { readonly type: 'PreReviewLate'; readonly until: Instant }
    /** `knew`: what else was there to be asked for when the list went out. */
    | { readonly type: 'Returned'; readonly list: readonly CorrectionItem[]; readonly knew?: readonly string[] }
    | {
        readonly type: 'Booked'
        readonly organ: string
        readonly day: LegalDay
        readonly time: string
        readonly keptForUs: boolean
        readonly share?: string
      }
    | { readonly type: 'BookingCancelled'; readonly because: 'asked' | 'source-down' | 'not-needed' }
    | {
        readonly type: 'CheckedIn'
        readonly organ: string
        readonly day: LegalDay
        readonly present: readonly RoleId[]
      }
    | { readonly type: 'Verified'; readonly role: RoleId; readonly with: 'card' | 'by-eye' }
    | {
        readonly type: 'Accepted'
        readonly standard: StandardDigest
        readonly on: LegalDay
        readonly due: LegalDay
        readonly organ: string
        readonly matters: readonly {
          readonly matter: MatterId
          readonly after: readonly MatterId[]
          readonly due: LegalDay
        }[]
      }
    | {
        readonly type: 'AcceptedWithGap'
        readonly standard: StandardDigest
        readonly on: LegalDay
        readonly due: LegalDay
        readonly organ: string
        readonly matters: readonly {
          readonly matter: MatterId
          readonly after: readonly MatterId[]
          readonly due: LegalDay
        }[]
        readonly owed: readonly ({ readonly material: MaterialKey; readonly matters: readonly MatterId[] } & (
          | { readonly owedBy: 'couple'; readonly due: LegalDay }
          | { readonly owedBy: 'source'; readonly source: SourceId }
        ))[]
      }
    /** 不予受理: the reason as the couple hears it, its clause, what to do, and all that stands in the way. */
    | {
        readonly type: 'NotAccepted'
        readonly on: LegalDay
        readonly organ: string
        readonly present: readonly RoleId[]
        readonly reason: string
        readonly words: Text
        readonly doNext: Text
        readonly basis: string
        readonly list: readonly CorrectionItem[]
        readonly knew?: readonly string[]
      }
    | {
        readonly type: 'Declared'
        readonly declaration: string
        readonly role: RoleId
        readonly sentenceDigest: string
      }
    | {
        readonly type: 'DecidedOnTheSpot'
        readonly matter: MatterId
        readonly on: LegalDay
        readonly number?: SerialNumber
      }
    /** `answerBy`: they stand there and wait for it until then. */
    | {
        readonly type: 'MatterAsked'
        readonly matter: MatterId
        readonly due: LegalDay
        readonly answerBy?: Instant
      }
    | { readonly type: 'TaskOpened'; readonly matter: MatterId; readonly due: LegalDay }
    | {
        readonly type: 'DecidedFromInbox'
        readonly matter: MatterId
        readonly on: LegalDay
        readonly number?: SerialNumber
        readonly reason?: PartRef
      }
    | {
        readonly type: 'MatterRefused'
        readonly matter: MatterId
        readonly on: LegalDay
        readonly reason: Text
        readonly basis: string
        readonly receipt?: string
      }
    | {
        readonly type: 'MatterEnded'
        readonly matter: MatterId
        readonly on: LegalDay
        readonly because: Exclude<EndedBecause, 'refused'>
        /** What the couple hear, where the standard has words for it. */
        readonly reason?: Text
        readonly doNext?: Text
        readonly basis?: string
      }
    | TurnEvent
    | PledgeEvent
    | MandateEvent
    | ConflictEvent
    | AnswerEvent
    | {
        readonly type: 'CorrectionAsked'
        readonly matter: MatterId
        readonly items: readonly CorrectionItem[]
        readonly receipt?: string
        /** The last day for it, where the standard names one. */
        readonly until?: LegalDay
        readonly knew?: readonly string[]
      }
    /** `stood`: working days for which the clock stood until it came. */
    | { readonly type: 'CorrectionReceived'; readonly matter: MatterId; readonly stood?: number }
    | {
        readonly type: 'SpecialProcedureStarted'
        readonly matter: MatterId
        readonly on: LegalDay
        readonly until: LegalDay
        readonly reason: string
        readonly words: Text
        readonly doNext: Text
        readonly basis: string
      }
    | {
        readonly type: 'SpecialProcedureEnded'
        readonly matter: MatterId
        readonly on: LegalDay
        readonly because: 'done' | 'time-up'
        /** Working days for which the clock stood. */
        readonly stood: number
      }
    | { readonly type: 'OwedSupplied'; readonly material: MaterialKey }
    /** The source came back and has it, or the standard that is followed asks for it no more: nobody needs to bring it. */
    | { readonly type: 'OwedWaived'; readonly material: MaterialKey; readonly because?: 'not-asked-any-more' }
    /** 查无: the source came back and has no record, so the couple is asked for it, with a day but without a promise. */
    | { readonly type: 'OwedNotFound'; readonly material: MaterialKey; readonly due: LegalDay }
    | { readonly type: 'PromiseBroken'; readonly material: MaterialKey }
    | { readonly type: 'ReminderDue'; readonly material: MaterialKey; readonly due: LegalDay }
    | {
        readonly type: 'ResultIssued'
        readonly matter: MatterId
        readonly on: LegalDay
        readonly form: 'paper-on-the-spot' | 'electronic' | 'electronic-and-paper' | 'none'
      }
    | {
        readonly type: 'HandedOut'
        readonly way: Exclude<HandOut, { stage: 'nothing-yet' | 'waiting' }>['way']
        readonly matters: readonly MatterId[]
        readonly on: LegalDay
        /** 快递单号; absent where it was given at the window, and in what was posted before it was asked for. */
        readonly tracking?: PartRef
        /** 代领: by whose mandate. */
        readonly mandate?: string
      }
    | { readonly type: 'Rated'; readonly role: RoleId; readonly level: 1 | 2 | 3 | 4 | 5; readonly words?: PartRef }
    | { readonly type: 'Withdrawn'; readonly role: RoleId }
    /** `matters`: what the newer version does beside, without being asked. */
    | {
        readonly type: 'StandardFollowed'
        readonly standard: StandardDigest
        readonly matters: readonly {
          readonly matter: MatterId
          readonly after: readonly MatterId[]
          readonly due: LegalDay
        }[]
      }
    /** `basis`: the notice that announced the days. */
    | {
        readonly type: 'DeadlinesMoved'
        readonly because: MovedBecause
        readonly basis: string
        readonly moved: readonly MovedDeadline[]
      }
  )

export type CaseEventType = CaseEvent['type']
