import type { LegalDay, MaterialKey, MatterId, RoleId, Text } from '@xiqian/standard'
import type { PartRef } from './acts.ts'
import type { Because } from './because.ts'
import type { EndedBecause } from './file.ts'

/** 转折 at an officer's desk; each carries who did it and when, like every event of a case. */
export type TurnEvent =
  | { readonly type: 'TaskTaken'; readonly matter: MatterId }
  | { readonly type: 'TaskGivenBack'; readonly matter: MatterId }
  | ({
      readonly type: 'TaskReassigned'
      readonly matter: MatterId
      readonly from?: string
      readonly to: string
    } & Because)
  | ({
      readonly type: 'ReturnedToWindow'
      readonly matter: MatterId
      readonly on: LegalDay
      readonly organ: string
    } & Because)
  | { readonly type: 'SentAgain'; readonly matter: MatterId }
  | ({
      readonly type: 'MatterForwarded'
      readonly matter: MatterId
      readonly from: string
      readonly to: string
    } & Because)
  | ({
      readonly type: 'VoidProposed'
      readonly matter: MatterId
      readonly on: LegalDay
      readonly until: LegalDay
      readonly endsAs: EndedBecause
    } & Because)
  | { readonly type: 'VoidDeclined'; readonly matter: MatterId }
  /** `proposedBy` and whoever stamped it are two people. */
  | ({
      readonly type: 'MatterVoided'
      readonly matter: MatterId
      readonly on: LegalDay
      readonly endsAs: EndedBecause
      readonly proposedBy: string
    } & Because)
  | {
      readonly type: 'Objected'
      readonly matter: MatterId
      readonly role: RoleId
      readonly on: LegalDay
      readonly until: LegalDay
      readonly reason?: PartRef
    }
  | {
      readonly type: 'ObjectionUpheld'
      readonly matter: MatterId
      readonly on: LegalDay
      readonly reason: Text
      readonly basis: string
    }
  /**
   * `also`: what had ended only because this one had. `after`: what it waits for, where that is still to be decided. `stood`:
   * working days from its end to now.
   */
  | {
      readonly type: 'MatterReopened'
      readonly matter: MatterId
      readonly on: LegalDay
      readonly also: readonly MatterId[]
      readonly after?: readonly MatterId[]
      readonly stood: number
      readonly reason: Text
    }
  | ({
      readonly type: 'DecisionReversed'
      readonly matter: MatterId
      readonly on: LegalDay
      readonly document?: PartRef
    } & Because)
  | ({
      readonly type: 'ChangeRecorded'
      readonly matter: MatterId
      readonly on: LegalDay
      /** The party whom it concerns alone: from now on only the other is told. */
      readonly of?: RoleId
    } & Because)
  | ({
      readonly type: 'PromiseExtended'
      readonly material: MaterialKey
      readonly from: LegalDay
      readonly to: LegalDay
      readonly days: number
      /** Working days by which the matters that wait for it become later. */
      readonly stood: number
      readonly matters: readonly MatterId[]
    } & Because)
