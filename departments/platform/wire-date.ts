import type { LegalDay } from '../src/answer.ts'

/** YYYYMMDD, as the registers write it, to YYYY-MM-DD. */
export const dayFromWire = (wire: string): LegalDay => `${wire.slice(0, 4)}-${wire.slice(4, 6)}-${wire.slice(6, 8)}`

export const dayToWire = (day: LegalDay): string => day.replaceAll('-', '')

/** 有效期截止日期: a day, or 长期 for a document without an end. */
export const validToFromWire = (wire: string): string => (wire === '长期' ? 'long-term' : dayFromWire(wire))
