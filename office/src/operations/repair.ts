import type { Actor, Refusal } from '@xiqian/case'
import type { ErrandFound, ErrandRepair } from '@xiqian/ledger'
import type { Instant } from '@xiqian/standard'
import type { RetryReason, SettleReason } from './repair-reasons.ts'

/** 修复一件死信: it is tried again, or a person says that nothing is left to do. */
export type RepairAct =
  | { readonly type: 'retry-errand'; readonly reason: RetryReason }
  | { readonly type: 'settle-errand'; readonly reason: SettleReason }

type Stamp = { readonly by: Actor; readonly at: Instant }
/** What stood there when the person decided; nothing personal. */
type Found = Pick<ErrandFound, 'id' | 'kind' | 'stream' | 'attempts' | 'lastProblem' | 'failingSince' | 'deadSince'>

/** 修复的事件, each in a stream of the errand's own beside that of its case. */
export type RepairEvent =
  | (Stamp & { readonly type: 'ErrandPutBack'; readonly reason: RetryReason; readonly errand: Found })
  | (Stamp & { readonly type: 'ErrandSettled'; readonly reason: SettleReason; readonly errand: Found })

export type Repair = { readonly event: RepairEvent; readonly repair: ErrandRepair }

/** Only what is dead is repaired. `runAt`: machine clock, for what is tried again. Pure. */
export const decideRepair = (
  act: RepairAct,
  errand: ErrandFound | null,
  { by, at, runAt }: Stamp & { readonly runAt: string },
): Repair | Refusal => {
  if (errand === null) return { refused: 'no-such-thing' }
  if (errand.state !== 'dead') {
    return { refused: 'not-allowed-now', machine: 'errand', stage: errand.state, act: act.type }
  }
  const { id, kind, stream, attempts, lastProblem, failingSince, deadSince } = errand
  const found = { id, kind, stream, attempts, lastProblem, failingSince, deadSince }
  switch (act.type) {
    case 'retry-errand':
      return {
        event: { type: 'ErrandPutBack', by, at, reason: act.reason, errand: found },
        repair: { id, state: 'waiting', runAt },
      }
    case 'settle-errand':
      return {
        event: { type: 'ErrandSettled', by, at, reason: act.reason, errand: found },
        repair: { id, state: 'done' },
      }
  }
}

/** 修复的流: one an errand, in the errand's own region. */
export const streamOfErrand = (region: string, id: string) =>
  ({ region, stream: `errand-${id}`, kind: 'errand' }) as const
