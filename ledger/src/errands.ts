import { sqlText } from './sql-text.ts'
import type { Db, LeasedErrand, Moment } from './types.ts'

const claimText = sqlText('claim-errands')
const settleText = sqlText('settle-errand')
const reviveText = sqlText('revive-errand')
const deadText = sqlText('dead-errands')
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

/** Done without a further event. False where the lease was lost. With an event, use `Commit.finishes` instead. */
export async function finishErrand(db: Db, hold: ErrandHold): Promise<boolean> {
  return settle(db, hold, 'done', null, null)
}

/** To be tried again at `runAt` (machine time). `problem` is for the repair page: no personal value. */
export async function retryErrand(
  db: Db,
  hold: ErrandHold,
  { runAt, problem }: { readonly runAt: Moment; readonly problem: string },
): Promise<boolean> {
  return settle(db, hold, 'waiting', runAt, problem)
}

/** Given up: it waits for a person on the repair page. */
export async function buryErrand(db: Db, hold: ErrandHold, problem: string): Promise<boolean> {
  return settle(db, hold, 'dead', null, problem)
}

/** A dead errand starts again with its first try. False where it is not dead. */
export async function reviveErrand(
  db: Db,
  { region, id, runAt }: { readonly region: string; readonly id: string; readonly runAt: Moment },
): Promise<boolean> {
  const { rowCount } = await db.query({ name: 'revive errand', text: reviveText, values: [region, id, runAt] })
  return rowCount === 1
}

export type DeadErrand = Omit<LeasedErrand, 'leasedBy' | 'leasedUntil' | 'lane'> & { readonly lastProblem: string }

export async function deadErrands(db: Db, region: string, limit = 100): Promise<readonly DeadErrand[]> {
  const { rows } = await db.query<DeadErrand>({ name: 'dead errands', text: deadText, values: [region, limit] })
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

async function settle(
  db: Db,
  { region, id, by }: ErrandHold,
  state: 'waiting' | 'done' | 'dead',
  runAt: Moment | null,
  problem: string | null,
): Promise<boolean> {
  const values = [region, id, by, state, runAt, problem]
  const { rowCount } = await db.query({ name: 'settle errand', text: settleText, values })
  return rowCount === 1
}
