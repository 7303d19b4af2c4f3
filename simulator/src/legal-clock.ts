/** The departments' own legal clock: set to an instant, from where it goes on at the pace of the machine. */
export type LegalClock = {
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly set: (instant: string) => void
}

export const openLegalClock = (instant: string, machineNow: () => number): LegalClock => {
  let offset = readInstant(instant) - machineNow()
  return {
    now: () => machineNow() + offset,
    set: (to) => {
      offset = readInstant(to) - machineNow()
    },
  }
}

const readInstant = (instant: string): number => {
  const at = Date.parse(instant)
  if (Number.isNaN(at)) throw new Error(`legalNow must be an ISO 8601 instant such as 2026-03-02T09:00:00+08:00`)
  return at
}

const shanghaiMs = 8 * 3_600_000

/** 2026-03-02T09:00:00.000+08:00 */
export const instantText = (ms: number): string => `${new Date(ms + shanghaiMs).toISOString().slice(0, -1)}+08:00`

/** The day in Asia/Shanghai. */
export const dayOf = (ms: number): string => new Date(ms + shanghaiMs).toISOString().slice(0, 10)

/** The start of an office hour of a day in Asia/Shanghai. */
export const atHour = (day: string, hour: number): number =>
  Date.parse(`${day}T${String(hour).padStart(2, '0')}:00:00+08:00`)

export const compactDay = (day: string): string => day.replaceAll('-', '')
export const spacedDay = (wire: string): string => `${wire.slice(0, 4)}-${wire.slice(4, 6)}-${wire.slice(6, 8)}`
