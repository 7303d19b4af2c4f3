import type { ConflictRule } from './conflict-types.ts'
import type { County, Successor } from './county.ts'
import type { SharingDuty } from './duty-types.ts'
import type { Halls } from './hall-types.ts'
import type { DatedMember } from './language/closures.ts'
import type { Expression } from './language/expression.ts'
import type {
  Calendar,
  DecidedIn,
  Declaration,
  DepartmentId,
  ExternalClock,
  Fact,
  FactId,
  Giving,
  InForce,
  KpiBaseline,
  LegalDay,
  MaterialClass,
  MaterialId,
  MatterId,
  Notices,
  OrganKind,
  OverlayId,
  Party,
  Pause,
  PlannedAdvice,
  PlannedCondition,
  PlannedMatter,
  PlannedWindow,
  PledgeRule,
  PreReviewRule,
  QuestionGroup,
  Reason,
  RegionCode,
  RoleId,
  SerialRule,
  SlotReleases,
  Source,
  SourceId,
  StaffRole,
  StandardDigest,
  Text,
  Turns,
  Value,
  WhileTheyWait,
} from './types.ts'

export type { County, Successor } from './county.ts'

/** One of several; the first whose `when` holds, the last has none. `by`: the overlay that put it in front. */
export type Choice<T> = { readonly when?: Expression; readonly is: T; readonly by?: OverlayId }

/** A party that is there only where `when` holds, e.g. a second parent. */
export type PartyRule = Party & { readonly when?: Expression }

/** 机关 as the event names them: the place is what stands after the county's name. */
export type OrganRule = { readonly id: OrganKind; readonly name: Text; readonly place: Text }

/** 术语: an expression with a name, and with words for people. */
export type TermRule = { readonly name: string; readonly says: Text; readonly is: Expression }

/** A part that one of the parties plays in this situation: the mover is whom the fact `mover` names, the host the other. */
export type PartPlayed =
  | { readonly id: string; readonly is: FactId }
  | { readonly id: string; readonly otherThan: string }

export type Decider = {
  readonly when?: Expression
  readonly is: DecidedIn
  readonly decider: string
  readonly request?: string
  readonly whileTheyWait?: WhileTheyWait
}

/** Official codes of a matter (事项类型, 办件类型); a code that is not public is absent, never invented. */
export type MatterCodes = { readonly taskType?: string; readonly approvalType?: string; readonly basis: string }

export type MatterRule = Omit<
  PlannedMatter,
  | 'decidedIn'
  | 'decider'
  | 'organ'
  | 'promisedDays'
  | 'request'
  | 'whileTheyWait'
  | 'flow'
  | 'requestFacts'
  | 'requestValues'
  | 'result'
  | 'sees'
  | 'external'
  | 'lighterBy'
> & {
  readonly inForce?: InForce
  readonly codes?: MatterCodes
  readonly external: readonly Choice<ExternalClock>[]
  readonly when?: Expression
  readonly decidedIn: readonly Decider[]
  /** A region is a joint fact, or a code such as 610000. */
  readonly organ: { readonly kind: OrganKind; readonly region: readonly Choice<FactId | RegionCode>[] }
  readonly promisedDays: readonly Choice<number>[]
  readonly result: {
    readonly name: Text
    readonly form: readonly Choice<PlannedMatter['result']['form']>[]
    readonly serial?: string
  }
  readonly flow: readonly Choice<Text>[]
  /** name known to the connector -> `settleCounty`, `partyM.name` or `mover.name` */
  readonly requestFacts: Readonly<Record<string, string>>
  readonly requestValues?: readonly Choice<Readonly<Record<string, Value>>>[]
}

export type ConditionRule = Omit<PlannedCondition, 'about' | 'verdict' | 'earliestDay' | 'sees'> & {
  readonly forEach: boolean
  readonly appliesWhen?: Expression
  readonly holds: Expression
  /** Nothing can be said while this holds, e.g. while the source that knows cannot be reached. */
  readonly waitsWhen?: Expression
  readonly ifOneOfYou?: Text
  readonly inForce?: InForce
}

export type MaterialRule = {
  readonly id: MaterialId
  readonly kpiRow: string | Readonly<Record<RoleId, string>>
  readonly name: Text
  readonly forEach: boolean
  readonly neededWhen?: Expression
  readonly matters: readonly MatterId[]
  readonly class: readonly Choice<MaterialClass>[]
  readonly legalElement?: boolean
  readonly inForce?: InForce
  readonly source?: SourceId
  /** 再问: asked one after the other where the one before has no record. */
  readonly otherwise?: readonly SourceId[]
  readonly giving: Giving
  readonly whose: 'self' | 'couple' | 'third'
  readonly because: Text
  readonly supplyWithinDays?: readonly Choice<number>[]
  readonly ifNotSupplied?: Text
  readonly why: Text
  readonly basis: string
  readonly ifOneOfYou?: Text
}

/** A consent stands and falls with the line of its material. */
export type ConsentRule = {
  readonly id: string
  readonly material: MaterialId
  readonly matter: MatterId
  readonly signer:
    | { readonly kind: 'party' }
    | {
        readonly kind: 'third'
        readonly name: FactId
        readonly number: FactId
        /** Named by the source where the number is the one the source gave to this part's own fact. */
        readonly source: SourceId
        readonly of: string
        readonly sourceNumber: FactId
      }
  readonly sentence: Text
  readonly why: Text
  readonly basis: string
}

export type QuestionRule = QuestionGroup & {
  readonly askedWhen?: Expression
  readonly inForce?: InForce
  readonly factWhen: Readonly<Record<FactId, Expression>>
}

export type StepRule = { readonly id: string; readonly name: Text; readonly matters: readonly MatterId[] }

export type VisitRule = {
  readonly id: string
  readonly when?: Expression
  /** Parties, or parts that they play here. */
  readonly who: readonly string[]
  /** The matters for which it is made: the organ of the first one planned is the place. */
  readonly matters: readonly MatterId[]
  /** Required by law itself. */
  readonly statutory?: boolean
  readonly inForce?: InForce
  readonly place: OrganKind
  readonly name: Text
  readonly why: Text
  readonly basis: string
}

export type SourceRule = Source & { readonly askedWhen?: Expression }

/** 承诺时限 is made, not set: pre-review, the longest chain of promised days, issuing. Nothing after the spot: on the spot. */
export type PromiseRule = {
  readonly preReviewDays: number
  readonly issueDays: number
  readonly basis: string
  readonly onTheSpot: string
}

export type AdviceRule = Omit<PlannedAdvice, 'about' | 'sees'> & {
  readonly forEach: boolean
  /** Of an `elsewhere`: the matters that are done there and not here; the prover holds it to that. */
  readonly insteadOf?: readonly MatterId[]
  readonly when?: Expression
  readonly inForce?: InForce
}

export type WindowRule = Omit<PlannedWindow, 'lighterBy'> & {
  readonly when?: Expression
  readonly inForce?: InForce
  readonly by?: OverlayId
}

/** One line of an overlay as it was merged: where it bears, and in which words it is told. */
export type ReliefRule = {
  readonly overlay: OverlayId
  readonly kind: 'material' | 'matter' | 'visit' | 'condition' | 'window'
  readonly of: string
  readonly when: Expression
  /** The line that it makes lighter, as the province has it: where that line is not needed there is nothing to tell. */
  readonly line?: { readonly when: Expression; readonly forEach: boolean }
  readonly what: Text
  readonly basis: string
}

/** 市县优化: what an organ does better for the matters that it decides; already merged into the rules. */
export type OverlayRule = {
  readonly id: OverlayId
  readonly name: Text
  readonly regions: readonly RegionCode[]
  readonly version: string
  readonly inForceFrom: LegalDay
  readonly basis: string
}

/** 减掉的原因: why a row of the baseline is gone, and whether that is the platform's own doing. */
export type KpiCause = { readonly id: string; readonly name: Text; readonly byPlatform: boolean }

/**
 * 省标准, compiled: everything the province has decided about one life event, as JSON. `canonicalJson` is the RFC 8785
 * text of all members but itself and `digest`; `compileStandard` makes the same standard from it again.
 */
export type Standard = {
  readonly digest: StandardDigest
  readonly canonicalJson: string
  readonly event: { readonly id: string; readonly name: Text }
  readonly version: string
  readonly inForceFrom: LegalDay
  readonly province: { readonly code: RegionCode; readonly name: Text }
  readonly parties: readonly PartyRule[]
  readonly organs: readonly OrganRule[]
  readonly terms: readonly TermRule[]
  readonly partsPlayed: readonly PartPlayed[]
  readonly facts: readonly Fact[]
  readonly lists: Readonly<Record<string, readonly Value[]>>
  readonly datedLists: Readonly<Record<string, readonly DatedMember[]>>
  readonly questions: readonly QuestionRule[]
  readonly sources: readonly SourceRule[]
  readonly duties: readonly SharingDuty[]
  readonly conflicts: readonly ConflictRule[]
  readonly matters: readonly MatterRule[]
  readonly conditions: readonly ConditionRule[]
  readonly materials: readonly MaterialRule[]
  readonly consents: readonly ConsentRule[]
  /** 告知承诺; absent: in a version recorded before promises were checked. */
  readonly pledges?: readonly PledgeRule[]
  readonly steps: readonly StepRule[]
  readonly visits: readonly VisitRule[]
  readonly promise: PromiseRule
  readonly pauses: readonly Pause[]
  readonly reasons: readonly Reason[]
  /** Absent: pre-review never waits for a person. */
  readonly preReview?: PreReviewRule
  readonly turns: Turns
  readonly advice: readonly AdviceRule[]
  readonly windows: readonly WindowRule[]
  /** Absent: nobody is told by message. */
  readonly notices?: Notices
  readonly overlays: readonly OverlayRule[]
  readonly reliefs: readonly ReliefRule[]
  /** Codes of the situation, in the order of the scenario; of one group only one may hold. A code is never shown. */
  readonly scenario: readonly ScenarioRule[]
  readonly declarations: readonly Declaration[]
  readonly serials: readonly SerialRule[]
  readonly staffRoles: readonly StaffRole[]
  readonly departments: readonly { readonly id: DepartmentId; readonly name: Text; readonly telephone?: string }[]
  readonly calendar: Calendar
  readonly halls: Halls
  readonly counties: readonly County[]
  readonly successors: readonly Successor[]
  readonly releases?: SlotReleases
  readonly kpi: KpiBaseline
  readonly kpiCauses: readonly KpiCause[]
}

export type ScenarioRule = Choice<string> & { readonly group?: string; readonly says?: Text }

export type CompiledStandard = Omit<Standard, 'digest' | 'canonicalJson'>
