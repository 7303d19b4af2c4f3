import type { EndKind } from './end-kinds.ts'

/** Words that people read. Both languages are always there; a missing one is an error of the reader. */
export type Text = { readonly zh: string; readonly en: string }

export type RoleId = string // 角色: 'partyM', 'partyF'; from the life event, never a constant in case/
export type FactId = string
/** A joint fact is addressed by its id (`settleAt`), an own fact by role and id (`partyM.maritalStatus`). */
export type FactAddress = string
export type MatterId = string
export type MaterialId = string
/** One material of one person or of the couple: `household-page@partyM` or `joint-photo`. */
export type MaterialKey = string
export type SourceId = string // 'civil-affairs.marital-status'
export type DepartmentId = string // 'civil-affairs'
export type RegionCode = string // GB/T 2260, six digits
export type StandardDigest = string // hex, over the canonical JSON of the compiled standard
/** 法定日历日, ISO date in Asia/Shanghai, e.g. 2026-11-23. */
export type LegalDay = string
export type Instant = string // ISO 8601 with offset

export type Value = string | number | boolean
/** What is known of a case. An absent address is unknown (or erased): a rule answers "depends on ..." then. */
export type Situation = Readonly<Record<FactAddress, Value>>

/** Which party may see a line; officers see all. A line that rests on an own fact is seen by that party only. */
export type Sees = 'all' | RoleId

/** 时效: until-acceptance is pinned at 受理; on-the-day is the law of the day of the act; operational is always current. */
export type Lifetime = 'until-acceptance' | 'on-the-day' | 'operational'

/** core 核心材料 must be there at acceptance; deferrable 可容缺; on-site is made at the window; promise 告知承诺 replaces proof. */
export type MaterialClass = 'core' | 'deferrable' | 'on-site' | 'promise'

/** hold: nothing goes on; defer: goes on, owed by the source; declare: goes on upon the person's word. */
export type WhenUnavailable = 'hold' | 'defer' | 'declare'

export type DecidedIn = 'at-the-window' | 'our-inbox' | 'department-system' | 'by-notice'

/** How the couple (or a third person) gives an item. Each is one act of the KPI. */
export type Giving =
  | 'form'
  | 'tap-card'
  | 'show-document'
  | 'sign-in-person'
  | 'sign-online'
  | 'upload'
  | 'tick'
  | 'photo-on-site'

export type Party = { readonly id: RoleId; readonly name: Text }

export type Domain =
  | {
      readonly kind: 'choice'
      /** The official list that the codes of the options come from, e.g. GB/T 2261.2. */
      readonly codes?: string
      readonly options: readonly {
        readonly value: string
        readonly name: Text
        readonly hint?: Text
        readonly code?: string
      }[]
    }
  /** `yes` and `no` where the plain words would say nothing, e.g. 在世 and 已登记死亡. */
  | { readonly kind: 'yes-no'; readonly yes?: Text; readonly no?: Text }
  /** Answers of a live check about the subject: MATCH, MISMATCH, NOT_FOUND, UNAVAILABLE (absent: not asked yet). */
  | { readonly kind: 'check' }
  | {
      readonly kind: 'text'
      readonly form: 'person-name' | 'citizen-number' | 'mobile' | 'mail' | 'address' | 'document-number' | 'plain'
      readonly maxLength: number
    }
  | { readonly kind: 'day' }
  | { readonly kind: 'county' } // a county-level code of the province
  | { readonly kind: 'role' } // one of the parties
  | { readonly kind: 'whole-number'; readonly from: number; readonly to: number }

export type Offer = {
  readonly when?: Readonly<Record<FactId, Value>>
  readonly fact: FactId
  readonly of: string
  readonly owedBy?: 'source'
}

export type Fact = {
  readonly id: FactId
  readonly name: Text
  readonly part: 'joint' | 'own'
  readonly domain: Domain
  /** plain may stand in the clear for staff; personal is masked; sensitive needs a grant to be revealed. */
  readonly privacy: 'plain' | 'personal' | 'sensitive'
  /** asked of a person, filled by a source, the verdict of a live check, derived by a rule, or set by the system (mover's own role ...). */
  readonly from: readonly ('asked' | 'derived' | SourceId)[]
  readonly lifetime: Lifetime
  readonly retention: { readonly years: number; readonly basis: string }
  readonly why: Text
  readonly hint?: Text
  readonly basis: string
  /** A joint fact about one party, known to both: rules read it as `self.personKind`. */
  readonly about?: { readonly party: RoleId; readonly as: string }
  /** 通常情形: holds unless somebody says otherwise; preselected in a form and never demanded. */
  readonly usual?: Value
  /** 不清楚: "I don't know" is an answer, and this is the way on; the fact stays unknown. */
  readonly unsure?: Text
  /** Why it is kept though no rule reads it, e.g. a column of the register. */
  readonly keptFor?: Text
  /** Worked out from another own fact of the same party, never asked: sex and birth date from the citizen number. */
  readonly derived?: { readonly by: 'sexOf' | 'birthDateOf'; readonly from: FactId }
  /**
   * A joint fact that one party may fill from its own part by its own act: `of` is a role or a part played in the event
   * ('host', 'mover'). Nothing moves from an own part into the joint part without that act. The first line whose `when`
   * holds. `owedBy: source`: while that source is silent nobody is asked for it; the source owes it.
   */
  readonly offered?: readonly Offer[]
}

/** 一页一组: facts that are asked together on one page. `when` says whether it can matter in this situation. */
export type QuestionGroup = {
  readonly id: string
  readonly title: Text
  /** guidance: before sign-in, plain questions only; own: each party about itself; joint: either party. */
  readonly stage: 'guidance' | 'own' | 'joint'
  readonly facts: readonly FactId[]
  readonly hint?: Text
}

/** 实时核验 a live check that a department answers. */
export type Source = {
  readonly id: SourceId
  readonly department: DepartmentId
  readonly name: Text
  /** The own fact that takes the verdict (domain check). */
  readonly verdictIn: FactId
  /** What it can fill: value name in the answer -> own fact of the party asked about. */
  readonly fills: Readonly<Record<string, FactId>>
  /** Own facts sent with the question, by the name the connector knows: { name: 'name', citizenNumber: 'citizenNumber' }. */
  readonly sends: Readonly<Record<string, FactId>>
  readonly whenUnavailable: WhenUnavailable
  readonly purpose: Text
  readonly legalBasis: string
  readonly telephone: string
  /** Whether it is asked again just before the decision on the spot (行政登记当场复核). */
  readonly recheckedAtWindow: boolean
}

/** 暂停: what stops a clock, for how long at most, and what follows when that is over. */
export type Pause = {
  readonly id: string
  readonly name: Text
  readonly words: Text
  readonly stopsClock: boolean
  readonly atMostDays: number
  readonly afterwards: 'resumes' | 'ends'
  readonly basis: string
}

/** 人工预审: what no source vouches for is seen by a person, within natural hours, not working days. */
export type PreReviewRule = {
  /** Which role of staff looks at it. */
  readonly by: string
  readonly withinHours: number
  readonly basis: string
  readonly looksAt: readonly {
    readonly id: string
    readonly name: Text
    readonly what: 'uploaded-paper' | 'told-fact' | 'contradicted'
    /** Of `told-fact`: which. */
    readonly facts?: readonly FactId[]
  }[]
}

/** What takes a reason of the closed list of the standard. */
export const turnsWithReason = [
  'refuse-to-accept',
  'start-special-procedure',
  'return-to-window',
  'forward',
  'reassign-task',
  'propose-void',
  'extend-promise',
  'reverse-decision',
  'record-change',
] as const
export type TurnWithReason = (typeof turnsWithReason)[number]

/**
 * 理由: one of a closed list. `words` and `doNext` are what the couple hears; what it claims is held against the case, so that
 * nobody is sent away for what is there.
 */
export type Reason = {
  readonly id: string
  readonly for: TurnWithReason
  readonly name: Text
  readonly words: Text
  readonly doNext: Text
  /** core-missing: an essential item that a person gives is not there; condition-failing: a condition of the law does not hold. */
  readonly claims?: 'core-missing' | 'condition-failing'
  /** What it is to find out: refused where all of it lies in the case already, or none of it was ever asked. */
  readonly asksFor?: readonly MaterialId[]
  /** Matters it can be given for; absent: every one. */
  readonly of?: readonly MatterId[]
  /** The end that the matter comes to by it; absent: by this turn nothing ends. */
  readonly endsAs?: EndKind
  /** Matters that end with it where they are still running; the others go on. */
  readonly ends?: readonly MatterId[]
  /** Matters whose clock stands until an officer has looked. */
  readonly holds?: readonly MatterId[]
  readonly basis: string
}

/** 工作日历. Beyond `horizon` the answer is "not yet announced", never a guess. */
export type Calendar = {
  readonly from: LegalDay
  readonly horizon: LegalDay
  readonly holidays: readonly LegalDay[] // weekdays that are off
  readonly workdays: readonly LegalDay[] // weekend days that are worked (调休)
  readonly basis: string
}
export type DayOrHorizon = { readonly day: LegalDay } | { readonly notAnnouncedAfter: LegalDay }

/** 编号规则, e.g. J{region}-{year}-{serial:6}. */
export type SerialRule = {
  readonly id: string
  readonly matter: MatterId
  readonly pattern: string
  readonly basis: string
}

export type Declaration = {
  readonly id: string
  readonly matter: MatterId
  readonly signedBy: readonly RoleId[]
  readonly sentence: Text
  readonly basis: string /** Own facts that signing it sets for the signer. */
  readonly sets?: Readonly<Record<FactId, Value>>
}

/** Which roles of staff exist and which acts each may do; acts are the generic ones of case/. */
export type StaffRole = {
  readonly id: string
  readonly name: Text
  readonly department: DepartmentId
  readonly acts: readonly string[]
  /** 负责、督办: the deciders (roles, or `department`) over whose matters this role watches, at the organs where they sit. */
  readonly over?: readonly string[]
}
