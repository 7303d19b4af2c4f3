import type { Province } from '../people/province.ts'
import { type Random, randomOf } from '../random.ts'
import { countyOf } from '../regions.ts'
import { standingMarriage } from '../registers/marriages.ts'
import { type Candidate, candidateOf, isClean } from './candidate.ts'
import { type Party, partyOf } from './describe.ts'

/** 父母: those who may have a child now: a young married pair of one household, or a mother on her own. */
export type Parents = { readonly woman: Candidate; readonly man?: Candidate }

export type ParentsAnswer = {
  readonly fits: string
  readonly words: string
  readonly seed: number
  readonly used: false
  readonly man?: Party
  readonly woman: Party
  /** Where the household of the woman is. */
  readonly situation: {
    readonly toCounty: string
    readonly toCountyName: string
    readonly address: string
    readonly householdNumber: string
  }
  readonly third: readonly []
}

export const parentFits = {
  'married-couple': 'a young married pair in one household, with no fault in any register',
  'single-mother': 'a young woman who never married, in a family household, with no fault in any register',
} as const
export type ParentFit = keyof typeof parentFits
export const isParentFit = (name: string): name is ParentFit => Object.hasOwn(parentFits, name)

const kept = 60
const oldest = 40

const age = ({ person }: Candidate, anchorYear: number): number => anchorYear - Number(person.birth.slice(0, 4))

const isOfAge = (one: Candidate, anchorYear: number): boolean => age(one, anchorYear) <= oldest && isClean(one)

const pairOf = (province: Province, woman: Candidate): Parents | undefined => {
  const line = standingMarriage(province, woman.person.number)
  const partner = line === undefined ? undefined : province.people.get(line.man.number)
  const man = partner === undefined ? undefined : candidateOf(province, partner)
  return man?.household.number === woman.household.number && isClean(man) ? { woman, man } : undefined
}

/** Drawn after all couples, from people who are in none of them, so that no situation stands in another's way. */
export const parentPools = (
  province: Province,
  seed: string,
  anchorYear: number,
  taken: ReadonlySet<string>,
): Readonly<Record<ParentFit, readonly Parents[]>> => {
  const random: Random = randomOf('parents', seed)
  const women = [...province.people.values()].flatMap((person) => {
    const one = person.sex === '2' && !taken.has(person.number) ? candidateOf(province, person) : undefined
    return one !== undefined && isOfAge(one, anchorYear) ? [one] : []
  })
  const married = women
    .filter(({ says }) => says === 'married')
    .flatMap((woman) => pairOf(province, woman) ?? [])
    .filter(({ man }) => man !== undefined && !taken.has(man.person.number))
  const single = women.filter(({ says, household }) => says === 'never-married' && household.kind === '1')
  return {
    'married-couple': random.shuffled(married).slice(0, kept),
    'single-mother': random
      .shuffled(single)
      .slice(0, kept)
      .map((woman) => ({ woman })),
  }
}

/** The parents as `GET /dev/people` tells them. */
export const describeParents = (
  { woman, man }: Parents,
  asked: { readonly fits: ParentFit; readonly seed: number },
): ParentsAnswer => {
  const { county, address, number } = woman.household
  return {
    ...asked,
    words: parentFits[asked.fits],
    used: false,
    ...(man === undefined ? {} : { man: partyOf(man) }),
    woman: partyOf(woman),
    situation: {
      toCounty: county,
      toCountyName: countyOf(county).name,
      address,
      householdNumber: number,
    },
    third: [],
  }
}
