import { anyDay, bilingual, list, object, optional, string, wholeNumber } from './shapes.ts'

/** 放号: days whose times are released at a named minute, and how people wait for it. */
export const releasesFile = object({
  queue: object({
    seedDigestHours: wholeNumber,
    waitingRoomMinutes: wholeNumber,
    wishes: wholeNumber,
    atOnce: wholeNumber,
    turnMinutes: wholeNumber,
    queuedHours: wholeNumber,
    basis: string,
  }),
  releases: list(
    object({
      id: string,
      name: bilingual,
      day: anyDay,
      opensOn: anyDay,
      opensAt: string,
      kind: string,
      counties: optional(list(string)),
      basis: string,
    }),
  ),
})
