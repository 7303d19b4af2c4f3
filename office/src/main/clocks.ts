import type { Db } from '@xiqian/ledger'
import type { Instant } from '@xiqian/standard'
import { chinaDay, chinaInstant } from '../china-time.ts'
import type { Clocks } from '../office.ts'

/** 法定时钟 of a synthetic data set: how far it is from the machine's clock. A real one has no offset and cannot be moved. */
export type LegalClock = Clocks & {
  readonly offsetMs: () => number
  /** Moves the legal clock to `now` (forward only) for every process on this database; false where it would go back. */
  readonly moveTo: (now: Instant) => Promise<boolean>
  /** Reads the offset again, for processes that share the database. */
  readonly refresh: () => Promise<void>
}

/** The machine clock is an argument so that tests give their own. */
export const openClocks = async (
  db: Db,
  dataSet: { readonly kind: 'synthetic' | 'real'; readonly legalClockStart: string | null },
  machineNow: () => Date = () => new Date(),
): Promise<LegalClock> => {
  let offset = 0
  const refresh = async (): Promise<void> => {
    if (dataSet.kind === 'real') return
    const found = await db.query<{ offset_ms: number }>(
      `select offset_ms from legal_clock where region_code = '610000'`,
    )
    const row = found.rows[0]
    if (row !== undefined) offset = row.offset_ms
  }
  if (dataSet.kind === 'synthetic' && dataSet.legalClockStart !== null) {
    await db.query(
      `insert into legal_clock (region_code, offset_ms) values ('610000', $1) on conflict on constraint legal_clock_pk do nothing`,
      [Date.parse(dataSet.legalClockStart) - machineNow().getTime()],
    )
  }
  await refresh()
  const legalMs = () => machineNow().getTime() + offset

  return {
    machineNow,
    legalNow: () => chinaInstant(legalMs()),
    today: () => chinaDay(legalMs()),
    offsetMs: () => offset,
    refresh,
    moveTo: async (now) => {
      const wanted = Date.parse(now) - machineNow().getTime()
      if (dataSet.kind === 'real' || Number.isNaN(wanted) || wanted < offset) return false
      await db.query(`update legal_clock set offset_ms = greatest(offset_ms, $1) where region_code = '610000'`, [
        wanted,
      ])
      await refresh()
      return true
    },
  }
}
