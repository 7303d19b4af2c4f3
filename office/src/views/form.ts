import type { Static } from '@sinclair/typebox'
import type { CaseFile, PartOf } from '@xiqian/case'
import {
  type Fact,
  type LegalDay,
  offerFor,
  plan,
  questionsFor,
  type RoleId,
  type Situation,
  type Standard,
  type Text,
  type Value,
} from '@xiqian/standard'
import type { FieldShape, GroupShape } from '../shapes/parts.ts'
import { displayOf, originOf } from './display.ts'
import { decidesMatters } from './open-questions.ts'

export type Field = Static<typeof FieldShape>
export type Group = Static<typeof GroupShape>

/** How a fact may be answered beside its domain: what is usual, and whether "I do not know" is an answer. */
export const askedAs = ({ usual, unsure }: Fact): Pick<Field, 'usual' | 'unsure'> => ({
  ...(usual === undefined ? {} : { usual }),
  ...(unsure === undefined ? {} : { unsure }),
})

export type Known = {
  readonly standard: Standard
  readonly situation: Situation
  readonly on: LegalDay
  readonly file?: CaseFile
}

const addressIn = (part: PartOf, { id }: Fact): string => (part === 'joint' ? id : `${part}.${id}`)

/**
 * 不清楚, in a case: what decides no matter may stay open when the form is confirmed, and is settled before acceptance. What
 * is taken as usual would be taken so in silence, so it is never left open.
 */
const mayStayOpen = ({ standard, situation, on }: Known, part: PartOf, fact: Fact): boolean => {
  const address = addressIn(part, fact)
  if (fact.unsure === undefined || fact.usual !== undefined || situation[address] !== undefined) return false
  const planWith = (_: Fact, value: Value) => plan(standard, { ...situation, [address]: value }, on)
  return !decidesMatters(standard, fact, planWith)
}

/** What must be said although it is not known: the way to find it out stands with the question. */
const hintOf = (fact: Fact, isOpen: boolean): Text | undefined => {
  const { hint, unsure } = fact
  if (unsure === undefined || !isOpen) return hint
  return hint === undefined ? unsure : { zh: `${hint.zh}。${unsure.zh}`, en: `${hint.en}. ${unsure.en}` }
}

const fieldOf = (known: Known, part: PartOf, fact: Fact, me: RoleId | undefined): Field => {
  const { standard, situation, file } = known
  // 通常情形 is shown as chosen until somebody says otherwise.
  const value = situation[addressIn(part, fact)] ?? fact.usual
  const staysOpen = mayStayOpen(known, part, fact)
  const hint = hintOf(fact, value === undefined && !staysOpen)
  const saved = file?.saved[part]?.[fact.id]
  const offer = part === 'joint' ? offerFor(standard, situation, fact) : undefined
  // Only the party whose own value it is may see that it is on offer.
  const offered = offer !== undefined && offer.by === me ? situation[offer.address] : undefined
  return {
    fact: fact.id,
    part,
    name: fact.name,
    ...(hint === undefined ? {} : { hint }),
    why: fact.why,
    basis: fact.basis,
    domain: fact.domain,
    ...(value === undefined ? {} : { value, display: displayOf(standard, fact, value) }),
    ...(saved === undefined ? {} : { from: { ...originOf(standard, saved.from), at: saved.at } }),
    ...(offered === undefined || offered === value
      ? {}
      : {
          offered: {
            value: offered,
            display: displayOf(standard, fact, offered),
            from: { zh: '取自您本人部分', en: 'From your own part' },
          },
        }),
    ...(fact.usual === undefined ? {} : { usual: fact.usual }),
    ...(staysOpen && fact.unsure !== undefined ? { unsure: fact.unsure } : {}),
    required: fact.usual === undefined && !staysOpen,
  }
}

/** 一表: the groups of one part that can still matter, with values and where they came from. */
export const formGroups = (known: Known, part: PartOf, me: RoleId | undefined): readonly Group[] => {
  const stage = part === 'joint' ? ({ stage: 'joint' } as const) : ({ stage: 'own', role: part } as const)
  return questionsFor(known.standard, known.situation, stage).map(({ group, facts }) => {
    const fields = facts.map((fact) => fieldOf(known, part, fact, me))
    return {
      id: group.id,
      title: group.title,
      ...(group.hint === undefined ? {} : { hint: group.hint }),
      part,
      fields,
      // What is on offer is one tap away; what may stay open need not be known.
      complete: fields.every(
        ({ value, required, offered }) => value !== undefined || (!required && offered === undefined),
      ),
    }
  })
}

/** What nobody has to fill in any more: it came from the sign-in or a register. One group, shown and not asked. */
export const knownGroup = (known: Known, part: RoleId): readonly Group[] => {
  const { standard, situation, file } = known
  const fields = standard.facts.flatMap((fact) => {
    const saved = file?.saved[part]?.[fact.id]
    const isVerdict = fact.domain.kind === 'check'
    if (saved === undefined || saved.from === 'asked' || isVerdict || situation[`${part}.${fact.id}`] === undefined)
      return []
    return [{ ...fieldOf(known, part, fact, part), required: false }]
  })
  if (fields.length === 0) return []
  return [
    {
      id: 'known',
      title: { zh: '已经替您取来的', en: 'Already here, nothing to fill in' },
      part,
      fields,
      complete: true,
    },
  ]
}

/** The addresses that must be answered before this party confirms. */
export const mustAnswer = (known: Known, role: RoleId): readonly string[] =>
  [...formGroups(known, 'joint', role), ...formGroups(known, role, role)].flatMap(({ fields }) =>
    fields.flatMap(({ part, fact, required }) => (required ? [part === 'joint' ? fact : `${part}.${fact}`] : [])),
  )

/** 还没定的: joint questions that were left open because nobody knew, as facts. */
export const leftOpen = ({ standard, situation, on }: Known): readonly Fact[] =>
  questionsFor(standard, situation, { stage: 'joint', on }).flatMap(({ facts }) =>
    facts.filter((fact) => fact.unsure !== undefined && fact.usual === undefined && situation[fact.id] === undefined),
  )
