import { bilingual, dayCount, idOf, list, object, oneOf, optional, string } from './shapes.ts'

const span = object({ amount: dayCount, unit: oneOf('seconds', 'hours', 'working-days') })

/** 数据共享责任清单. Of a source the purpose and the law stand in sources.yaml, and are not said twice. */
export const dutiesFile = object({
  duties: list(
    object({
      id: idOf('duty'),
      data: bilingual,
      class: oneOf('unconditional', 'conditional', 'not-shared'),
      purpose: optional(bilingual),
      legalBasis: optional(string),
      freshness: span,
      limit: span,
      contact: object({ name: bilingual, telephone: string }),
      remedy: bilingual,
      basis: string,
    }),
  ),
})
