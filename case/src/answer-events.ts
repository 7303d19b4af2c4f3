import type { Instant, LegalDay, MatterId, Text } from '@xiqian/standard'
import type { PartRef } from './acts.ts'
import type { NumberDoubt } from './number-doubt.ts'

/** 部门答复, and what comes of waiting for one. */
export type AnswerEvent =
  /** `paused` 特别程序: the department stopped its clock, with its reason. */
  | { readonly type: 'ReplyTaken'; readonly matter: MatterId; readonly receipt: string; readonly paused?: Text }
  | {
      readonly type: 'ReplyDecided'
      readonly matter: MatterId
      readonly receipt: string
      readonly on: LegalDay
      readonly number?: PartRef
    }
  /**
   * A reply that came late, twice or for a matter already decided: remembered, without effect. `contradicts`: it says the
   * contrary of what was decided, and somebody has to look at it.
   */
  | {
      readonly type: 'ReplyRepeated'
      readonly matter: MatterId
      readonly receipt: string
      readonly contradicts?: 'granted' | 'refused'
    }
  /** 号有毛病: nothing is decided and nothing printed by it; the same request is asked about again. */
  | {
      readonly type: 'NumberDoubted'
      readonly matter: MatterId
      readonly receipt: string
      readonly problem: NumberDoubt
    }
  /** 等不到: the minutes are over; it goes on by itself, and they need not stay. */
  | { readonly type: 'AnswerLate'; readonly matter: MatterId; readonly answerBy: Instant }
