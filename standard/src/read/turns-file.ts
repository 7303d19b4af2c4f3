import { endKinds } from '../end-kinds.ts'
import { reason } from './event-file.ts'
import { bilingual, dayCount, list, object, oneOf, optional, string, wholeNumber } from './shapes.ts'

/** 办件的转折: codes, days and reasons that hold for every life event of the province. */
export const turnsFile = object({
  endCodes: list(object({ code: string, name: bilingual, ends: list(oneOf(...endKinds)), basis: string })),
  reminders: object({ workingDaysBefore: list(wholeNumber), basis: string }),
  forceMajeure: object({ atMostDays: dayCount, basis: string }),
  objection: object({ against: list(oneOf(...endKinds)), withinDays: dayCount, answerDays: dayCount, basis: string }),
  voiding: object({ answerDays: dayCount, basis: string }),
  pledging: optional(
    object({
      seed: string,
      hearingDays: dayCount,
      answerDays: dayCount,
      undoDays: dayCount,
      noteMonths: dayCount,
      basis: string,
    }),
  ),
  reasons: list(reason),
})
