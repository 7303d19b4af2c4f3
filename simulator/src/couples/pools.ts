import type { Populated } from '../people/populate.ts'
import type { MarriageLine, Person, Province } from '../people/province.ts'
import { type Random, randomOf } from '../random.ts'
import { type Candidate, candidateOf } from './candidate.ts'
import { type Fit, fits } from './fits.ts'

export type Couple = { readonly mover: Candidate; readonly host: Candidate }
export type Pools = ReadonlyMap<string, readonly Couple[]>

const largestAgeDifference = 12

const birthYear = (one: Candidate): number => Number(one.person.birth.slice(0, 4))

const wereMarried = (lines: readonly MarriageLine[] | undefined, one: Candidate, other: Candidate): boolean =>
  (lines ?? []).some(({ man, woman }) => {
    const numbers = [man.number, woman.number]
    return numbers.includes(one.person.number) && numbers.includes(other.person.number)
  })

const mayMeet = (province: Province, one: Candidate, other: Candidate): boolean =>
  one.person.sex !== other.person.sex &&
  Math.abs(birthYear(one) - birthYear(other)) <= largestAgeDifference &&
  one.household.number !== other.household.number &&
  !wereMarried(province.marriageLines.get(one.person.number), one, other)

const pairUp = (
  province: Province,
  random: Random,
  fit: Fit,
  candidates: readonly Candidate[],
  taken: Set<string>,
): readonly Couple[] => {
  const left = candidates.filter((candidate) => !taken.has(candidate.person.number))
  const hosts = random.shuffled(left.filter(fit.host))
  const movers = random.shuffled(left.filter(fit.mover))
  const couples: Couple[] = []
  for (const host of hosts) {
    if (couples.length === fit.couples) break
    if (taken.has(host.person.number)) continue
    const mover = movers.find(
      (one) => !taken.has(one.person.number) && mayMeet(province, one, host) && (fit.together?.(one, host) ?? true),
    )
    if (!mover) continue
    taken.add(host.person.number).add(mover.person.number)
    couples.push({ mover, host })
  }
  return couples
}

/** Young and single, with an own home in a county with an interface: brides for those who wait for a birthday. */
const brides: Fit = {
  ...fits['first-marriage'],
  couples: 40,
  host: (host) =>
    host.person.sex === '2' && birthYear(host) >= 1995 && fits.reference.host(host) && host.says === 'never-married',
}

/** Everybody is in one couple at most, so that two situations never stand in each other's way. */
export const poolsOf = (
  { province, free }: Populated,
  seed: string,
): { readonly pools: Pools; readonly brides: readonly Candidate[]; readonly taken: ReadonlySet<string> } => {
  const random = randomOf('couples', seed)
  const marriedOnes = [...province.people.values()].filter((person) => province.statusCodes.get(person.number) === '20')
  const candidates = candidatesOf(province, [...free, ...random.shuffled(marriedOnes)])
  const taken = new Set<string>()
  const left = candidates.filter(brides.host).slice(0, brides.couples)
  for (const bride of left) taken.add(bride.person.number)
  const pools = new Map<string, readonly Couple[]>()
  for (const [name, fit] of Object.entries(fits)) {
    pools.set(name, pairUp(province, random, fit, candidates, taken))
  }
  return { pools, brides: left, taken }
}

const candidatesOf = (province: Province, people: readonly Person[]): readonly Candidate[] =>
  people.flatMap((person) => candidateOf(province, person) ?? [])
