import type {
  FactAddress,
  FactId,
  Instant,
  LegalDay,
  MandateAct,
  MandateGround,
  MaterialKey,
  MatterId,
  RegionCode,
  RoleId,
  SourceId,
  StandardDigest,
  Text,
} from '@xiqian/standard'

import type { NumberDoubt } from './number-doubt.ts'
import type { VisitAct } from './visit-acts.ts'

export type { Actor } from './actor.ts'

/** A value that lies sealed; events and acts name it and its salted commitment only. */
export type PartRef = { readonly part: string; readonly commitment: string }
/** Where a fact came from: a person's answer, or a source with the time of its answer. */
export type SavedFact = PartRef & { readonly fact: FactId; readonly from: 'asked' | SourceId; readonly at: Instant }

/** `joint` 共同部分, or the role whose own part 本人部分 it is. */
export type PartOf = 'joint' | RoleId

export type Outcome =
  | { readonly outcome: 'granted'; readonly on: LegalDay; readonly number?: PartRef }
  | { readonly outcome: 'refused'; readonly on: LegalDay; readonly reason: Text; readonly basis: string }
  | { readonly outcome: 'correction'; readonly items: readonly CorrectionItem[] }
  | { readonly outcome: 'paused'; readonly reason: Text }

/** 补正 one line of a complete list. */
export type CorrectionItem = {
  readonly what: MaterialKey | FactAddress
  readonly sees: 'all' | RoleId
  readonly words: Text
  readonly remedy: Text
  /** 漏告: the day of an earlier list in which it should have stood; absent: nothing was forgotten. */
  readonly omittedOn?: LegalDay
}

/** 另一份草稿里的: what one party typed and gave there. `differing`: joint facts that say something else here. */
export type TakenFromDraft = {
  readonly role: RoleId
  readonly from: string
  readonly upTo: number
  readonly joint: readonly SavedFact[]
  readonly differing: readonly SavedFact[]
  readonly own: readonly SavedFact[]
  readonly supplied: readonly {
    readonly material: MaterialKey
    readonly giving: string
    readonly file?: PartRef
    readonly sheets: number
  }[]
}

/** 办件上能做的事: generic acts; nothing here knows which life event it is. */
export type Act =
  | {
      readonly type: 'open'
      readonly lifeEvent: string
      readonly standard: StandardDigest
      readonly role: RoleId
      readonly roles: readonly RoleId[]
      readonly region: RegionCode
      /** 窗口代开: the account of the person whose card was read; absent where the party itself opens. */
      readonly who?: string
    }
  /** 告知: the party was told which sources will be asked, why and by what law. */
  | {
      readonly type: 'tell'
      readonly role: RoleId
      readonly noticeDigest: string
      readonly sources: readonly SourceId[]
    }
  | { readonly type: 'invite'; readonly role: RoleId; readonly tokenDigest: string }
  /** `mergedFrom`: the draft that this person has begun alone; it is merged into this one. */
  | {
      readonly type: 'join'
      readonly role: RoleId
      /** Absent at the window, where the card was read in place of a link; `who` is that person's account. */
      readonly tokenDigest?: string
      readonly who?: string
      readonly mergedFrom?: string
    }
  /** 并入: answers and files of another draft, sealed anew for this one; `upTo` is how far that draft was read. */
  | ({ readonly type: 'take-over' } & TakenFromDraft)
  /** 二选一: both began a draft and said something else about the same thing. */
  | { readonly type: 'choose'; readonly fact: FactId; readonly take: 'here' | 'there' }
  | { readonly type: 'end-as-merged'; readonly into: string }
  | { readonly type: 'answer'; readonly of: PartOf; readonly facts: readonly SavedFact[] }
  /** A live check came back (its values fill only that party's own part). */
  | {
      readonly type: 'record-check'
      readonly source: SourceId
      readonly role: RoleId
      readonly facts: readonly SavedFact[]
      readonly receipt?: string
      readonly reachable: boolean
    }
  /** 说记错了: a party says that what a register told about it is wrong, and what is right. */
  | { readonly type: 'dispute-fact'; readonly role: RoleId; readonly conflict: string; readonly claim: SavedFact }
  /** 校核答复 of the provider whose record it is. */
  | {
      readonly type: 'record-ticket'
      readonly conflict: string
      readonly role: RoleId
      readonly receipt: string
      readonly answer: 'taken' | 'corrected' | 'stands' | 'not-ours'
      readonly words?: Text
    }
  | { readonly type: 'chase-ticket'; readonly conflict: string; readonly role: RoleId }
  /** 当面认定: an officer saw the proof and says whose word counts; `facts`: the value under the name that counts. */
  | {
      readonly type: 'settle-conflict'
      readonly conflict: string
      readonly role: RoleId
      readonly take: 'asked' | SourceId
      readonly facts: readonly SavedFact[]
      /** The matter of an inbox for which it is settled; absent at the window. */
      readonly matter?: MatterId
    }
  | { readonly type: 'confirm'; readonly role: RoleId; readonly digest: string }
  | {
      readonly type: 'ask-consent'
      readonly consent: string
      readonly sentenceDigest: string
      readonly tokenDigest: string
    }
  | { readonly type: 'consent'; readonly consent: string; readonly sentenceDigest: string }
  | { readonly type: 'refuse-consent'; readonly consent: string; readonly reason?: string }
  /** 提交材料 / 补交: an item given by a person, before or after acceptance (upload, tick, photo on site, signature in person). */
  | {
      readonly type: 'supply'
      readonly material: MaterialKey
      readonly giving: string
      readonly by?: RoleId
      readonly file?: PartRef
      readonly sheets: number
      /** 告知承诺: of the sentence that was told and is signed by it. */
      readonly sentenceDigest?: string
    }
  | { readonly type: 'submit' }
  | { readonly type: 'pre-review' }
  /** 人工预审: an officer saw what no source vouches for; without items it is passed. */
  | { readonly type: 'pre-review-by-eye'; readonly items: readonly CorrectionItem[] }
  | { readonly type: 'chase-pre-review' }
  | VisitAct
  /** 核验身份: the officer compared person and card. */
  | { readonly type: 'verify'; readonly role: RoleId; readonly with: 'card' | 'by-eye' }
  | { readonly type: 'accept-at-window'; readonly promised: readonly MaterialKey[]; readonly restsOn: string }
  /** 不予受理: somebody is sent away, with a reason of the standard's closed list; the case stays and can be sent again. */
  | {
      readonly type: 'refuse-to-accept'
      readonly reason: string
      /** What they should have brought and did not, of what the case does not have. */
      readonly materials: readonly MaterialKey[]
      /** Who came in vain; nobody where it was seen before they came. */
      readonly present: readonly RoleId[]
    }
  /** 当面签署声明 in front of the officer. */
  | { readonly type: 'declare'; readonly declaration: string; readonly role: RoleId; readonly sentenceDigest: string }
  | {
      readonly type: 'decide-on-the-spot'
      readonly matter: MatterId
      readonly outcome: Outcome
      readonly restsOn: string
    }
  | {
      readonly type: 'record-reply'
      readonly matter: MatterId
      readonly reply: 'taken' | 'decided'
      readonly receipt: string
      readonly outcome?: Outcome
      /** The number does not hold; absent: it fits, or there is none. */
      readonly doubt?: NumberDoubt
    }
  | {
      readonly type: 'decide-from-inbox'
      readonly matter: MatterId
      readonly outcome: Outcome
      readonly restsOn: string
      readonly reasonPart?: PartRef
    }
  | { readonly type: 'ask-correction'; readonly matter: MatterId; readonly items: readonly CorrectionItem[] }
  /** 特别程序: the officer of a matter stops its clock, with a reason of the closed list, for as long as the standard lets at most. */
  | { readonly type: 'start-special-procedure'; readonly matter: MatterId; readonly reason: string }
  | { readonly type: 'end-special-procedure'; readonly matter: MatterId }
  /** 认领: the officer has this task; nobody else of the organ decides it meanwhile. */
  | { readonly type: 'take-task'; readonly matter: MatterId }
  | { readonly type: 'give-back-task'; readonly matter: MatterId }
  /** 改派: the head of the organ gives the task to somebody else (an account), with a reason of the list. */
  | { readonly type: 'reassign-task'; readonly matter: MatterId; readonly to: string; readonly reason: string }
  /** 退回窗口: what the window took in does not fit; the window puts it right, the couple is not asked to come. */
  | { readonly type: 'return-to-window'; readonly matter: MatterId; readonly reason: string }
  | { readonly type: 'send-again'; readonly matter: MatterId }
  /** 转办、转报: to the organ that is competent; without `to` it leaves the system. */
  | { readonly type: 'forward'; readonly matter: MatterId; readonly reason: string; readonly to?: string }
  /** 提请作废, then 核准作废 by another person. */
  | { readonly type: 'propose-void'; readonly matter: MatterId; readonly reason: string }
  | { readonly type: 'answer-void'; readonly matter: MatterId; readonly agrees: boolean }
  /** 异议 of a party against how a matter ended. */
  | { readonly type: 'object'; readonly role: RoleId; readonly matter: MatterId; readonly reasonPart?: PartRef }
  /** 复核 by somebody who did not decide it: it stays, or it is opened again. */
  | {
      readonly type: 'answer-objection'
      readonly matter: MatterId
      readonly answer: 'upheld' | 'reopened'
      readonly reason: Text
      readonly basis: string
    }
  /** 撤销: what was decided is undone by a court or by the organ itself; `document` names the sealed paper. */
  | {
      readonly type: 'reverse-decision'
      readonly matter: MatterId
      readonly reason: string
      readonly document?: PartRef
    }
  /** 情况变化: what the others rested on is gone while they run; `of` is the party whom it concerns alone. */
  | { readonly type: 'record-change'; readonly matter: MatterId; readonly reason: string; readonly of?: RoleId }
  /** 容缺延期: force majeure; so many working days more for what was promised. */
  | {
      readonly type: 'extend-promise'
      readonly material: MaterialKey
      readonly reason: string
      readonly days: number
    }
  /** 核查承诺: what a source answered, or an officer saw. */
  | {
      readonly type: 'record-pledge-check'
      readonly material: MaterialKey
      readonly found: 'true' | 'untrue' | 'no-record'
    }
  /** 说明 of whoever promised; `words` lie sealed in that one's own part. */
  | { readonly type: 'answer-doubt'; readonly material: MaterialKey; readonly role: RoleId; readonly words?: PartRef }
  /** 认定: true after all, or false, with what is read of why. */
  | {
      readonly type: 'close-pledge'
      readonly material: MaterialKey
      readonly finding: 'kept' | 'false'
      readonly reason: Text
      readonly basis: string
    }
  /** 统一出件: what exists on paper, in one hand. */
  | {
      readonly type: 'hand-out'
      readonly matters: readonly MatterId[]
      readonly way: 'window' | 'post'
      /** 快递单号, where it goes by post: sealed, since it leads to an address. */
      readonly tracking?: PartRef
      /** 代领: the mandate of the helper who receives it. */
      readonly mandate?: string
    }
  | { readonly type: 'rate'; readonly role: RoleId; readonly level: 1 | 2 | 3 | 4 | 5; readonly words?: PartRef }
  | { readonly type: 'withdraw'; readonly role: RoleId }
  /** 委托帮办: by the party on its phone, or recorded by an officer; `also`: what this mandate holds beside what its kind always does. */
  | {
      readonly type: 'give-mandate'
      readonly mandate: string
      readonly role: RoleId
      readonly kind: string
      readonly also: readonly MandateAct[]
      readonly ground: MandateGround
      readonly sentenceDigest: string
      readonly tokenDigest: string
    }
  | { readonly type: 'take-mandate'; readonly mandate: string; readonly tokenDigest: string }
  | { readonly type: 'end-mandate'; readonly mandate: string }
  /** 随新标准: the accepted case is judged by a newer published version from now on, where nobody has more of anything. */
  | { readonly type: 'follow-standard'; readonly standard: StandardDigest }
  /** 顺延: the working days are counted again by the calendar that holds now. */
  | { readonly type: 'move-deadlines' }
  /** 限时: a deadline came; promises not kept end their matter, reminders are noted. */
  | {
      readonly type: 'chase-deadline'
      readonly material?: MaterialKey
      readonly matter?: MatterId
      /** 告知承诺 whose check is due. */
      readonly pledge?: MaterialKey
    }

export type ActType = Act['type']
