import type { Text } from './fact-types.ts'

/** 帮办人能替当事人做的: what a mandate may hold; the two declarations, the identity check and whatever is one's own word are none of it. */
export const mandateActs = [
  'read',
  'answer',
  'supply',
  'submit',
  'book',
  'cancel-booking',
  'receive',
  'withdraw',
  'object',
] as const
export type MandateAct = (typeof mandateActs)[number]

/** 委托是怎样给的: on the party's own phone, or recorded by an officer from a paper or from the party who stands there. */
export const mandateGrounds = ['phone', 'paper', 'face'] as const
export type MandateGround = (typeof mandateGrounds)[number]

/** 一种帮办人. `acts` every mandate of this kind holds, `ifSaid` only where the party said so. */
export type MandateKind = {
  readonly id: string
  readonly name: Text
  readonly acts: readonly MandateAct[]
  readonly ifSaid: readonly MandateAct[]
  readonly grounds: readonly MandateGround[]
  /** How many live mandates one person of this kind may hold at once, over all cases. */
  readonly holdsAtMost: number
  readonly basis: string
}

/** 帮办代办, of the whole province. Days are natural days. */
export type MandateRules = {
  readonly lastsDays: number
  /** How many helpers one party may have at once. */
  readonly helpersAtMost: number
  readonly kinds: readonly MandateKind[]
  /** 必须本人: acts that no helper does, with what to do instead. */
  readonly never: readonly { readonly acts: readonly string[]; readonly doNext: Text; readonly basis: string }[]
  /** What the party agrees to; {kind}, {acts} and {until} are put in. */
  readonly sentence: Text
  readonly basis: string
}

export const noMandates: MandateRules = {
  lastsDays: 0,
  helpersAtMost: 0,
  kinds: [],
  never: [],
  sentence: { zh: '', en: '' },
  basis: '',
}
