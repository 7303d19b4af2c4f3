import type { LegalDay } from '@xiqian/standard'

/** Nine in the morning, when offices open: where a day of the legal clock begins for an errand. */
export const opening = (day: LegalDay): string => `${day}T09:00:00.000+08:00`
