import type { MatterId } from '@xiqian/standard'
import type { Office } from '../office.ts'
import { regionOfOrgan } from '../views/organs.ts'
import { type Loaded, planFor } from './load.ts'

const isCode = (region: string): boolean => /^[0-9]{6}$/.test(region)

/**
 * 归谁办: who would decide this matter by the standard if the place that its organ follows were there; undefined where that organ
 * would not, or where the standard names one organ whatever the place.
 */
export const competentAt = (
  office: Office,
  loaded: Loaded,
  matter: MatterId,
  organ: string,
): { readonly organ: string; readonly decider: string } | undefined => {
  const places = (loaded.standard.matters.find(({ id }) => id === matter)?.organ.region ?? [])
    .map(({ is }) => is)
    .filter((is) => !isCode(is))
  const there = Object.fromEntries(places.map((fact) => [fact, regionOfOrgan(organ)]))
  const planned = planFor(office, loaded, { ...loaded.situation, ...there }, office.clocks.today())
  const found = planned.matters.find(({ id }) => id === matter)
  if (found?.organ.region === undefined || `${found.organ.kind}-${found.organ.region}` !== organ) return undefined
  return { organ, decider: found.decider }
}
