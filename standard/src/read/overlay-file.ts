import { windowShape } from './advice-file.ts'
import { expression } from './expression.ts'
import { words } from './fault.ts'
import { example, expected } from './members.ts'
import { complain } from './reading.ts'
import {
  bilingual,
  day,
  dayCount,
  idOf,
  list,
  object,
  oneOf,
  optional,
  refTo,
  type Shape,
  string,
  unread,
  yesNo,
} from './shapes.ts'

/** The one word that may stand here: the other one would add what the province does not ask. */
const only =
  (word: boolean): Shape<boolean> =>
  (node, reading) => {
    const read = yesNo(node, reading)
    if (read === unread || read === word) return read
    complain(
      reading,
      node,
      words('市县优化只能更轻，不能增加', 'An overlay can only make lighter, never add'),
      words(`写 ${word}，或删去这一行`, `Write ${word}, or delete this line`),
    )
    return unread
  }

const materialClass = oneOf('core', 'deferrable', 'on-site', 'promise')
const shown = { ...example, applies: expected }
const line = { when: optional(expression), what: bilingual, basis: string }
const examples = optional(list(object(shown)))

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
        needed: optional(only(false)),
        class: optional(materialClass),
        supplyWithinDays: optional(dayCount),
        examples: optional(
          list(object({ ...shown, class: optional(materialClass), supplyWithinDays: optional(dayCount) })),
        ),
      }),
    ),
  ),
  matters: optional(
    list(
      object({
        ...line,
        id: refTo('matter'),
        promisedDays: optional(dayCount),
        externalDays: optional(dayCount),
        examples: optional(
          list(object({ ...shown, promisedDays: optional(dayCount), externalDays: optional(dayCount) })),
        ),
      }),
    ),
  ),
  visits: optional(list(object({ ...line, id: refTo('visit'), needed: only(false), examples }))),
  conditions: optional(list(object({ ...line, id: refTo('condition'), waived: only(true), examples }))),
  windows: optional(list(windowShape)),
})
