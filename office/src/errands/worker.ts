import { SpanKind } from '@opentelemetry/api'
import { ContractBroken, checkIds, limitsOf, requestKinds } from '@xiqian/departments'
import {
  buryErrand,
  claimErrands,
  finishErrand,
  type LeasedErrand,
  nextErrandAt,
  renewErrands,
  retryErrand,
} from '@xiqian/ledger'
import type { Office } from '../office.ts'
import { inSpan, traceOf } from '../operations/traces.ts'
import { runErrand } from './handlers.ts'
import limits from './limits.json' with { type: 'json' }
import { again, backoffMs, isOverdue, type Settled } from './settled.ts'

export type Worker = {
  /** Looks for due errands now. */
  readonly wake: () => void
  /** Runs until nothing is due; `waiting` counts nothing but whether something waits for later. */
  readonly idle: () => Promise<{ readonly waiting: number }>
  /** Finishes what it holds and stops. */
  readonly stop: () => Promise<void>
}

export type WorkerOptions = {
  readonly name: string
  readonly leaseMs?: number
  /** How many errands run at once in this process. */
  readonly places?: number
  readonly pollMs?: number
  /** An accident of an errand: for the log, without its body. */
  readonly onProblem: (
    errand: { readonly id: string; readonly kind: string; readonly attempts: number },
    problem: Error,
  ) => void
}

/** The trace of the act that sent it, where one was recorded. */
const traceIn = (body: LeasedErrand['body']): string | undefined =>
  typeof body === 'object' && body !== null && 'trace' in body && typeof body.trace === 'string'
    ? body.trace
    : undefined

/** 跑腿: leases due errands, runs each, settles each. Any number of processes may do so on one database. */
export const startWorker = (office: Office, options: WorkerOptions): Worker => {
  const { name, leaseMs = limits.leaseMs, places = limits.places, pollMs = 1000, onProblem } = options
  const { pool } = office.memory
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  let looking: Promise<void> | undefined
  let wanted = false
  /** Something due was left because there was no place for it. */
  let leftBehind = false
  const running = new Set<Promise<void>>()
  const held = new Map<string, LeasedErrand>()
  let heldBefore: ReadonlySet<string> = new Set()
  const inLane = new Map<string, number>()

  const settle = async (errand: LeasedErrand, ended: Settled, fault: 'silence' | 'accident'): Promise<void> => {
    const hold = { region: errand.region, id: errand.id, by: name }
    const counted = (outcome: Parameters<Office['metrics']['errand']>[0]['outcome']): void =>
      office.metrics.errand({ kind: errand.kind, outcome })
    if (ended.next === 'settled') return counted('done')
    if (ended.next === 'done') {
      await finishErrand(pool, hold)
      return counted('done')
    }
    const { problem } = ended
    const now = office.clocks.machineNow()
    const failingSince = errand.failingSince ?? now.toISOString()
    const isDead = ended.next === 'dead' || (ended.next === 'again' && isOverdue(failingSince, now, fault))
    counted(isDead ? 'dead' : fault === 'accident' ? 'accident' : ended.next === 'later' ? 'later' : 'again')
    if (isDead) {
      await buryErrand(pool, hold, { problem, failingSince, deadSince: now.toISOString() })
    } else {
      const runAt = new Date(now.getTime() + ended.afterMs).toISOString()
      await retryErrand(pool, hold, { runAt, problem, ...(ended.next === 'again' ? { failingSince } : {}) })
    }
  }

  const runOne = (errand: LeasedErrand): Promise<void> => {
    const { kind, attempts, lane, body } = errand
    const attributes = { 'xiqian.attempt': attempts, ...(lane === null ? {} : { 'xiqian.lane': lane }) }
    const parent = traceOf(traceIn(body))
    return inSpan(`errand ${kind}`, attributes, () => runAndSettle(errand), { kind: SpanKind.CONSUMER, parent })
  }

  const runAndSettle = async (errand: LeasedErrand): Promise<void> => {
    try {
      await settle(errand, await runErrand(office, errand), 'silence')
    } catch (problem) {
      const accident = asError(problem)
      onProblem({ id: errand.id, kind: errand.kind, attempts: errand.attempts }, accident)
      await settle(errand, again(backoffMs(office, errand.attempts), problemOf(accident)), 'accident')
    }
  }

  const start = (errand: LeasedErrand): void => {
    const { lane, id, kind, attempts } = errand
    if (lane !== null) inLane.set(lane, (inLane.get(lane) ?? 0) + 1)
    const run = runOne(errand)
      // Its lease runs out, and it is due again.
      .catch((problem: unknown) => onProblem({ id, kind, attempts }, asError(problem)))
      .finally(() => {
        running.delete(run)
        held.delete(id)
        if (lane !== null) inLane.set(lane, (inLane.get(lane) ?? 1) - 1)
        if (leftBehind) wake()
      })
    running.add(run)
    held.set(id, errand)
  }

  /** One claim after another until what is due runs or has no place. */
  const claimAll = async (): Promise<void> => {
    do {
      wanted = false
      const limit = places - running.size
      const lanes = freeIn(inLane)
      leftBehind = limit <= 0 || Object.values(lanes).some((free) => free <= 0)
      if (stopped || limit <= 0) return
      const errands = await claimErrands(pool, {
        now: office.clocks.machineNow().toISOString(),
        legalNow: new Date(office.clocks.legalNow()).toISOString(),
        leaseMs,
        by: name,
        limit,
        lanes,
      })
      errands.forEach(start)
      if (errands.length > 0) wanted = true
    } while (wanted)
  }

  /** 续租: what takes longer than a third of its lease is still held; what a dead worker held is soon due again. */
  const renew = async (): Promise<void> => {
    const long = [...held.values()].filter(({ id }) => heldBefore.has(id))
    heldBefore = new Set(held.keys())
    if (long.length === 0) return
    const until = new Date(office.clocks.machineNow().getTime() + leaseMs).toISOString()
    await renewErrands(pool, long, { by: name, until })
  }
  const renewing = setInterval(() => {
    // While the database is away the leases run out, and whoever comes first goes on under the same keys.
    void renew().catch((problem: unknown) => onProblem({ id: '-', kind: 'renew', attempts: 0 }, asError(problem)))
  }, leaseMs / 3)

  const look = (): void => {
    if (stopped || looking !== undefined) return
    clearTimeout(timer)
    looking = claimAll()
      .catch((problem: unknown) => {
        if (!stopped) onProblem({ id: '-', kind: 'claim', attempts: 0 }, asError(problem))
      })
      .finally(() => {
        looking = undefined
        if (stopped) return
        timer = setTimeout(look, pollMs)
        if (wanted) wake()
      })
  }

  const wake = (): void => {
    wanted = true
    setImmediate(look)
  }

  const quiet = async (): Promise<void> => {
    while (looking !== undefined || running.size > 0) {
      await looking
      await Promise.all(running)
    }
  }

  const dueWithin = async (ms: number): Promise<boolean> => {
    const next = await nextErrandAt(pool)
    const now = office.clocks.machineNow().getTime()
    const isLegalDue = next.legal !== null && Date.parse(next.legal) <= Date.parse(office.clocks.legalNow())
    return isLegalDue || (next.machine !== null && Date.parse(next.machine) <= now + ms)
  }

  look()
  return {
    wake,
    idle: async () => {
      // An errand put off by less than a second is still part of what is going on.
      for (let turn = 0; turn < 200; turn += 1) {
        look()
        await quiet()
        if (!(await dueWithin(900))) break
        await new Promise((resolve) => setTimeout(resolve, 60))
      }
      const next = await nextErrandAt(pool)
      return { waiting: next.machine === null && next.legal === null ? 0 : 1 }
    },
    stop: async () => {
      stopped = true
      clearTimeout(timer)
      await quiet()
      clearInterval(renewing)
    },
  }
}

/** 隔舱: how many more of each lane may run. A lane that nobody is in has all its places. */
const freeIn = (inLane: ReadonlyMap<string, number>): Readonly<Record<string, number>> =>
  Object.fromEntries(
    [...checkIds, ...requestKinds].map((lane) => [lane, limitsOf(lane).atOnce - (inLane.get(lane) ?? 0)]),
  )

/** What the repair page may know of an accident: its kind, and the code of a department that refused; never a message. */
const problemOf = (accident: Error): string =>
  accident instanceof ContractBroken ? `${accident.name} ${accident.code}` : accident.name

const asError = (problem: unknown): Error => (problem instanceof Error ? problem : new Error(String(problem)))
