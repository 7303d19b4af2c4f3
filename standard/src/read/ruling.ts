import type { Expression } from '../language/expression.ts'
import type { CompiledStandard } from '../standard.ts'
import type { LegalDay, RoleId, Value } from '../types.ts'

/** One example of a rule, as its file tells it. */
export type Example = {
  readonly title: string
  readonly given: Readonly<Record<string, Value>>
  readonly on?: LegalDay
  readonly self?: RoleId
  readonly expected: boolean | 'unknown'
  readonly comes?: string
  readonly decidedIn?: string
  readonly promisedDays?: number
  readonly externalDays?: number
  readonly organRegion?: string
  readonly resultForm?: string
  readonly flow?: string
  readonly requestValues?: Readonly<Record<string, Value>>
  readonly class?: string
  readonly supplyWithinDays?: number
  readonly applies?: boolean
  readonly earliestDay?: LegalDay
}

/** An expression of a rule, with what its place allows and the examples that show it. */
export type Ruling = {
  readonly of: string
  readonly at: object
  readonly expression: Expression | undefined
  readonly waitsWhen?: Expression
  readonly appliesWhen?: Expression
  readonly self: boolean
  /** 'one' party's own facts may be read in it, or none. */
  readonly ownFacts: 'one' | 'none'
  /** undefined: a choice inside a rule, shown by the examples of that rule. */
  readonly examples: readonly Example[] | undefined
}

/** `province` is the standard before any overlay: the province's examples speak of it. */
export type Assembled = {
  readonly compiled: CompiledStandard
  readonly province: CompiledStandard
  readonly rulings: readonly Ruling[]
}
