import type { LegalDay, MatterId, RoleId, SourceId, Text, WhenConflicting } from '@xiqian/standard'
import type { SavedFact } from './acts.ts'

/** `conflict` names the rule of the standard; of each party there is at most one. */
type OfConflict = { readonly conflict: string; readonly role: RoleId }

/** 数据不一致及其校核; each carries who did it and when, like every event of a case. */
export type ConflictEvent =
  /** `sides`: what each of them says, sealed; `meanwhile`: what the standard says of the time until it is settled. */
  | (OfConflict & {
      readonly type: 'ConflictFound'
      readonly sides: readonly SavedFact[]
      readonly meanwhile: WhenConflicting
      readonly matters: readonly MatterId[]
    })
  /** 校核: the provider of that source is asked to look at its record. */
  | (OfConflict & { readonly type: 'TicketSent'; readonly to: SourceId; readonly until: LegalDay })
  | (OfConflict & { readonly type: 'TicketTaken'; readonly to: SourceId; readonly receipt: string })
  | (OfConflict & {
      readonly type: 'TicketAnswered'
      readonly to: SourceId
      readonly receipt: string
      readonly answer: 'corrected' | 'stands' | 'not-ours'
      readonly words?: Text
    })
  /** 校核超时: the time is the provider's. */
  | (OfConflict & { readonly type: 'TicketLate'; readonly to: SourceId; readonly until: LegalDay })
  /** A word on a ticket that was answered: remembered, without effect. */
  | (OfConflict & { readonly type: 'TicketRepeated'; readonly receipt: string })
  /** Nobody corrected anything: an officer has to look. */
  | (OfConflict & { readonly type: 'EyesForConflict' })
  /** `with`: whose word counts; `facts`: the values that count from now on; `stood`: working days of matters that waited. */
  | (OfConflict & {
      readonly type: 'ConflictSettled'
      readonly because: 'agree' | 'corrected' | 'stands' | 'by-eye'
      readonly with: 'asked' | SourceId
      readonly facts: readonly SavedFact[]
      readonly stood: Readonly<Record<MatterId, number>>
    })
