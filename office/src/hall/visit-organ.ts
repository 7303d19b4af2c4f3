import type { Plan, RegionCode, Standard } from '@xiqian/standard'

/**
 * 到哪里: the organ that the first visit of this plan is made to, `registry-610112`. Its region is that of the matter for
 * which they come; the home of the case where that is not known yet. Undefined where nobody has to come.
 */
export const visitOrganOf = (
  standard: Pick<Standard, 'visits'>,
  { visits, matters }: Pick<Plan, 'visits' | 'matters'>,
  home: RegionCode,
): string | undefined => {
  const [visit] = visits
  if (visit === undefined) return undefined
  const madeFor = standard.visits.find(({ id }) => id === visit.id)?.matters ?? []
  const matter = matters.find(({ id, organ }) => madeFor.includes(id) && organ.kind === visit.place)
  return `${visit.place}-${matter?.organ.region ?? home}`
}

/** 谁来预审: the organ that they will come to; where nobody has to come, the one of the first visit there is, at home. */
export const preReviewOrganOf = (
  standard: Pick<Standard, 'visits' | 'organs'>,
  plan: Pick<Plan, 'visits' | 'matters'>,
  home: RegionCode,
): string =>
  visitOrganOf(standard, plan, home) ?? `${standard.visits[0]?.place ?? standard.organs[0]?.id ?? ''}-${home}`
