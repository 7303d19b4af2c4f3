import type {
  Calendar,
  Declaration,
  FactAddress,
  FactId,
  Instant,
  LegalDay,
  MaterialKey,
  MatterId,
  Pause,
  Plan,
  PledgeRule,
  PreReviewRule,
  Reason,
  RegionCode,
  RoleId,
  Situation,
  SourceId,
  StandardDigest,
  Text,
  Turns,
  Value,
  WatchedConflict,
} from '@xiqian/standard'
import type { Actor } from './acts.ts'
import type { CaseEvent } from './events.ts'
import type { Refusal } from './refusal.ts'

/**
 * What decide may know beside the file; all of it is given, nothing is looked up.
 * For `answer` and `record-check` the office puts the values of the act into the situation first, so that plan, sources and
 * consent digests are those that hold with the act done; what it could not know then is noticed by the next act.
 */
export type Circumstances = {
  readonly by: Actor
  readonly at: Instant
  readonly today: LegalDay
  /** The calendar that holds today, whatever version the case is judged by. */
  readonly calendar: Calendar
  /** The plan of the situation under the standard in force (draft) or pinned (accepted), on `today`. */
  readonly plan: Plan
  /** For follow-standard: the version in force, and the plan of the same situation under it. */
  readonly newer?: { readonly standard: StandardDigest; readonly plan: Plan }
  /** Digest of the standard that the plan was computed under; absent: the one the draft was opened under. Pinned at 受理. */
  readonly standard?: StandardDigest
  /** Values known; what is erased is listed. What a declaration `sets` counts as known once it is signed. */
  readonly situation: Situation
  readonly erased: readonly FactAddress[]
  /**
   * Computed by the office: hash of `contentToConfirm(file, plan, role)` per role; `look` is the hash of
   * `contentOfLook(file, plan)` for accept-at-window and of `contentOfMatterLook(file, plan, act.matter)` for
   * decide-on-the-spot and decide-from-inbox; of consent sentences, by consent id.
   */
  readonly digests: {
    readonly confirm: Readonly<Record<RoleId, string>>
    readonly look: string
    readonly consents: Readonly<Record<string, string>>
    /** Of what is told with a promise in place of a proof: sentence, law, consequences. */
    readonly pledges?: Readonly<Record<MaterialKey, string>>
  }
  readonly declarations: readonly Declaration[]
  /** 理由: the closed list of the standard. */
  readonly reasons: readonly Reason[]
  /** 人工预审: what a person must see, who, and within how many hours; absent: all is checked by itself. */
  readonly preReview?: PreReviewRule
  /** 数据不一致: what the standard says of each, and the value that a party claims against a register, by `conflictKey`. */
  readonly conflicts?: readonly WatchedConflict[]
  readonly claims?: Readonly<Record<string, Value>>
  /** 暂停: what stops a clock, for how long, and what follows. */
  readonly pauses: readonly Pause[]
  /** 转折的期限: reminders, objection, putting off a promise. */
  readonly turns: Turns
  /** 告知承诺: the rows of the standard. */
  readonly pledges?: readonly PledgeRule[]
  /** For tell: the end of a live 失信记录 of that party, looked for under its account. */
  readonly creditNote?: LegalDay
  /** Sources the standard wants asked, per role, in this situation. */
  readonly sources: readonly {
    readonly source: SourceId
    readonly role: RoleId
    readonly recheckedAtWindow: boolean
    readonly whenUnavailable: 'hold' | 'defer' | 'declare'
    /** The own fact that takes the verdict: no person may answer it, and a new verdict voids no confirmation. */
    readonly verdictIn?: FactId
    /** Own facts that must be there before it can be asked (Source.sends); absent: it can always be asked. */
    readonly needs?: readonly FactId[]
    /** Verdicts of other sources about the same party that have to be heard before it is asked. */
    readonly askedAfter?: readonly FactId[]
  }[]
  /**
   * Addresses that a person must have answered in this situation before confirming (absent: `plan.dependsOn`), or, for
   * accept-at-window, what was left open at confirming and must be settled by then (absent: nothing).
   */
  readonly mustAnswer?: readonly FactAddress[]
  /** What changed since the digest that the act carries was computed (`differenceSince`), where the office kept it. */
  readonly changed?: readonly { readonly what: string; readonly now: Text }[]
  /** For forward: who decides this matter at the organ it is to go to, by the standard; absent: nobody. */
  readonly competent?: { readonly organ: string; readonly decider: string }
  /** For take-mandate: how many live mandates this helper holds in other cases. */
  readonly held?: number
  /** For book: whether the organ is open then, said by the hall. */
  readonly slot?: { readonly open: boolean }
}

/** Durable calls that an act causes; the ledger keeps them in the same transaction. */
export type ErrandWish =
  | { readonly kind: 'ask-source'; readonly source: SourceId; readonly role: RoleId; readonly asap: boolean }
  /** 校核 to the provider whose turn it is, and the day on which its answer is looked for. */
  | { readonly kind: 'send-ticket'; readonly conflict: string; readonly role: RoleId; readonly to: SourceId }
  | { readonly kind: 'chase-ticket'; readonly conflict: string; readonly role: RoleId; readonly on: LegalDay }
  | { readonly kind: 'pre-review' }
  | { readonly kind: 'chase-pre-review'; readonly at: Instant }
  | { readonly kind: 'ask-department'; readonly matter: MatterId }
  | { readonly kind: 'open-task'; readonly matter: MatterId }
  /** Whoever was told of a decision is told that it was undone. */
  | { readonly kind: 'tell-undoing'; readonly matter: MatterId }
  /** 号作废: the number stays in its serial, struck out. */
  | { readonly kind: 'void-number'; readonly matter: MatterId }
  /** 核查承诺: the source of the standard is asked on that day. */
  | { readonly kind: 'check-pledge'; readonly material: MaterialKey; readonly on: LegalDay }
  | {
      readonly kind: 'chase-deadline'
      readonly material?: string
      readonly matter?: MatterId
      readonly pledge?: MaterialKey
      readonly on: LegalDay
      /** Not before this instant of the day. */
      readonly at?: Instant
    }

/** What must be single in the province, under the blind index of the person of that role. */
export type ClaimWish = {
  readonly take: boolean
  readonly kind: 'draft' | 'booking' | MatterId
  readonly role: RoleId
  /** It passes over from that case, where that one has it. */
  readonly from?: string
}

export type Decision =
  | {
      readonly events: readonly CaseEvent[]
      readonly errands: readonly ErrandWish[]
      readonly claims: readonly ClaimWish[] /** Serial asked for by a decision: rule id, matter and organ region; the ledger fills `number`. */
      readonly serials: readonly {
        readonly rule: string
        readonly matter: MatterId
        readonly region: RegionCode
        readonly organ: string
      }[]
    }
  | Refusal
