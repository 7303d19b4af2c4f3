import type { HallNeed } from '@xiqian/standard'

/** Whole seconds since midnight on the legal clock of the hall's day. */
export type Second = number

/** 号票 as it was taken: its number, e.g. A012; when it was booked for, and for which case, where it was. */
export type QueuedUp = {
  readonly type: 'QueuedUp'
  readonly at: Second
  readonly ticket: string
  readonly needs: readonly HallNeed[]
  /** 09:15; absent for a walk-in 现场取号. */
  readonly bookedFor?: string
  readonly caseId?: string
}

/** 大厅的一天, event by event: a stream of its own for each organ and day, beside the cases. */
export type LineEvent =
  | QueuedUp
  | { readonly type: 'Called'; readonly at: Second; readonly ticket: string; readonly window: number }
  /** 过号: called as often as the standard says, and nobody came. */
  | { readonly type: 'PassedOver'; readonly at: Second; readonly ticket: string; readonly window: number }
  | { readonly type: 'BackInLine'; readonly at: Second; readonly ticket: string }
  | { readonly type: 'Served'; readonly at: Second; readonly ticket: string; readonly window: number }
  /** 停办: no window can work, e.g. a power cut; until when it is thought to last. */
  | { readonly type: 'HallHalted'; readonly at: Second; readonly until: Second }
  | { readonly type: 'HallResumed'; readonly at: Second }
