import type { Refusal } from '@xiqian/case'
import { regionsOf } from '@xiqian/ledger'
import type { Instant } from '@xiqian/standard'
import type { Worker } from '../errands/worker.ts'
import { readOutbox } from '../notices/outbox.ts'
import type { Office } from '../office.ts'
import type { LegalClock } from './clocks.ts'

/** Errands that wait by the machine clock for something that the legal clock brings. */
const pullForward = `
  update errand set run_at = $1
  where region_code = any($2) and state = 'waiting' and kind in ('ask-department', 'send-ticket', 'ask-source', 'report-decision', 'pre-review', 'send-notice') and leased_by is null`

/** 演示时钟: moves the legal clock of office, errands and simulator together, and lets everything due happen. */
export const buildDev = (
  office: Office,
  clock: LegalClock,
  worker: Worker | undefined,
  { simulatorUrl }: { readonly simulatorUrl: string },
) => ({
  moveClock: async (now: Instant): Promise<{ now: Instant; today: string } | Refusal> => {
    const moved = !Number.isNaN(Date.parse(now)) && (await clock.moveTo(now))
    if (!moved) {
      return {
        refused: 'malformed',
        where: 'now',
        problem: { zh: '时钟只能往前走，请给晚于现在的时刻', en: 'The clock only goes forward: give a later instant' },
      }
    }
    const told = await fetch(new URL('/dev/clock', simulatorUrl), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ legalNow: clock.legalNow() }),
    }).catch(() => undefined)
    if (told?.ok === false) throw new Error(`the simulator did not take the clock: ${told.status}`)
    const regions = await regionsOf(office.memory.pool)
    await office.departments.endRests()
    await office.memory.pool.query(pullForward, [office.clocks.machineNow().toISOString(), regions])
    worker?.wake()
    return { now: clock.legalNow(), today: clock.today() }
  },
  outbox: (after: number) => readOutbox(office.memory.pool, after),
  idle: async () => (worker === undefined ? { waiting: 0 } : worker.idle()),
})
