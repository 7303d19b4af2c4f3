import { bilingual, dayCount, list, object, optional, record, refTo, string } from './shapes.ts'

/** 告知承诺: a row for every material of class promise. */
export const pledgesFile = object({
  pledges: list(
    object({
      material: refTo('material'),
      sentence: bilingual,
      law: string,
      ifFalse: bilingual,
      instead: bilingual,
      check: optional(
        object({
          source: optional(object({ id: string, department: refTo('department'), sends: record(refTo('fact')) })),
          eye: optional(object({ by: refTo('staff-role'), sharePercent: dayCount })),
          withinDays: dayCount,
          againAfterDays: dayCount,
          atMostTries: dayCount,
        }),
      ),
      unchecked: optional(bilingual),
      reversedBy: optional(refTo('reason')),
      basis: string,
    }),
  ),
})
