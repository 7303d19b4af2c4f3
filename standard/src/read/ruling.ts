import type { Expression } from '../language/expression.ts'
import type { CompiledStandard, ReliefRule } from '../standard.ts'
import type { FactId, InForce, LegalDay, MatterId, RoleId, Value } from '../types.ts'

/** What an example may say of its line beside the verdict: every member that a plan shows of such a line. */
export type Stated = {
  readonly comes?: string
  readonly decidedIn?: string
  readonly decider?: string
  /** 'none' where nothing is asked of a department. */
  readonly request?: string
  /** 0 where nobody waits for the answer at the window. */
  readonly waitMinutes?: number
  readonly promisedDays?: number
  readonly statutoryDays?: number
  readonly silent?: boolean
  readonly clock?: string
  readonly stageDays?: readonly number[]
  readonly externalDays?: number
  readonly organ?: string
  readonly organRegion?: string
  readonly resultForm?: string
  /** 'none' where the result bears no number. */
  readonly serial?: string
  readonly flow?: string
  readonly requestValues?: Readonly<Record<string, Value>>
  readonly after?: readonly MatterId[]
  readonly class?: string
  readonly supplyWithinDays?: number
  readonly legalElement?: boolean
  /** The matters of this situation for which the line is there. */
  readonly matters?: readonly MatterId[]
  readonly applies?: boolean
  readonly earliestDay?: LegalDay
  readonly kind?: string
  readonly lifetime?: string
  readonly asks?: readonly FactId[]
  readonly who?: readonly RoleId[]
  readonly acts?: readonly string[]
  readonly whenUnavailable?: string
  readonly recheckedAtWindow?: boolean
  readonly statutory?: boolean
  /** 承诺时限 of the whole. */
  readonly workingDays?: number
  /** Of a pause that begins on the day of the example. */
  readonly lastDay?: LegalDay
  readonly stopsClock?: boolean
  readonly afterwards?: string
}

/** One example of a rule, as its file tells it. */
export type Example = Stated & {
  readonly title: string
  readonly given: Readonly<Record<string, Value>>
  readonly on?: LegalDay
  readonly self?: RoleId
  /** Left out where the line says nothing of itself: a step, a condition that does not apply. */
  readonly expected?: boolean | 'unknown'
}

export type Section =
  | 'matters'
  | 'conditions'
  | 'materials'
  | 'questions'
  | 'sources'
  | 'visits'
  | 'parties'
  | 'terms'
  | 'advice'
  | 'windows'
  | 'scenario'
  | 'steps'
  | 'promise'
  | 'pauses'
  | 'overlays'

/** A part of a line with an expression of its own; an example of the line shows it by what it states under `by`. */
export type Part = {
  readonly by: keyof Stated | 'waits'
  /** Its place among its like, or the fact that is asked. */
  readonly at: number | FactId
}

/** An expression of a rule, with what its place allows and the examples that show it. */
export type Ruling = {
  readonly section: Section
  /** The line: a material, a matter; of an overlay `xian/mandate`. */
  readonly of: string
  readonly at: object
  readonly expression: Expression | undefined
  readonly waitsWhen?: Expression
  readonly appliesWhen?: Expression
  readonly inForce?: InForce
  readonly self: boolean
  /** 'one' party's own facts may be read in it, or none. */
  readonly ownFacts: 'one' | 'none'
  /** undefined: an expression inside a line, shown by the examples of that line. */
  readonly examples: readonly Example[] | undefined
  readonly part?: Part
  /** What the line of an overlay bears on. */
  readonly bearsOn?: { readonly kind: ReliefRule['kind']; readonly id: string }
}

/** `province` is the standard before any overlay: the province's examples speak of it. */
export type Assembled = {
  readonly compiled: CompiledStandard
  readonly province: CompiledStandard
  readonly rulings: readonly Ruling[]
}
