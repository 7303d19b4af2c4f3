import type { Instant, LegalDay } from '@xiqian/standard'

const chinaOffset = 8 * 3_600_000

/** An instant with the offset of China, e.g. 2026-03-02T09:00:00.000+08:00. */
export const chinaInstant = (ms: number): Instant => `${new Date(ms + chinaOffset).toISOString().slice(0, 23)}+08:00`

export const chinaDay = (ms: number): LegalDay => new Date(ms + chinaOffset).toISOString().slice(0, 10)
