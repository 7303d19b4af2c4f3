import { questionsFor } from '../../planning/questions-for.ts'
import type { Standard } from '../../standard.ts'
import type { Fact, FactId, LegalDay, RegionCode, Situation, Value } from '../../types.ts'

/** Facts of the couple that are asked before anybody signs in, in the order of the questions. */
export const guidanceFacts = (standard: Standard): readonly Fact[] => {
  const ids = standard.questions.flatMap(({ stage, facts }) => (stage === 'guidance' ? facts : []))
  return [...new Set(ids)].flatMap((id) => standard.facts.find((fact) => fact.id === id && fact.part === 'joint') ?? [])
}

/** Counties where the province's own rules hold and no city does otherwise: one, one beside it, one of another city. */
export const plainCounties = ({ counties, overlays }: Standard): readonly RegionCode[] => {
  const regions = overlays.flatMap((overlay) => overlay.regions.map((code) => code.replace(/0+$/, '')))
  const plain = counties.filter(({ code }) => !regions.some((region) => code.startsWith(region)))
  const [first, second] = plain.length > 0 ? plain : counties
  return [first, second].flatMap((county) => county?.code ?? [])
}

/** What holds where nothing else is said: the usual value, else no, else what the standard lists first. */
const plainValue = ({ usual, domain }: Fact, standard: Standard): Value | undefined => {
  if (usual !== undefined) return usual
  switch (domain.kind) {
    case 'choice':
      return domain.options[0]?.value
    case 'yes-no':
      return false
    case 'county':
      return plainCounties(standard)[0]
    case 'whole-number':
      return domain.from
    default:
      return undefined
  }
}

/** 普通情形: every question of the guidance answered with what is plain. */
export const ordinarySituation = (standard: Standard): Situation =>
  Object.fromEntries(
    guidanceFacts(standard).flatMap((fact) => {
      const value = plainValue(fact, standard)
      return value === undefined ? [] : [[fact.id, value]]
    }),
  )

/** Facts that are asked of this couple in the guidance. */
export const askedIn = (standard: Standard, situation: Situation, on: LegalDay): readonly FactId[] =>
  questionsFor(standard, situation, { stage: 'guidance', on }).flatMap(({ facts }) => facts.map(({ id }) => id))
