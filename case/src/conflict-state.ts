import type { Instant, LegalDay, MatterId, RoleId, SourceId, WhenConflicting } from '@xiqian/standard'
import type { SavedFact } from './acts.ts'

/**
 * 数据不一致: `asked`, one provider after the other; `rechecking`, one says it corrected its record and is asked anew; `by-eye`, an
 * officer has to look. `sides` are what was said, each by whom.
 */
export type ConflictState = {
  readonly conflict: string
  readonly role: RoleId
  readonly since: Instant
  readonly sides: readonly SavedFact[]
  readonly meanwhile: WhenConflicting
  /** What rests on it. */
  readonly matters: readonly MatterId[]
  /** Whose providers were asked so far. */
  readonly asked: readonly SourceId[]
} & (
  | {
      readonly stage: 'asked'
      readonly to: SourceId
      readonly until: LegalDay
      readonly receipt?: string
      readonly late?: Instant
    }
  | { readonly stage: 'rechecking'; readonly to: SourceId }
  | { readonly stage: 'by-eye' }
  | {
      readonly stage: 'settled'
      readonly at: Instant
      readonly because: 'agree' | 'corrected' | 'stands' | 'by-eye'
      readonly with: 'asked' | SourceId
    }
)
