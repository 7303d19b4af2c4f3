import { birthDateOf, sexOf } from './citizen-number.ts'
import type { Aliases } from './language/closures.ts'
import type { Standard } from './standard.ts'
import type { Fact, FactAddress, Plan, Situation, Value } from './types.ts'

/** The fact behind an id or an address; undefined where the standard knows none. */
export const factOf = (standard: Pick<Standard, 'facts'>, address: FactAddress): Fact | undefined => {
  const id = address.slice(address.indexOf('.') + 1)
  return standard.facts.find((fact) => fact.id === id)
}

/** Joint facts about one party, by the name that rules use. */
export const aliasesOf = (facts: Standard['facts']): Aliases => {
  const aliases = new Map<string, Record<string, string>>()
  for (const { id, about } of facts) {
    if (about === undefined) continue
    const named = aliases.get(about.as) ?? {}
    named[about.party] = id
    aliases.set(about.as, named)
  }
  return aliases
}

/** The situation with derived facts (sex, birth date) put in where what they come from is known. */
export const withDerived = (standard: Standard, situation: Situation): Situation => {
  const derived: Record<FactAddress, Value> = {}
  for (const fact of standard.facts) {
    if (fact.derived === undefined) continue
    for (const { id } of standard.parties) {
      const from = situation[`${id}.${fact.derived.from}`]
      if (typeof from !== 'string' || from.length !== 18) continue
      derived[`${id}.${fact.id}`] = fact.derived.by === 'sexOf' ? sexOf(from) : birthDateOf(from)
    }
  }
  return { ...situation, ...derived }
}

/**
 * The rows of the list that persons have to give in this plan, each once. What is made at the window (合影) is counted as
 * declared and not as given; what a source holds or owes is not asked of anybody.
 */
export const givenByPersons = (plan: Plan): readonly string[] => [
  ...new Set(
    plan.materials.flatMap((line) => (line.comes.by === 'person' && line.class !== 'on-site' ? [line.kpiRow] : [])),
  ),
]
