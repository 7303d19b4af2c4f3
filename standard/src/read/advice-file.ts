import { expression } from './expression.ts'
import { example, expected, inForce } from './members.ts'
import { bilingual, idOf, list, object, oneOf, optional, refTo, string } from './shapes.ts'

const adviceKind = oneOf('elsewhere', 'route', 'warning', 'help')
const acts = list(oneOf('advise', 'pre-review', 'accept', 'decide', 'hand-out'))

/** 提示: what is said beside the matters. */
export const adviceFile = object({
  advice: list(
    object({
      id: idOf('advice'),
      kind: adviceKind,
      forEach: optional(oneOf('party')),
      insteadOf: optional(list(refTo('matter'))),
      when: optional(expression),
      inForce,
      title: bilingual,
      words: bilingual,
      channel: optional(bilingual),
      telephone: string,
      basis: string,
      examples: optional(list(object({ ...example, said: expected, kind: optional(adviceKind) }))),
    }),
  ),
})

export const windowShape = object({
  id: idOf('window'),
  kind: oneOf('general', 'special', 'provincial', 'green', 'vehicle', 'online'),
  name: bilingual,
  organ: refTo('organ'),
  when: optional(expression),
  inForce,
  acts,
  matters: list(refTo('matter')),
  hours: optional(bilingual),
  telephone: string,
  basis: string,
  examples: optional(
    list(
      object({
        ...example,
        open: expected,
        acts: optional(acts),
        matters: optional(list(refTo('matter'))),
        organ: optional(refTo('organ')),
      }),
    ),
  ),
})

/** 窗口与渠道: where it can be taken. */
export const windowsFile = object({ windows: list(windowShape) })
