import type { FactId, MatterId, SourceId, Text } from './types.ts'

/** 冲突期间怎么办: nothing is decided before the answer; it goes on with the authoritative word; or an officer looks. */
export type WhenConflicting = 'wait' | 'go-on' | 'by-eye'

/**
 * 数据不一致: what several registers say of one thing about a person, or one register and the person itself. Every register
 * named here can be asked to correct itself by a 校核 ticket of its department.
 */
export type ConflictRule = {
  readonly id: string
  readonly name: Text
  /** Who speaks of it, and the own fact in which what it said lies; a verdict counts as its word on the name. */
  readonly says: readonly { readonly source: SourceId; readonly fact: FactId }[]
  /** 权威来源: whose word counts meanwhile, and in the end where nobody corrects anything. */
  readonly authoritative: SourceId
  readonly whenConflicting: WhenConflicting
  /** The matters that rest on it: while one of them is undecided the difference is looked into. */
  readonly matters: readonly MatterId[]
  /** What the party reads: what is done, and what it can show, though it need not. */
  readonly words: Text
  readonly canShow: Text
  readonly basis: string
}

/** 校核: the request by which the department of a source is asked to look at its own record; its row stands in duties.yaml. */
export const ticketOf = (department: string): string => `${department}.correct-data`
