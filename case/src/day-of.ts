import type { Instant, LegalDay } from '@xiqian/standard'

const eightHours = 8 * 60 * 60 * 1000

/** 法定日 of an instant: the day in Asia/Shanghai, which keeps +08:00 all year. */
export const dayOf = (at: Instant): LegalDay => new Date(Date.parse(at) + eightHours).toISOString().slice(0, 10)

/** So many natural hours later, in the offset of the legal clock. */
export const hoursAfter = (at: Instant, hours: number): Instant =>
  new Date(Date.parse(at) + (hours + 8) * 3_600_000).toISOString().replace('Z', '+08:00')

export const minutesAfter = (at: Instant, minutes: number): Instant => hoursAfter(at, minutes / 60)
