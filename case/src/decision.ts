import type { Calendar, Declaration, FactAddress, Instant, LegalDay, MatterId, Plan, RegionCode, RoleId, Situation, SourceId } from '@xiqian/standard'
import type { Actor } from './acts.ts'
import type { CaseEvent } from './events.ts'
import type { Refusal } from './refusal.ts'

/** What decide may know beside the file; all of it is given, nothing is looked up. */
export type Circumstances = {
  readonly by: Actor
  readonly at: Instant
  readonly today: LegalDay
  readonly calendar: Calendar
  /** The plan of the situation under the standard in force (draft) or pinned (accepted), on `today`. */
  readonly plan: Plan
  /** Values known; what is erased is listed. */
  readonly situation: Situation
  readonly erased: readonly FactAddress[]
  /** Hash of `contentToConfirm(file, plan, role)` per role, of `contentOfLook(file, plan)`, and of consent sentences: computed by the office. */
  readonly digests: { readonly confirm: Readonly<Record<RoleId, string>>; readonly look: string; readonly consents: Readonly<Record<string, string>> }
  readonly declarations: readonly Declaration[]
  /** Sources the standard wants asked, per role, in this situation. */
  readonly sources: readonly { readonly source: SourceId; readonly role: RoleId; readonly recheckedAtWindow: boolean; readonly whenUnavailable: 'hold' | 'defer' | 'declare' }[]
  /** For book: whether the organ is open then, said by the hall. */
  readonly slot?: { readonly open: boolean }
}

/** Durable calls that an act causes; the ledger keeps them in the same transaction. */
export type ErrandWish =
  | { readonly kind: 'ask-source'; readonly source: SourceId; readonly role: RoleId; readonly asap: boolean }
  | { readonly kind: 'pre-review' }
  | { readonly kind: 'ask-department'; readonly matter: MatterId }
  | { readonly kind: 'open-task'; readonly matter: MatterId }
  | { readonly kind: 'issue-result'; readonly matter: MatterId }
  | { readonly kind: 'chase-deadline'; readonly material?: string; readonly matter?: MatterId; readonly on: LegalDay }

/** What must be single in the province, under the blind index of the person of that role. */
export type ClaimWish = { readonly take: boolean; readonly kind: 'draft' | 'booking' | 'marriage' | string; readonly role: RoleId }

export type Decision =
  | { readonly events: readonly CaseEvent[]; readonly errands: readonly ErrandWish[]; readonly claims: readonly ClaimWish[]; /** Serial asked for by a decision: rule id, matter and organ region; the ledger fills `number`. */ readonly serials: readonly { readonly rule: string; readonly matter: MatterId; readonly region: RegionCode; readonly organ: string }[] }
  | Refusal
