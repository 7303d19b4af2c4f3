import type { PartOf } from '@xiqian/case'
import type { Fact, FactId, RoleId, Situation, Standard } from '@xiqian/standard'
import type { Loaded } from '../desk/load.ts'
import { maskedValue, plainWords } from '../privacy/mask.ts'
import { originOf } from './display.ts'

export type StaffFact = {
  fact: string
  name: { zh: string; en: string }
  masked: string
  from: { zh: string; en: string }
  at?: string
  source?: string
  verdict?: string
}

const factsOf = (standard: Standard, of: PartOf): readonly Fact[] =>
  standard.facts.filter(({ part, domain }) => (part === 'joint') === (of === 'joint') && domain.kind !== 'check')

/** The facts an officer of this role may see of one part, masked, each with its source and what that source said. */
export const staffFacts = (
  { standard, file }: Loaded,
  situation: Situation,
  of: PartOf,
  shows: (fact: Fact) => boolean,
): readonly StaffFact[] =>
  factsOf(standard, of).flatMap((fact) => {
    const value = situation[of === 'joint' ? fact.id : `${of}.${fact.id}`]
    if (value === undefined || !shows(fact)) return []
    const saved = file.saved[of]?.[fact.derived?.from ?? fact.id]
    const origin = originOf(standard, saved?.from ?? 'asked')
    const source = standard.sources.find(({ fills }) => Object.values(fills).includes(fact.id))
    const verdict = source === undefined || of === 'joint' ? undefined : situation[`${of}.${source.verdictIn}`]
    return [
      {
        fact: fact.id,
        name: fact.name,
        // What decides the case is told to the officer in words; what identifies a person stays masked.
        masked: isForDeciding(fact) ? plainWords(fact, value, standard) : maskedValue(fact, value, standard),
        from: origin.name,
        ...(saved === undefined ? {} : { at: saved.at }),
        ...(source === undefined ? {} : { source: source.id }),
        ...(verdict === undefined ? {} : { verdict: String(verdict) }),
      },
    ]
  })

const isForDeciding = ({ domain }: Fact): boolean =>
  domain.kind === 'choice' || domain.kind === 'yes-no' || domain.kind === 'county' || domain.kind === 'role'

export type ShownOf = { readonly of: 'joint' | RoleId; readonly fields: readonly FactId[] }
export const fieldsOf = (of: 'joint' | RoleId, facts: readonly StaffFact[]): ShownOf => ({
  of,
  fields: facts.map(({ fact }) => fact),
})

/** 比对: a joint fact beside the own fact of a register that it can be taken from; those that differ stand first. */
export const comparedFacts = (
  { standard, file }: Loaded,
  situation: Situation,
  offers: (fact: Fact) => string | undefined,
) =>
  standard.facts
    .flatMap((fact) => {
      const said = situation[fact.id]
      const address = fact.part === 'joint' ? offers(fact) : undefined
      const recorded = address === undefined ? undefined : situation[address]
      if (said === undefined || recorded === undefined || address === undefined) return []
      const [role = '', own = ''] = address.split('.')
      const saved = file.saved[role]?.[own]
      return [
        {
          name: fact.name,
          said: isForDeciding(fact) ? plainWords(fact, said, standard) : maskedValue(fact, said, standard),
          bySource: [
            {
              source: originOf(standard, saved?.from ?? 'asked').name,
              value: isForDeciding(fact) ? plainWords(fact, recorded, standard) : maskedValue(fact, recorded, standard),
              at: saved?.at ?? file.openedAt,
            },
          ],
          agrees: said === recorded,
        },
      ]
    })
    .sort((one, other) => Number(one.agrees) - Number(other.agrees))
