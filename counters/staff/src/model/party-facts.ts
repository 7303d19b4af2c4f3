import type { Fact, LiveCheck, PartyAtWindow } from '../door/answers.ts'

/** What one origin said of a party: a live check with the values it filled, or the party's own word. */
export type FactGroup = { readonly origin: string; readonly check?: LiveCheck; readonly facts: readonly Fact[] }

/** Facts by where they came from, sign-in and answers first, then every live check, also one that filled nothing. */
export const factGroups = ({ facts, checks }: Pick<PartyAtWindow, 'facts' | 'checks'>): readonly FactGroup[] => {
  const checkOf = new Map(checks.map((check) => [check.name.zh, check]))
  const origins = [...new Set(facts.map((fact) => fact.from.zh))]
  const said = origins
    .filter((origin) => !checkOf.has(origin))
    .map((origin) => ({ origin, facts: facts.filter((fact) => fact.from.zh === origin) }))
  const checked = checks.map((check) => ({
    origin: check.name.zh,
    check,
    facts: facts.filter((fact) => fact.from.zh === check.name.zh),
  }))
  return [...said, ...checked]
}
