import type { DepartmentId, FactId, MaterialId, Text } from './fact-types.ts'

/** 事后核查: by which source, or by whose eye, and within how many working days of the decision. */
export type PledgeCheck = {
  /** Asked first. Absent: only a person looks. */
  readonly source?: {
    readonly id: string
    readonly department: DepartmentId
    /** What it is sent of the one who promised, name there -> own fact. */
    readonly sends: Readonly<Record<string, FactId>>
  }
  /** 抽查: of what no source could say, this share is looked at by this role; the others are closed. Absent: all are closed. */
  readonly eye?: { readonly by: string; readonly sharePercent: number }
  readonly withinDays: number
  /** Where it could not be checked: working days until it is tried again, and how often at most. */
  readonly againAfterDays: number
  readonly atMostTries: number
}

/** 告知承诺: what is promised in place of a proof, by what law, how it is checked afterwards and what follows if it is false. */
export type PledgeRule = {
  readonly material: MaterialId
  readonly sentence: Text
  readonly law: string
  readonly ifFalse: Text
  /** What to do instead, for somebody from whom no promise is taken any more. */
  readonly instead: Text
  readonly check?: PledgeCheck
  /** Why nothing is checked afterwards; one of the two is said. */
  readonly unchecked?: Text
  /** The reason of the closed list by which an officer undoes what rested on it. */
  readonly reversedBy?: string
  readonly basis: string
}

/** 告知承诺的期限, of the whole province. */
export type Pledging = {
  /** 抽查种子: published, so that everybody can draw the sample again. */
  readonly seed: string
  /** 听取说明: working days in which the one who promised may answer, and in which an officer then says what holds. */
  readonly hearingDays: number
  readonly answerDays: number
  /** Working days in which what rested on a false promise is undone. */
  readonly undoDays: number
  /** 失信记录: months after which it is over by itself. */
  readonly noteMonths: number
  readonly basis: string
}
