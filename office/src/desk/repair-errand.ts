import type { Refusal } from '@xiqian/case'
import { append, readErrand, readStream } from '@xiqian/ledger'
import type { Json } from '@xiqian/seal'
import type { Office } from '../office.ts'
import { decideRepair, type RepairAct, streamOfErrand } from '../operations/repair.ts'
import type { RetryReason, SettleReason } from '../operations/repair-reasons.ts'
import type { Staff } from '../sign-in/signed-in.ts'
import { asStaff } from './actors.ts'
import { isRefusal } from './perform.ts'
import { mayOperate } from './permission.ts'

export type RepairDone = { readonly done: string; readonly errand: string; readonly position: number }

type Ask<Reason> = {
  readonly by: Staff
  readonly key: string
  readonly requestDigest: string
  readonly region: string
  readonly errand: string
  readonly body: { readonly reason: Reason }
}

/** 再试: a dead errand waits again, from now and with its first try. */
export const retryErrand = (office: Office, ask: Ask<RetryReason>): Promise<RepairDone | Refusal> =>
  repair(office, ask, { type: 'retry-errand', reason: ask.body.reason })

/** 了结: a person says why nothing is left to do. */
export const settleErrand = (office: Office, ask: Ask<SettleReason>): Promise<RepairDone | Refusal> =>
  repair(office, ask, { type: 'settle-errand', reason: ask.body.reason })

const repair = async (
  office: Office,
  { by, key, requestDigest, region, errand: id }: Ask<unknown>,
  act: RepairAct,
): Promise<RepairDone | Refusal> => {
  if (!mayOperate(office, by, act.type)) return { refused: 'not-permitted' }
  const { pool } = office.memory
  const stream = streamOfErrand(region, id)
  for (let attempt = 0; attempt < 12; attempt += 1) {
    const { head, priorAct } = await readStream(pool, { ...stream, idempotencyKey: key })
    if (priorAct !== null) return answerAgain(priorAct.answer, priorAct.requestDigest === requestDigest)

    const decision = decideRepair(act, await readErrand(pool, { region, id }), {
      by: asStaff(by, 'operations'),
      at: office.clocks.legalNow(),
      runAt: office.clocks.machineNow().toISOString(),
    })
    if (isRefusal(decision)) return decision
    const { type, ...body } = decision.event
    const answer = { done: act.type, errand: id, position: (head?.position ?? 0) + 1 }
    const appended = await append(office.ledger, pool, {
      stream,
      head,
      act: { key, requestDigest, answer },
      events: [{ type, body: body as Json }],
      repairs: [decision.repair],
    })
    if (appended.outcome === 'already-done') return answerAgain(appended.answer, appended.sameRequest)
    if (appended.outcome !== 'written') continue
    office.wake()
    return answer
  }
  return { refused: 'busy-try-again' }
}

// Written above: the one place where a kept answer gets its type back.
const answerAgain = (answer: Json, sameRequest: boolean): RepairDone | Refusal =>
  sameRequest ? (answer as RepairDone) : { refused: 'same-key-other-request' }
