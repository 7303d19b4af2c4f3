import { buryErrand, claimErrands, finishErrand, type LeasedErrand, nextErrandAt, retryErrand } from '@xiqian/ledger'
import type { Office } from '../office.ts'
import { runErrand } from './handlers.ts'
import { again, backoffMs, type Settled } from './settled.ts'

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
  readonly batch?: number
  readonly pollMs?: number
  /** An accident of an errand: for the log, without its body. */
  readonly onProblem: (
    errand: { readonly id: string; readonly kind: string; readonly attempts: number },
    problem: Error,
  ) => void
}

const deadAfter = 400

/** 跑腿: leases due errands, runs each, settles each. Any number of processes may do so on one database. */
export const startWorker = (office: Office, options: WorkerOptions): Worker => {
  const { name, leaseMs = 60_000, batch = 16, pollMs = 1000, onProblem } = options
  const { pool } = office.memory
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  let round: Promise<number> | undefined
  let wanted = false

  const settle = async (errand: LeasedErrand, ended: Settled): Promise<void> => {
    const hold = { region: errand.region, id: errand.id, by: name }
    if (ended.next === 'settled') return
    if (ended.next === 'done') await finishErrand(pool, hold)
    else if (ended.next === 'dead' || errand.attempts > deadAfter) {
      await buryErrand(pool, hold, 'problem' in ended ? ended.problem : 'gave up')
    } else {
      const runAt = new Date(office.clocks.machineNow().getTime() + ended.afterMs).toISOString()
      await retryErrand(pool, hold, { runAt, problem: ended.problem })
    }
  }

  const runOne = async (errand: LeasedErrand): Promise<void> => {
    try {
      await settle(errand, await runErrand(office, errand))
    } catch (problem) {
      const accident = problem instanceof Error ? problem : new Error(String(problem))
      onProblem({ id: errand.id, kind: errand.kind, attempts: errand.attempts }, accident)
      await settle(errand, again(backoffMs(office, errand.attempts), accident.name))
    }
  }

  const once = async (): Promise<number> => {
    const errands = await claimErrands(pool, {
      now: office.clocks.machineNow().toISOString(),
      legalNow: new Date(office.clocks.legalNow()).toISOString(),
      leaseMs,
      by: name,
      limit: batch,
    })
    await Promise.all(errands.map(runOne))
    return errands.length
  }

  const drain = async (): Promise<number> => {
    let ran = 0
    for (;;) {
      wanted = false
      const now = stopped ? 0 : await once()
      ran += now
      if (now === 0 && !wanted) return ran
    }
  }

  const tick = (): void => {
    if (stopped || round !== undefined) return
    clearTimeout(timer)
    round = drain()
      .catch((problem: unknown) => {
        if (!stopped)
          onProblem(
            { id: '-', kind: 'claim', attempts: 0 },
            problem instanceof Error ? problem : new Error(String(problem)),
          )
        return 0
      })
      .finally(() => {
        round = undefined
        if (!stopped) timer = setTimeout(tick, pollMs)
      })
  }

  const wake = (): void => {
    wanted = true
    setImmediate(tick)
  }

  const dueWithin = async (ms: number): Promise<boolean> => {
    const next = await nextErrandAt(pool)
    const now = office.clocks.machineNow().getTime()
    const isLegalDue = next.legal !== null && Date.parse(next.legal) <= Date.parse(office.clocks.legalNow())
    return isLegalDue || (next.machine !== null && Date.parse(next.machine) <= now + ms)
  }

  tick()
  return {
    wake,
    idle: async () => {
      // An errand put off by less than a second is still part of what is going on.
      for (let turn = 0; turn < 200; turn += 1) {
        if (round === undefined) tick()
        await round
        if (!(await dueWithin(900))) break
        await new Promise((resolve) => setTimeout(resolve, 60))
      }
      const next = await nextErrandAt(pool)
      return { waiting: next.machine === null && next.legal === null ? 0 : 1 }
    },
    stop: async () => {
      stopped = true
      clearTimeout(timer)
      await round
    },
  }
}
