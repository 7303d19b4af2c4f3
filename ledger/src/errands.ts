import type { Json } from '@xiqian/seal'
import { sqlText } from './sql-text.ts'
import type { Db, LeasedErrand, Moment, StreamId } from './types.ts'

const claimText = sqlText('claim-errands')
const renewText = sqlText('renew-errands')
const settleText = sqlText('settle-errand')
const errandText = sqlText('read-errand')
const deadText = sqlText('dead-errands')
const queuesText = sqlText('errand-queues')
const leasesText = sqlText('worker-leases')
const nextText = sqlText('next-errand-at')

/** An errand and the worker that holds it: only the holder of the lease may settle it. */
export type ErrandHold = { readonly region: string; readonly id: string; readonly by: string }

/**
 * Leases errands that are due, at most `limit`, each to one worker only. `now` is machine time, `legalNow` the legal clock
 * (errands with a `legalAt` sleep until it). A lease that runs out makes its errand due again. Of a lane named in `lanes`
 * no more than so many; others pass them by.
 */
export async function claimErrands(
  db: Db,
  asked: {
    readonly regions?: readonly string[] | 'all'
    readonly now: Moment
    readonly legalNow: Moment
    readonly leaseMs: number
    readonly by: string
    readonly limit: number
    readonly lanes?: Readonly<Record<string, number>>
  },
): Promise<readonly LeasedErrand[]> {
  const { regions = 'all', now, legalNow, leaseMs, by, limit, lanes = {} } = asked
  const until = new Date(Date.parse(now) + leaseMs).toISOString()
  const values = [regions === 'all' ? null : [...regions], now, legalNow, by, until, limit, JSON.stringify(lanes)]
  const { rows } = await db.query<LeasedErrand>({ name: 'claim errands', text: claimText, values })
  return rows
}

/** The holder still works on them: their leases end at `until`. Gives how many it still held. */
export async function renewErrands(
  db: Db,
  errands: readonly { readonly region: string; readonly id: string }[],
  { by, until }: { readonly by: string; readonly until: Moment },
): Promise<number> {
  const values = [errands.map(({ region }) => region), errands.map(({ id }) => id), by, until]
  const { rowCount } = await db.query({ name: 'renew errands', text: renewText, values })
  return rowCount ?? 0
}

/** Done without a further event. False where the lease was lost. With an event, use `Commit.finishes` instead. */
export async function finishErrand(db: Db, hold: ErrandHold): Promise<boolean> {
  return settle(db, hold, { state: 'done' })
}

/**
 * To be tried again at `runAt` (machine time). `problem` is for the repair page: no personal value. `failingSince`: the first
 * of the tries that failed one after the other; absent where it waits for something that is in order.
 */
export async function retryErrand(
  db: Db,
  hold: ErrandHold,
  again: { readonly runAt: Moment; readonly problem: string; readonly failingSince?: Moment },
): Promise<boolean> {
  return settle(db, hold, { state: 'waiting', ...again })
}

/** 死信. Given up at `deadSince`: it waits for a person on the repair page. */
export async function buryErrand(
  db: Db,
  hold: ErrandHold,
  given: { readonly problem: string; readonly failingSince: Moment; readonly deadSince: Moment },
): Promise<boolean> {
  return settle(db, hold, { state: 'dead', ...given })
}

/** An errand that nobody need hold: what the repair page tells of it. `lastProblem` holds no personal value. */
export type ErrandFound = StreamId & {
  readonly id: string
  readonly kind: string
  readonly body: Json
  readonly lane: string | null
  readonly state: 'waiting' | 'done' | 'dead'
  readonly attempts: number
  readonly lastProblem: string | null
  readonly failingSince: Moment | null
  readonly deadSince: Moment | null
}

/** Null where this region has no such errand. */
export async function readErrand(
  db: Db,
  { region, id }: { readonly region: string; readonly id: string },
): Promise<ErrandFound | null> {
  const { rows } = await db.query<ErrandFound>({ name: 'read errand', text: errandText, values: [region, id] })
  return rows[0] ?? null
}

/** 死信 of all regions, at most `limit`, those that died first in front; `of` counts all there are. */
export async function deadErrands(
  db: Db,
  limit = 100,
): Promise<{ readonly errands: readonly ErrandFound[]; readonly of: number }> {
  const { rows } = await db.query<ErrandFound & { readonly total: number }>({
    name: 'dead errands',
    text: deadText,
    values: [limit],
  })
  return { errands: rows.map(({ total: _, ...errand }) => errand), of: rows[0]?.total ?? 0 }
}

/** 队列: the errands of one kind and lane that are not done, over all regions. `oldestDue`: since when the first of them is due. */
export type ErrandQueue = {
  readonly kind: string
  readonly lane: string | null
  readonly due: number
  readonly running: number
  readonly delayed: number
  readonly asleep: number
  readonly failing: number
  readonly dead: number
  readonly oldestDue: Moment | null
}

export async function errandQueues(
  db: Db,
  { now, legalNow }: { readonly now: Moment; readonly legalNow: Moment },
): Promise<readonly ErrandQueue[]> {
  const { rows } = await db.query<ErrandQueue>({ name: 'errand queues', text: queuesText, values: [now, legalNow] })
  return rows
}

/** 租约: what one worker holds; `lapsed` of them it lost. */
export type WorkerLeases = {
  readonly by: string
  readonly held: number
  readonly lapsed: number
  readonly firstEnds: Moment
}

export async function workerLeases(db: Db, now: Moment): Promise<readonly WorkerLeases[]> {
  const { rows } = await db.query<WorkerLeases>({ name: 'worker leases', text: leasesText, values: [now] })
  return rows
}

/** When the next errand falls due, on each clock; null where none waits. For the worker to sleep by. */
export async function nextErrandAt(
  db: Db,
  regions: readonly string[] | 'all' = 'all',
): Promise<{ readonly machine: Moment | null; readonly legal: Moment | null }> {
  const values = [regions === 'all' ? null : [...regions]]
  const { rows } = await db.query<{ machine: Moment | null; legal: Moment | null }>({
    name: 'next errand at',
    text: nextText,
    values,
  })
  return rows[0] ?? { machine: null, legal: null }
}

type Settling = {
  readonly state: 'waiting' | 'done' | 'dead'
  readonly runAt?: Moment
  readonly problem?: string
  readonly failingSince?: Moment
  readonly deadSince?: Moment
}

async function settle(db: Db, { region, id, by }: ErrandHold, settling: Settling): Promise<boolean> {
  const { state, runAt = null, problem = null, failingSince = null, deadSince = null } = settling
  const values = [region, id, by, state, runAt, problem, failingSince, deadSince]
  const { rowCount } = await db.query({ name: 'settle errand', text: settleText, values })
  return rowCount === 1
}
