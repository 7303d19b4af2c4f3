import type { FactId, Text } from './fact-types.ts'

/** 通知的由头: what happened in the case. Each has its own blanks (`blanksOf`). */
export type NoticeOccasion =
  | 'pre-reviewed'
  | 'returned'
  | 'correction-asked'
  | 'booked'
  | 'accepted'
  | 'asked-after-all'
  | 'to-fetch'
  | 'nothing-owed'
  | 'promise-broken'
  | 'matter-changed'
  | 'case-day-moved'
  | 'owed-day-moved'
  | 'pledge-doubted'
  | 'pledge-found-false'
  | 'result-ready'

/** A day of the case that a notice may come before: of the booked visit, or of a paper still owed by the couple. */
export type AwaitedDay = 'visit' | 'owed'

/** 政务应用 by the party's account, 短信 by its number, 电子邮件 by its address. */
export const noticeChannels = ['app', 'sms', 'mail'] as const
export type NoticeChannel = (typeof noticeChannels)[number]

/** A channel that needs an address the party gave: an own fact of that kind. */
export type AddressedChannel = Exclude<NoticeChannel, 'app'>

/** Told when something happens, or so many working days before a day. */
export type NoticeMoment =
  | { readonly on: NoticeOccasion }
  | { readonly before: { readonly what: AwaitedDay; readonly workingDays: number } }

/** 通知: `both` is every party that takes part, `concerned` those who may see what it is about. */
export type NoticeRule = NoticeMoment & {
  readonly id: string
  readonly name: Text
  readonly to: 'both' | 'concerned'
  /** In this order; the next where one does not take it. */
  readonly channels: readonly NoticeChannel[]
  readonly words: Text
  readonly basis: string
}

/** 怎么发: where a party is reached, and when nobody is disturbed. Clock times of China, e.g. 21:00. */
export type NoticeSending = {
  /** The own fact that is a party's address on each channel. */
  readonly addresses: Readonly<Record<AddressedChannel, FactId>>
  readonly quiet: { readonly from: string; readonly until: string }
  /** A notice that found no way for so long is given up, and said to be so. */
  readonly giveUpAfterHours: number
  readonly telephone: string
  /** Said in place of the name of a paper that rests on the own facts of one party. */
  readonly ownMaterial: Text
  readonly basis: string
}

export type Notices = { readonly sending: NoticeSending; readonly told: readonly NoticeRule[] }
