import { windowShape } from './advice-file.ts'
import { expression } from './expression.ts'
import { example, expected } from './members.ts'
import { bilingual, day, idOf, list, object, oneOf, optional, refTo, string, wholeNumber, yesNo } from './shapes.ts'

const examples = optional(list(object({ ...example, applies: expected })))
const line = { when: optional(expression), what: bilingual, basis: string, examples }

/**
 * 市县优化: only words that make lighter. There is none that adds a paper, a visit or a condition; a number that would
 * be heavier than the province's is found by the prover, with the situation.
 */
export const overlayFile = object({
  id: idOf('overlay'),
  name: bilingual,
  regions: list(string),
  version: string,
  inForceFrom: day,
  basis: string,
  materials: optional(
    list(
      object({
        ...line,
        id: refTo('material'),
        needed: optional(yesNo),
        class: optional(oneOf('core', 'deferrable', 'on-site', 'promise')),
        supplyWithinDays: optional(wholeNumber),
      }),
    ),
  ),
  matters: optional(
    list(
      object({
        ...line,
        id: refTo('matter'),
        promisedDays: optional(wholeNumber),
        externalDays: optional(wholeNumber),
      }),
    ),
  ),
  visits: optional(list(object({ ...line, id: refTo('visit'), needed: yesNo }))),
  conditions: optional(list(object({ ...line, id: refTo('condition'), waived: yesNo }))),
  windows: optional(list(windowShape)),
})
