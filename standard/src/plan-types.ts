import type {
  DecidedIn,
  DepartmentId,
  FactAddress,
  Giving,
  LegalDay,
  Lifetime,
  MaterialClass,
  MaterialId,
  MaterialKey,
  MatterId,
  RegionCode,
  RoleId,
  Sees,
  SourceId,
  Text,
  Value,
} from './fact-types.ts'

/** Verdict of a rule on facts some of which may be unknown. */
export type Verdict =
  | { readonly holds: true }
  | { readonly holds: false }
  | { readonly holds: 'unknown'; readonly dependsOn: readonly FactAddress[] }

/** 条件, e.g. 男满 22 周岁. `fails` is judged for one subject (a party) or for the couple. */
export type PlannedCondition = {
  readonly id: string
  readonly matter: MatterId
  readonly about?: RoleId
  readonly name: Text
  /** The rule's own words, shown with a refusal. */
  readonly words: Text
  readonly verdict: Verdict
  /** Present where only time is missing: the first day on which it holds. */
  readonly earliestDay?: LegalDay
  /** statutory bars always hold; nobody is married because a system was down. */
  readonly kind: 'statutory-bar' | 'requirement'
  readonly lifetime: Lifetime
  readonly basis: string
  readonly sees: Sees
}

/** 'registry', 'police', ...: named by the life event. */
export type OrganKind = string
export type OverlayId = string

/** Both days included; absent: from ever, for ever. */
export type InForce = { readonly from?: LegalDay; readonly until?: LegalDay }

/** 联办的时钟: `promise` counts into the one promise of the case, `own` runs beside it by its own stages. */
export type MatterClock = 'promise' | 'own'

/** 环节 of an own clock, e.g. 转出地 15 个工作日. */
export type ClockStage = {
  readonly id: string
  readonly name: Text
  readonly by: Text
  readonly days: number
  readonly basis: string
}

/** 外部时钟: days of an organ that is not ours (another province); shown apart, never counted as our delay. */
export type ExternalClock = { readonly name: Text; readonly by: Text; readonly days: number; readonly basis: string }

/**
 * 当面等候: a department-system is asked by the officer while they stand there, and is expected to answer within these minutes;
 * `otherwise` is what both sides of the window read where it has not.
 */
export type WhileTheyWait = { readonly minutes: number; readonly otherwise: Text; readonly basis: string }

export type PlannedMatter = {
  readonly id: MatterId
  readonly name: Text
  readonly department: DepartmentId
  /** Matters that must be decided (granted) before this one is asked. */
  readonly after: readonly MatterId[]
  readonly decidedIn: DecidedIn
  /** The staff role that decides: 'registrar', 'hukou-officer', 'health-officer'; 'department' where their system does. */
  readonly decider: string
  readonly organ: { readonly kind: OrganKind; readonly region?: RegionCode }
  /** 承诺 and 法定 limits in working days from acceptance; 0 = on the spot. */
  readonly promisedDays: number
  readonly statutoryDays: number
  /** 免申即办: nothing is asked, nobody comes. */
  readonly silent: boolean
  readonly clock?: MatterClock
  readonly stages?: readonly ClockStage[]
  readonly external?: ExternalClock
  /** How the department's request is named ('public-security.hukou-migration'); absent when decided at the window with no report. */
  readonly request?: string
  readonly whileTheyWait?: WhileTheyWait
  /** Facts sent with that request: name known to the connector -> address. */
  readonly requestFacts: Readonly<Record<string, FactAddress>>
  /** What the connector must be told beside facts, e.g. which form of the matter this is. */
  readonly requestValues?: Readonly<Record<string, Value>>
  readonly result: {
    readonly name: Text
    readonly form: 'paper-on-the-spot' | 'electronic' | 'electronic-and-paper' | 'none'
    readonly serial?: string
  }
  readonly flow: Text
  readonly why: Text
  readonly basis: string
  readonly sees: Sees
  /** The overlays that made something of it lighter here. */
  readonly lighterBy?: readonly OverlayId[]
}

/** Where an item comes from in this situation, and who owes it. */
export type Comes =
  | { readonly by: 'source'; readonly source: SourceId; readonly state: 'not-asked-yet' | 'held' | 'owed-by-source' }
  | {
      readonly by: 'person'
      readonly giving: Giving
      readonly whose: RoleId | 'couple' | 'third'
      readonly because: Text
    }

export type PlannedMaterial = {
  readonly key: MaterialKey
  readonly id: MaterialId
  /** The row of the KPI baseline ("A02"); several planned lines of one row count once in `declared`. */
  readonly kpiRow: string
  readonly of?: RoleId
  readonly name: Text
  readonly matters: readonly MatterId[]
  readonly class: MaterialClass
  readonly comes: Comes
  /** Working days after acceptance by which a promised item must be there. */
  readonly supplyWithinDays?: number
  /** What is lost when a promise is not kept. */
  readonly ifNotSupplied?: Text
  readonly why: Text
  readonly basis: string
  readonly sees: Sees
  /** What the law itself requires: never deferrable, never dropped. */
  readonly legalElement?: boolean
  readonly lighterBy?: readonly OverlayId[]
  /** What the other parties are told in place of `comes` when the line rests on a check about one party only. */
  readonly toOthers?: Comes
}

/** 同意: a person other than the applicant's own confirmation must sign one sentence. */
export type PlannedConsent = {
  readonly id: string // 'settlement-consent'
  readonly material: MaterialKey
  readonly matter: MatterId
  readonly signer:
    | { readonly kind: 'party'; readonly role: RoleId }
    | {
        readonly kind: 'third'
        readonly name?: string
        readonly number?: string
        readonly namedBy: SourceId | 'couple'
      }
  /** The sentence with values put in; its digest is what the consent covers. */
  readonly sentence: Text
  readonly why: Text
  readonly basis: string
  /** The party whose own part says who named the third person; to the others it reads 'couple'. */
  readonly namedBySees?: RoleId
}

/** A live check to make about one party in this situation. */
export type PlannedCheck = {
  readonly source: SourceId
  readonly of: RoleId
  readonly sees: Sees
  /** `hold`: while it is silent nothing is decided; the others hold up nothing. */
  readonly whenUnavailable: 'hold' | 'defer' | 'declare'
}

export type PlannedStep = { readonly id: string; readonly name: Text; readonly matters: readonly MatterId[] }
export type PlannedVisit = {
  readonly id: string
  readonly who: readonly RoleId[]
  readonly place: OrganKind
  readonly name: Text
  readonly why: Text
  readonly basis: string
}

/** elsewhere: an outcome, not here but there; route: how to go; warning: know this before; help: who helps. */
export type AdviceKind = 'elsewhere' | 'route' | 'warning' | 'help'

/** 提示: what is said beside the matters. */
export type PlannedAdvice = {
  readonly id: string
  readonly kind: AdviceKind
  readonly about?: RoleId
  readonly title: Text
  readonly words: Text
  readonly channel?: Text
  readonly telephone: string
  readonly basis: string
  readonly sees: Sees
}

export type WindowKind = 'general' | 'special' | 'provincial' | 'green' | 'vehicle' | 'online'
export type WindowAct = 'advise' | 'pre-review' | 'accept' | 'decide' | 'hand-out'

/** 窗口与渠道: where it can be taken, and what can be done there. */
export type PlannedWindow = {
  readonly id: string
  readonly kind: WindowKind
  readonly name: Text
  readonly organ: OrganKind
  readonly acts: readonly WindowAct[]
  readonly matters: readonly MatterId[]
  readonly hours?: Text
  readonly telephone: string
  readonly basis: string
  readonly lighterBy?: readonly OverlayId[]
}

/** 本地更优: one thing that a city does better here than the province asks. */
export type PlannedRelief = {
  readonly overlay: OverlayId
  readonly of: string
  readonly what: Text
  readonly basis: string
}

/** 情形 -> 方案: everything the couple must know, computed from the situation alone. */
export type Plan = {
  readonly scenario: string // readable code, e.g. 'ordinary/HK-B/HK-E/birth'
  readonly matters: readonly PlannedMatter[]
  readonly conditions: readonly PlannedCondition[]
  readonly materials: readonly PlannedMaterial[]
  readonly consents: readonly PlannedConsent[]
  readonly steps: readonly PlannedStep[]
  readonly visits: readonly PlannedVisit[]
  readonly advice: readonly PlannedAdvice[]
  readonly windows: readonly PlannedWindow[]
  readonly reliefs: readonly PlannedRelief[]
  /** 承诺时限: working days from the day of acceptance (day 0); the days of others stand apart, matter by matter. */
  readonly promise: { readonly workingDays: number; readonly basis: string }
  /** Addresses that could still change this plan. */
  readonly dependsOn: readonly FactAddress[]
  /** The same, of the lines that each party sees. */
  readonly dependsOnSeenBy?: Readonly<Record<RoleId, readonly FactAddress[]>>
  /** Which source is asked about whom. */
  readonly checks?: readonly PlannedCheck[]
}
