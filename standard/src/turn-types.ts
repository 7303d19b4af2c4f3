import type { EndKind } from './end-kinds.ts'
import type { Text } from './fact-types.ts'
import { type MandateRules, noMandates } from './mandate-types.ts'
import type { Pledging } from './pledge-types.ts'

/** 办结结果 0 至 6, with the ends that it stands for. */
export type EndCode = {
  readonly code: string
  readonly name: Text
  readonly ends: readonly EndKind[]
  readonly basis: string
}

/** 转折的期限与代码, of the whole province. Days are working days where nothing else is said. */
export type Turns = {
  /** In order of weight: a case has the first of those that its matters have. */
  readonly endCodes: readonly EndCode[]
  /** 容缺提醒: working days before the promised day; 0 is the day itself. */
  readonly reminders: { readonly workingDaysBefore: readonly number[]; readonly basis: string }
  /** 不可抗力: by how much a promised day may be put off, over all times together. */
  readonly forceMajeure: { readonly atMostDays: number; readonly basis: string }
  /** 异议: natural days from the end in which a party may object, and working days in which it is answered. */
  readonly objection: {
    readonly against: readonly EndKind[]
    readonly withinDays: number
    readonly answerDays: number
    readonly basis: string
  }
  /** 作废: working days in which a second person says yes or no. */
  readonly voiding: { readonly answerDays: number; readonly basis: string }
  /** 告知承诺; absent: no promise is checked. */
  readonly pledging?: Pledging
  /** 帮办代办: who may help, with what, for how long. */
  readonly mandates: MandateRules
}

/** Where nothing is said: no code, no reminder, no day for any turn. */
export const noTurns: Turns = {
  endCodes: [],
  reminders: { workingDaysBefore: [], basis: '' },
  forceMajeure: { atMostDays: 0, basis: '' },
  objection: { against: [], withinDays: 0, answerDays: 0, basis: '' },
  voiding: { answerDays: 0, basis: '' },
  mandates: noMandates,
}
