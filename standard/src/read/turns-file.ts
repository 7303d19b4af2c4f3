import { endKinds } from '../end-kinds.ts'
import { mandateActs, mandateGrounds } from '../mandate-types.ts'
import { reason } from './event-file.ts'
import { bilingual, dayCount, list, object, oneOf, optional, string, wholeNumber } from './shapes.ts'

const mandateKind = object({
  id: string,
  name: bilingual,
  acts: list(oneOf(...mandateActs)),
  ifSaid: list(oneOf(...mandateActs)),
  grounds: list(oneOf(...mandateGrounds)),
  holdsAtMost: wholeNumber,
  basis: string,
})

/** 帮办代办: what a helper never does is no member of `mandateActs`, so that no kind can name it. */
const mandates = object({
  lastsDays: dayCount,
  helpersAtMost: wholeNumber,
  kinds: list(mandateKind),
  never: list(object({ acts: list(string), doNext: bilingual, basis: string })),
  sentence: bilingual,
  basis: string,
})

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
  mandates,
  reasons: list(reason),
})
