import { isSeq } from 'yaml'
import type { Expression } from '../language/expression.ts'
import { expression } from './expression.ts'
import { placeOf } from './reading.ts'
import {
  anyDay,
  day,
  list,
  object,
  oneOf,
  optional,
  record,
  refTo,
  type Shape,
  scalar,
  string,
  unread,
} from './shapes.ts'

export const expected = oneOfTruths()

/** yes, no, or unknown: what an example says of its rule. */
function oneOfTruths(): Shape<boolean | 'unknown'> {
  const word = oneOf('unknown')
  return (node, reading) => {
    const value = node !== null && 'value' in node ? node.value : undefined
    return typeof value === 'boolean' ? value : word(node, reading)
  }
}

/** What every example has; the rule adds what it expects. */
export const example = {
  title: string,
  given: record(scalar),
  on: optional(anyDay),
  self: optional(refTo('party')),
}

/** `settleCounty`, `partyM.name`, `mover.name`: a fact, with who has it. */
export const path: Shape<string> = (node, reading) => {
  const text = string(node, reading)
  if (text === unread) return unread
  const dot = text.indexOf('.')
  const place = placeOf(reading, node)
  if (dot >= 0) reading.references.push({ kind: 'part', id: text.slice(0, dot), place })
  reading.references.push({ kind: 'fact', id: text.slice(dot + 1), place })
  return text
}

/** 机关所在地: a joint fact, or a code of six digits. */
export const region: Shape<string> = (node, reading) => {
  const text = string(node, reading)
  if (text === unread || /^\d{6}$/.test(text)) return text
  return refTo('fact')(node, reading)
}

/** A single value, or several of which the first that holds is meant. */
export const oneOrChoices =
  <T>(is: Shape<T>): Shape<readonly { readonly when?: Expression; readonly is: T }[]> =>
  (node, reading) => {
    if (isSeq(node))
      return list(choiceOf(is))(node, reading) as readonly { readonly when?: Expression; readonly is: T }[]
    const value = is(node, reading)
    return value === unread ? unread : [{ is: value }]
  }

/** 生效期间: both days included. */
export const inForce = optional(object({ from: optional(day), until: optional(day) }))

export const choiceOf = <T>(is: Shape<T>) => object({ when: optional(expression), is })
