import type {
  EndKind,
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
import type { CorrectionItem, PartOf, SavedFact } from './acts.ts'
import type { Because } from './because.ts'
import type { ConflictState } from './conflict-state.ts'
import type { MandateState } from './mandate-events.ts'
import type { NumberDoubt } from './number-doubt.ts'
import type { PledgeState } from './pledge-state.ts'

/** 申请 */
export type Intake =
  | { readonly stage: 'draft' }
  | { readonly stage: 'submitted'; readonly at: Instant }
  /** 人工预审中: an officer has it until then; `late`: since when it is overdue. */
  | {
      readonly stage: 'in-pre-review'
      readonly at: Instant
      readonly what: readonly string[]
      readonly until: Instant
      readonly late?: Instant
    }
  | { readonly stage: 'returned'; readonly list: readonly CorrectionItem[] }
  | { readonly stage: 'ready'; readonly earliestDay: LegalDay }
  /** 不予受理: nothing is lost; once the reason is gone it is sent again. */
  | {
      readonly stage: 'not-accepted'
      readonly on: LegalDay
      readonly organ: string
      readonly reason: string
      readonly words: Text
      readonly doNext: Text
      readonly basis: string
      readonly list: readonly CorrectionItem[]
    }
  | {
      readonly stage: 'accepted'
      readonly standard: StandardDigest
      readonly on: LegalDay
      readonly due: LegalDay
      readonly organ: string
      readonly by: string
    }
  | { readonly stage: 'withdrawn'; readonly by: RoleId }
  /** 已并入: everything in it is in that case now. */
  | { readonly stage: 'merged'; readonly into: string }

/** 一方当事人. `confirmed` carries the digest of what was confirmed; an edit of it moves back to joined. */
export type PartyState =
  | { readonly stage: 'expected' }
  | { readonly stage: 'invited'; readonly tokenDigest: string }
  | {
      readonly stage: 'joined'
      readonly who: string
      readonly told?: { readonly noticeDigest: string; readonly at: Instant }
    }
  | {
      readonly stage: 'confirmed'
      readonly who: string
      readonly told: { readonly noticeDigest: string; readonly at: Instant }
      readonly digest: string
      readonly at: Instant
    }

/** 第三人或权利人的同意 */
export type ConsentState =
  | { readonly stage: 'asked'; readonly sentenceDigest: string; readonly tokenDigest: string }
  | { readonly stage: 'given'; readonly sentenceDigest: string; readonly by: string; readonly at: Instant }
  | { readonly stage: 'refused'; readonly by: string; readonly at: Instant }
  | { readonly stage: 'lapsed' }

/** 到场 */
export type Visit =
  | { readonly stage: 'none' }
  | {
      readonly stage: 'booked'
      readonly organ: string
      readonly day: LegalDay
      readonly time: string
      readonly keptForUs: boolean
      /** 预留名额: whom the place was reserved for; nobody in particular without it. */
      readonly share?: string
    }
  | {
      readonly stage: 'arrived'
      readonly organ: string
      readonly day: LegalDay
      readonly present: readonly RoleId[]
      readonly verified: readonly RoleId[]
    }
  | { readonly stage: 'verified'; readonly organ: string; readonly day: LegalDay; readonly present: readonly RoleId[] }

/** 一个事项 (child 办件). `waiting` names the matters it waits for. */
export type MatterState =
  | { readonly stage: 'planned' }
  | { readonly stage: 'waiting'; readonly for: readonly MatterId[] }
  | ({
      readonly stage: 'asked'
      readonly at: Instant
      readonly due: LegalDay
      readonly receipt?: string
      readonly paused?: Text
    } & Awaited)
  | { readonly stage: 'in-inbox'; readonly at: Instant; readonly due: LegalDay }
  /**
   * 补正: `items` are those still to come, by `until` at the latest. The clock of the matter stands; it runs on against us where
   * the list names what an earlier one should have named.
   */
  | ({
      readonly stage: 'correcting'
      readonly items: readonly CorrectionItem[]
      readonly since: Instant
      readonly until?: LegalDay
      readonly due: LegalDay
      readonly back: 'asked' | 'in-inbox'
      readonly clock: 'stands' | 'runs'
    } & Pick<Awaited, 'answerBy'>)
  /** 特别程序: the clock stands until the day, at the latest; then it runs on. */
  | {
      readonly stage: 'paused'
      readonly at: Instant
      readonly since: LegalDay
      readonly until: LegalDay
      readonly due: LegalDay
      readonly words: Text
      readonly basis: string
    }
  /** 退回窗口: the window that accepted it puts it right; the days count on. */
  | {
      readonly stage: 'returned'
      readonly at: Instant
      readonly organ: string
      readonly due: LegalDay
      readonly words: Text
      readonly basis: string
    }
  | Decided
  | Issued
  /** 提请作废: waits for a second person; until then what was decided stands. */
  | {
      readonly stage: 'void-proposed'
      readonly by: string
      readonly until: LegalDay
      readonly endsAs: EndedBecause
      readonly why: Because
      readonly before: Decided | Issued
    }
  | Ended
  /** 异议: waits for somebody who did not decide it. */
  | { readonly stage: 'objected'; readonly by: RoleId; readonly until: LegalDay; readonly before: Ended }

/**
 * 当面等答复: a register is to answer while they stand there, `answerBy` then; since when it is `late`; `doubt`: it gave a number
 * that does not hold.
 */
export type Awaited = { readonly answerBy?: Instant; readonly late?: Instant; readonly doubt?: NumberDoubt }

/** `number` is ours, from the organ's serial; `numberPart` names the sealed part with a department's own. */
type Numbered = { readonly number?: string; readonly numberPart?: string }
/** `handOver`: what comes of it is put into their own hands, and they were not there when it came. */
export type Decided = {
  readonly stage: 'decided'
  readonly on: LegalDay
  readonly handOver?: 'in-person'
} & Numbered
export type Issued = { readonly stage: 'issued'; readonly on: LegalDay; readonly form: ResultForm } & Numbered
/** A number that was drawn stays accounted for, whatever became of the decision. */
export type Ended = {
  readonly stage: 'ended'
  readonly on: LegalDay
  readonly because: EndedBecause
  readonly reason?: Text
  readonly doNext?: Text
  readonly basis?: string
  /** Who refused it: an objection goes to somebody else. */
  readonly decidedBy?: string
} & Numbered

/** 为什么终止 */
export type EndedBecause = Exclude<EndKind, 'result' | 'no-result' | 'merged'>

/** 停钟: working days for which the clock of a matter stood, by why; they are no part of the promise. */
export type StoodClock = {
  readonly correction: number
  readonly specialProcedure: number
  readonly objection?: number
  readonly forceMajeure?: number
  readonly conflict?: number
}

export type ResultForm = 'paper-on-the-spot' | 'electronic' | 'electronic-and-paper' | 'none'

/** 容缺: who owes it decides what the couple must do. */
export type OwedState =
  /** `since`: the day that the working days are counted from; `reminded`: the last day on which a reminder was noted. */
  | {
      readonly stage: 'owed'
      readonly by: 'couple'
      readonly since: LegalDay
      readonly due: LegalDay
      /** 延期: working days by which it was put off, over all times. */
      readonly extended?: number
      readonly reminded?: LegalDay
      readonly matters: readonly MatterId[]
    }
  | { readonly stage: 'owed'; readonly by: 'source'; readonly source: SourceId; readonly matters: readonly MatterId[] }
  | { readonly stage: 'supplied'; readonly at: Instant }
  | { readonly stage: 'waived'; readonly at: Instant }
  | { readonly stage: 'broken'; readonly at: Instant }

/** 统一出件 */
export type HandOut =
  /** `before`: what an earlier hand-out gave, where a matter was opened again. */
  | { readonly stage: 'nothing-yet'; readonly before?: readonly MatterId[] }
  | { readonly stage: 'waiting'; readonly matters: readonly MatterId[]; readonly before?: readonly MatterId[] }
  | {
      readonly stage: 'done'
      readonly way: 'window' | 'post' | 'electronic-only'
      readonly on: LegalDay
      /** The sealed part with the tracking number. */
      readonly trackingPart?: string
      readonly matters: readonly MatterId[]
    }

export type Supplied = {
  readonly material: MaterialKey
  readonly giving: string
  readonly by?: RoleId
  readonly filePart?: string
  readonly sheets: number
  readonly at: Instant
}

/** 一张告知过的清单, and what lay in the case when it went out. `of`: the matter it was about; absent: the application. */
export type ToldList = {
  readonly of?: MatterId
  readonly on: LegalDay
  readonly named: readonly string[]
  readonly knew: readonly string[]
  readonly saved: CaseFile['saved']
  readonly supplied: CaseFile['supplied']
}

/** 办件: a pure function of its events. It names parts, never values. */
export type CaseFile = {
  readonly stream: { readonly region: RegionCode; readonly id: string }
  readonly lifeEvent: string
  /** The standard a draft was opened under; pinned in intake at acceptance. */
  readonly standard: StandardDigest
  readonly openedAt: Instant
  readonly openedBy: RoleId
  readonly roles: readonly RoleId[]
  readonly intake: Intake
  readonly parties: Readonly<Record<RoleId, PartyState>>
  /** Latest saved fact by part and fact id. */
  readonly saved: Readonly<Record<PartOf, Readonly<Record<string, SavedFact>>>>
  /** Last time each source was asked about each role, and whether it could be reached. */
  readonly checks: Readonly<
    Record<string, { readonly at: Instant; readonly reachable: boolean; readonly verdictIn?: FactId }>
  > // key `${source}@${role}`
  /** 数据不一致, by `conflictKey`. */
  readonly conflicts: Readonly<Record<string, ConflictState>>
  /** Joint facts that the two drafts of a couple say differently: the value that does not stand in the form. */
  readonly differing: Readonly<Record<FactId, SavedFact>>
  readonly takenOver: Readonly<Record<string, number>>
  readonly consents: Readonly<Record<string, ConsentState>>
  readonly supplied: Readonly<Record<MaterialKey, Supplied>>
  readonly visit: Visit
  readonly declared: Readonly<Record<string, readonly RoleId[]>> // declaration id -> roles that signed
  readonly matters: Readonly<Record<MatterId, MatterState>>
  readonly owed: Readonly<Record<MaterialKey, OwedState>>
  readonly clocks: Readonly<Record<MatterId, StoodClock>>
  readonly lists: readonly ToldList[]
  /** 人看过的 */
  readonly seen: Pick<ToldList, 'saved' | 'supplied'>
  /** 谁在办: the account that has taken a task of an inbox. */
  readonly takers: Readonly<Record<MatterId, string>>
  /** 转办: the organ that a matter was passed on to, in place of the planned one. */
  readonly forwarded: Readonly<Record<MatterId, string>>
  readonly pledges: Readonly<Record<MaterialKey, PledgeState>>
  /** 失信记录 that was live when the party was told, with its end. */
  readonly noted: Readonly<Record<RoleId, LegalDay>>
  /** Parties who are told nothing more. */
  readonly gone: readonly RoleId[]
  readonly mandates: Readonly<Record<string, MandateState>>
  readonly handOut: HandOut
  readonly rated: readonly RoleId[]
  /** Replies already recorded, `taken:{receipt}` or `decided:{receipt}`: a double reply is an event without effect. */
  readonly receipts: readonly string[]
}
