import type { Journal, Line } from '../journal.ts'
import type { Populated } from '../people/populate.ts'
import type { Province } from '../people/province.ts'
import { standingMarriage } from '../registers/marriages.ts'
import { candidateOf } from './candidate.ts'
import { type CoupleAnswer, describe } from './describe.ts'
import { fitNamed, fitNames, fits } from './fits.ts'
import { describeParents, isParentFit, type ParentFit, type ParentsAnswer, parentFits, parentPools } from './parents.ts'
import { type Couple, poolsOf } from './pools.ts'
import { birthOfOneTurning22, bringHome } from './young-man.ts'

export type Wish = {
  readonly fits: string
  readonly seed: number
  /** Only couples that settle in this county. */
  readonly settle?: string
  /** Passes over couples of whom a marriage was reported since. */
  readonly unused: boolean
  /** For `young-man`: in how many days he turns 22; negative for one who has. */
  readonly days: number
}

/** 配对: gives a couple that fits a situation, the same for the same seed; the next seed gives other people. */
export type Matchmaker = {
  readonly find: (wish: Wish, today: string) => CoupleAnswer | ParentsAnswer | { readonly nobody: string }
  readonly replay: (line: Line) => void
  readonly couplesKept: () => Readonly<Record<string, number>>
  readonly parentsKept: () => Readonly<Record<string, number>>
}

const youngMan = 'young-man'

/** `pristine` gives the province as it was before anything happened: who fits together follows from that alone. */
export const openMatchmaker = (
  province: Province,
  pristine: () => Populated,
  seed: string,
  anchorYear: number,
  journal: Journal,
): Matchmaker => {
  let matched: ReturnType<typeof poolsOf> | undefined
  const couples = (): ReturnType<typeof poolsOf> => {
    matched ??= poolsOf(pristine(), seed)
    return matched
  }
  let parents: ReturnType<typeof parentPools> | undefined
  const families = (): ReturnType<typeof parentPools> => {
    parents ??= parentPools(pristine().province, seed, anchorYear, couples().taken)
    return parents
  }
  const youngMen = new Map<string, Couple>()

  const isUsed = ({ mover, host }: Couple): boolean =>
    [mover, host].some(
      ({ person, says }) => says !== 'married' && standingMarriage(province, person.number) !== undefined,
    )

  const youngCouple = (birth: string, order: number): Couple | undefined => {
    const key = `${birth} ${order}`
    const known = youngMen.get(key)
    if (known) return known
    const { brides } = couples()
    const host = brides[order % Math.max(1, brides.length)]
    if (!host) return undefined
    const mover = candidateOf(province, bringHome(province, seed, birth, order, host.household.county))
    if (!mover) return undefined
    const couple = { mover, host }
    youngMen.set(key, couple)
    return couple
  }

  const findYoung = (wish: Wish, today: string): CoupleAnswer | { readonly nobody: string } => {
    const birth = birthOfOneTurning22(today, wish.days)
    if (!youngMen.has(`${birth} ${wish.seed}`)) journal.write({ what: youngMan, birth, order: wish.seed })
    const couple = youngCouple(birth, wish.seed)
    if (!couple) return { nobody: 'no bride is left for him' }
    const words = `the mover turns 22 in ${wish.days} days`
    const asked = { fits: youngMan, words, seed: wish.seed, destination: 'own-property', used: isUsed(couple) } as const
    return describe(province, couple, asked)
  }

  const findParents = (fits: ParentFit, wish: Wish): ParentsAnswer | { readonly nobody: string } => {
    const pool = families()[fits].filter(
      ({ woman }) => wish.settle === undefined || woman.household.county === wish.settle,
    )
    const one = pool[wish.seed % Math.max(1, pool.length)]
    return one === undefined
      ? { nobody: 'no parents of this province fit; try another county' }
      : describeParents(one, { fits, seed: wish.seed })
  }

  return {
    find: (wish, today) => {
      if (wish.fits === youngMan) return findYoung(wish, today)
      if (isParentFit(wish.fits)) return findParents(wish.fits, wish)
      const fit = fitNamed(wish.fits)
      if (!fit)
        return { nobody: `fits must be one of ${[...fitNames, youngMan, ...Object.keys(parentFits)].join(', ')}` }
      const pool = (couples().pools.get(wish.fits) ?? []).filter(
        ({ host }) => wish.settle === undefined || host.household.county === wish.settle,
      )
      const turned = pool.map((_, at) => pool[(wish.seed + at) % pool.length])
      const couple = wish.unused ? turned.find((one) => one && !isUsed(one)) : turned[0]
      if (!couple) return { nobody: 'no couple of this province fits; try another county, or leave out unused' }
      const { words, destination } = fit
      return describe(province, couple, { fits: wish.fits, words, seed: wish.seed, destination, used: isUsed(couple) })
    },
    replay: (line) => {
      if (line.what === youngMan && typeof line.birth === 'string' && typeof line.order === 'number') {
        youngCouple(line.birth, line.order)
      }
    },
    couplesKept: () => {
      const { pools, brides } = couples()
      const counts = Object.keys(fits).map((name) => [name, pools.get(name)?.length ?? 0])
      return { ...Object.fromEntries(counts), [youngMan]: brides.length }
    },
    parentsKept: () => Object.fromEntries(Object.entries(families()).map(([name, pool]) => [name, pool.length])),
  }
}
