import type { LegalDay, MandateAct, MandateGround, RoleId } from '@xiqian/standard'

/** 委托的内容, as the party agreed to it that day: a newer standard changes none of it. `until` is the last day. */
export type MandateTerms = {
  readonly role: RoleId
  readonly kind: string
  readonly acts: readonly MandateAct[]
  readonly until: LegalDay
  readonly ground: MandateGround
}

/** 帮办代办 in a case; each carries who did it and when, like every event. */
export type MandateEvent =
  | ({
      readonly type: 'MandateGiven'
      readonly mandate: string
      readonly sentenceDigest: string
      readonly tokenDigest: string
    } & MandateTerms)
  | { readonly type: 'MandateTaken'; readonly mandate: string; readonly role: RoleId }
  | {
      readonly type: 'MandateEnded'
      readonly mandate: string
      readonly role: RoleId
      readonly because: 'party' | 'helper' | 'window'
    }

/** 帮办委托. After its last day, and once the case is over, a taken one holds nothing any more: that needs no event. */
export type MandateState = MandateTerms &
  (
    | { readonly stage: 'given'; readonly tokenDigest: string }
    | { readonly stage: 'taken'; readonly who: string }
    | { readonly stage: 'ended'; readonly because: 'party' | 'helper' | 'window'; readonly who?: string }
  )
