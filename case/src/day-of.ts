import type { Instant, LegalDay } from '@xiqian/standard'

const eightHours = 8 * 60 * 60 * 1000

/** 法定日 of an instant: the day in Asia/Shanghai, which keeps +08:00 all year. */
export const dayOf = (at: Instant): LegalDay => new Date(Date.parse(at) + eightHours).toISOString().slice(0, 10)
