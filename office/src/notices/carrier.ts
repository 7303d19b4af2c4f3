import type { Instant, NoticeChannel, Text } from '@xiqian/standard'

/** One message to one party. `to` is a number, a mail address or an account: it is used and forgotten, never logged, never kept. */
export type Message = {
  /** The same at each try, so that whoever carries it can tell that it has it already. */
  readonly id: string
  readonly region: string
  readonly to: string
  readonly words: Text
  readonly at: Instant
}

/** taken: on its way, a receipt follows; refused: this way will never do; unreachable: try again later. */
export type Sent =
  | { readonly sent: 'taken' }
  | { readonly sent: 'delivered' }
  | { readonly sent: 'refused'; readonly because: string }
  | { readonly sent: 'unreachable'; readonly because: string }

export type Receipt = 'under-way' | 'delivered' | 'failed' | 'unreachable'

/** 一种通知方式: takes each message once, however often it is handed over. */
export type Carrier = {
  readonly send: (message: Message) => Promise<Sent>
  readonly receiptOf: (id: string) => Promise<Receipt>
}

/** Ways that this office has; a channel without one is passed over. */
export type Carriers = { readonly [channel in NoticeChannel]?: Carrier }

/** Of a number only its end is ever shown. */
export const endOf = (number: string): string => number.slice(-2)
