import type { LegalDay, RoleId, SourceId } from '@xiqian/standard'

/** 到场: a place is booked, kept or given back, and those who must appear come. */
export type VisitAct =
  | {
      readonly type: 'book'
      readonly organ: string
      readonly day: LegalDay
      readonly time: string
      /** Whom the place was reserved for. */
      readonly share?: string
    }
  | { readonly type: 'cancel-booking'; readonly because: 'asked' | 'source-down' }
  | { readonly type: 'check-in'; readonly present: readonly RoleId[]; readonly organ: string }
  /** Not possible today because a source is down: a kept place 保留名额 in the next opening; the extra visit is ours. */
  | {
      readonly type: 'keep-place'
      readonly organ: string
      readonly day: LegalDay
      readonly time: string
      readonly source: SourceId
    }
