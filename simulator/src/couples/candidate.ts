import {
  type Filing,
  type Household,
  householdOf,
  type Person,
  type Property,
  type Province,
  type Quirk,
} from '../people/province.ts'
import { quirkKey, registers } from '../people/quirks.ts'

/** 婚姻状况 as the person would tell it. */
export type Says = 'never-married' | 'married' | 'divorced' | 'widowed'

export type QuirkAt = { readonly service: string; readonly quirk: Quirk }

/** A person who may be half of a couple, with what the situations ask about. */
export type Candidate = {
  readonly person: Person
  readonly says: Says
  readonly household: Household
  readonly isHead: boolean
  readonly properties: readonly Property[]
  /** Contracts and leases that stand. */
  readonly filings: readonly Filing[]
  /** Registers in which something is wrong with this person, and what. */
  readonly quirks: readonly QuirkAt[]
}

const saying: Readonly<Record<string, Says>> = {
  '10': 'never-married',
  '20': 'married',
  '30': 'widowed',
  '40': 'divorced',
}

export const candidateOf = (province: Province, person: Person): Candidate | undefined => {
  const household = householdOf(province, person.number)
  if (!household || person.diedOn !== undefined) return undefined
  const { number } = person
  return {
    person,
    says: saying[province.statusCodes.get(number) ?? ''] ?? 'never-married',
    household,
    isHead: household.head === number,
    properties: province.properties.get(number) ?? [],
    filings: (province.filings.get(number) ?? []).filter(({ cancelled }) => !cancelled),
    quirks: Object.values(registers).flatMap((service) => {
      const quirk = province.quirks.get(quirkKey(service, number))
      return quirk === undefined ? [] : [{ service, quirk }]
    }),
  }
}

/** Nothing is wrong in any register. */
export const isClean = (candidate: Candidate): boolean => candidate.quirks.length === 0

/** Nothing is wrong but this, in this one register. */
export const isWrongOnlyBy = (candidate: Candidate, service: string, ...kinds: readonly Quirk[]): boolean => {
  const [only, ...others] = candidate.quirks
  return others.length === 0 && only?.service === service && kinds.includes(only.quirk)
}

/** The one home that this person owns, alone or shared; undefined for none and for several, which would be ambiguous. */
export const onlyHome = (candidate: Candidate): Property | undefined =>
  candidate.properties.length === 1 ? candidate.properties[0] : undefined

export const soleHome = (candidate: Candidate): Property | undefined => {
  const home = onlyHome(candidate)
  return home?.sharing === '0' ? home : undefined
}

/** The one home on file of somebody who owns none: bought without a title yet, or rented. */
export const onlyFiling = (candidate: Candidate, kind?: Filing['kind']): Filing | undefined => {
  const [filing, ...more] = candidate.filings
  if (candidate.properties.length > 0 || more.length > 0) return undefined
  return kind === undefined || filing?.kind === kind ? filing : undefined
}
