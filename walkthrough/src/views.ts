import type { Group } from './answers.ts'
import type { Words } from './person.ts'

/** What the walkthrough reads of a party's page. */
export type PartyView = {
  readonly stage: string
  readonly stageName: Words
  readonly headline: Words
  readonly subline: Words
  readonly me: { readonly role: string; readonly told: boolean; readonly confirmed: boolean }
  readonly notice: { readonly digest: string; readonly sources: readonly { readonly id: string }[] }
  readonly groups: readonly Group[]
  readonly checks: readonly { readonly source: string; readonly state: string }[]
  readonly plan: {
    readonly scenario: string
    readonly promiseDays: number
    readonly materials: readonly {
      readonly key: string
      readonly kpiRow: string
      readonly state: string
      readonly giving?: string
      readonly whose?: string
      readonly class: string
      readonly name: Words
    }[]
    readonly matters: readonly {
      readonly id: string
      readonly name: Words
      readonly stage: string
      readonly holder: Words
      readonly number?: string
      readonly until?: string
      readonly decidedIn: string
      readonly waitMinutes?: number
      readonly awaited?: { readonly state: string; readonly words: Words }
      readonly clock?: string
      readonly resultForm: string
      readonly end?: { readonly code: string }
      readonly mayObjectUntil?: string
      readonly acceptedBy: Words
      readonly decidedBy: Words
    }[]
    readonly openQuestions: readonly {
      readonly fact: string
      readonly decides: boolean
      readonly mayCome: readonly { readonly kind: string; readonly name: Words }[]
    }[]
  }
  readonly consents: readonly {
    readonly id: string
    readonly state: string
    readonly signer: 'you' | 'other-party' | 'third'
    readonly sentenceDigest: string
  }[]
  /** 告知承诺: what is told and signed with a tick. */
  readonly pledges: readonly { readonly material: string; readonly digest: string; readonly state: string }[]
  readonly confirmDigest: string
  readonly preReview?: { readonly organName: Words; readonly until: string; readonly late: boolean }
  readonly corrections: readonly { readonly what: string; readonly words: Words }[]
  readonly owed: readonly {
    readonly material: string
    readonly owedBy: string
    readonly name: Words
    readonly due?: string
  }[]
  readonly visit: {
    readonly stage: string
    readonly organ?: string
    readonly day?: string
    readonly time?: string
    readonly keptForUs?: boolean
  }
  readonly promise: { readonly due?: string }
  readonly messages: readonly {
    readonly name: { readonly zh: string }
    readonly words: { readonly zh: string; readonly en: string }
    readonly state: 'waiting' | 'sent' | 'delivered' | 'failed'
    readonly at?: string
    readonly channel?: 'app' | 'sms' | 'mail'
    readonly numberEnds?: string
  }[]
  readonly timeline: readonly {
    readonly at: string
    readonly title: Words
    readonly note?: Words
    readonly state: string
    readonly holder?: Words
    readonly until?: string
  }[]
  readonly today: string
}

export type StaffView = {
  readonly preReview?: { readonly toSee: readonly { readonly what: string; readonly paper: boolean }[] }
  readonly stage: string
  readonly restsOn: string
  readonly deferrable: readonly string[]
  readonly allowed: readonly string[]
  readonly turns: readonly {
    readonly act: string
    readonly matter?: string
    readonly to?: readonly { readonly id: string }[]
  }[]
  readonly todo: readonly {
    readonly id: string
    readonly act: string
    readonly done: boolean
    readonly mine: boolean
    readonly role?: string
    readonly matter?: string
    readonly material?: string
    readonly words: Words
  }[]
  readonly declarations: readonly {
    readonly id: string
    readonly role: string
    readonly sentenceDigest: string
    readonly signed: boolean
  }[]
  readonly parties: readonly {
    readonly role: string
    readonly checks: readonly { readonly source: string; readonly state: string; readonly at?: string }[]
  }[]
  readonly materials: PartyView['plan']['materials']
  readonly matters: PartyView['plan']['matters']
  readonly visit: PartyView['visit']
  readonly today: string
}

export type Tally = {
  readonly declared: number
  readonly acts: number
  readonly papers: number
  readonly steps: number
  readonly visits: number
  readonly visitsOurs: number
  readonly workingDays: number | null
  readonly waitedFor: readonly { readonly who: Words; readonly workingDays: number }[]
  readonly definitions: Readonly<Record<string, Words>>
}
