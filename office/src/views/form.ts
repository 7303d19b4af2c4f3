import type { Static } from '@sinclair/typebox'
import type { CaseFile, PartOf } from '@xiqian/case'
import { type Fact, offerFor, questionsFor, type RoleId, type Situation, type Standard } from '@xiqian/standard'
import type { FieldShape, GroupShape } from '../shapes/parts.ts'
import { displayOf, originOf } from './display.ts'

export type Field = Static<typeof FieldShape>
export type Group = Static<typeof GroupShape>

/** How a fact may be answered beside its domain: what is usual, and whether "I do not know" is an answer. */
export const askedAs = ({ usual, unsure }: Fact): Pick<Field, 'usual' | 'unsure'> => ({
  ...(usual === undefined ? {} : { usual }),
  ...(unsure === undefined ? {} : { unsure }),
})

type Known = { readonly standard: Standard; readonly situation: Situation; readonly file?: CaseFile }

const fieldOf = ({ standard, situation, file }: Known, part: PartOf, fact: Fact, me: RoleId | undefined): Field => {
  // 通常情形 is shown as chosen until somebody says otherwise.
  const value = situation[part === 'joint' ? fact.id : `${part}.${fact.id}`] ?? fact.usual
  const saved = file?.saved[part]?.[fact.id]
  const offer = part === 'joint' ? offerFor(standard, situation, fact) : undefined
  // Only the party whose own value it is may see that it is on offer.
  const offered = offer !== undefined && offer.by === me ? situation[offer.address] : undefined
  return {
    fact: fact.id,
    part,
    name: fact.name,
    ...(fact.hint === undefined ? {} : { hint: fact.hint }),
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
    ...askedAs(fact),
    required: fact.usual === undefined,
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
      complete: fields.every(({ value }) => value !== undefined),
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
