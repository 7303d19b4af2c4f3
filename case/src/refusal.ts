import type { Difference, Text } from '@xiqian/standard'

/** What is wrong with a version of the standard: where, and what its writer should do. */
export type StandardFault = { readonly where: string; readonly problem: Text; readonly remedy: Text }

/** 不行的答复: one closed list; the words are in refusal-words.ts, and each says what to do next. */
export type Refusal =
  | { readonly refused: 'not-allowed-now'; readonly machine: string; readonly stage: string; readonly act: string }
  | { readonly refused: 'not-your-act' }
  | { readonly refused: 'no-such-thing' }
  | { readonly refused: 'facts-missing'; readonly facts: readonly string[] }
  /** 二选一: the two drafts of a couple say something else about the same thing. */
  | { readonly refused: 'choose-first'; readonly facts: readonly string[] }
  | {
      readonly refused: 'fact-invalid'
      readonly problems: readonly { readonly fact: string; readonly problem: Text }[]
    }
  | { readonly refused: 'not-told-yet' }
  | { readonly refused: 'party-not-joined'; readonly role: string }
  | { readonly refused: 'not-confirmed'; readonly roles: readonly string[] }
  | { readonly refused: 'consent-missing'; readonly consents: readonly string[] }
  | { readonly refused: 'link-spent' }
  | {
      readonly refused: 'changed-since-you-looked'
      readonly difference: readonly { readonly what: string; readonly now: Text }[]
    }
  | { readonly refused: 'core-material-missing'; readonly materials: readonly string[] }
  | { readonly refused: 'promise-missing'; readonly materials: readonly string[] }
  | { readonly refused: 'not-deferrable'; readonly materials: readonly string[] }
  /** 失信: no promise is taken until that day; `instead` says what to do. */
  | { readonly refused: 'promise-not-open'; readonly until: string; readonly instead: Text }
  /** A rule of the standard says no: its id and its own words. */
  | {
      readonly refused: 'condition-not-met'
      readonly rule: string
      readonly words: Text
      readonly basis: string
      readonly earliestDay?: string
    }
  /** A reason of the closed list that this case does not bear out. */
  | { readonly refused: 'reason-does-not-hold'; readonly reason: string; readonly words: Text }
  /** What the other party hears instead: nothing but that it cannot go on. */
  | { readonly refused: 'cannot-go-on' }
  /** A source is down and the standard says hold: the delay is the department's. */
  | { readonly refused: 'source-down'; readonly source: string }
  /** 数据不一致: nothing is decided before it is settled; `conflicts` are the rules of the standard. */
  | { readonly refused: 'facts-in-conflict'; readonly conflicts: readonly string[] }
  | { readonly refused: 'too-early'; readonly earliestDay: string }
  | { readonly refused: 'slot-full' }
  | { readonly refused: 'not-open-that-day' }
  /** 先排队: that day is released at an instant, and booked in turn. */
  | { readonly refused: 'queue-first'; readonly release: string; readonly opensAt: string }
  /** 叫号: nobody is in line for this window; or the hall has stopped. */
  | { readonly refused: 'nobody-waiting' }
  | { readonly refused: 'hall-halted' }
  | { readonly refused: 'already-booked' }
  | { readonly refused: 'already-elsewhere' }
  | { readonly refused: 'not-all-present'; readonly roles: readonly string[] }
  | { readonly refused: 'not-verified'; readonly roles: readonly string[] }
  | { readonly refused: 'declaration-missing'; readonly roles: readonly string[] }
  | { readonly refused: 'not-decided-here'; readonly by: string }
  | { readonly refused: 'already-decided' }
  /** 已有人在办: who, as the house shows its staff. */
  | { readonly refused: 'taken-by-another'; readonly who: string }
  /** 期限已过, e.g. for an objection. */
  | { readonly refused: 'too-late'; readonly lastDay: string }
  /** 必须本人: beyond what the mandate of a helper holds. */
  | { readonly refused: 'not-for-a-helper'; readonly doNext: Text }
  /** 委托已到期或已结束 */
  | { readonly refused: 'mandate-over' }
  | { readonly refused: 'too-many-mandates'; readonly atMost: number }
  | { readonly refused: 'date-not-announced'; readonly after: string }
  /** The newer standard asks more of somebody: the case stays with its own. */
  | { readonly refused: 'would-be-heavier'; readonly differences: readonly Difference[] }
  /** A version of the standard goes through two hands. */
  | { readonly refused: 'two-people-needed' }
  | { readonly refused: 'not-checked' }
  | { readonly refused: 'standard-faulty'; readonly faults: readonly StandardFault[] }
  | { readonly refused: 'same-key-other-request' }
  | { readonly refused: 'not-signed-in' }
  | { readonly refused: 'not-permitted' }
  | { readonly refused: 'malformed'; readonly where: string; readonly problem: Text }
  | { readonly refused: 'too-large'; readonly limitBytes: number }
  | { readonly refused: 'file-kind'; readonly allowed: readonly string[] }
  | { readonly refused: 'too-many-requests'; readonly retryAfterSeconds: number }
  | { readonly refused: 'busy-try-again' }

export type RefusalCode = Refusal['refused']
