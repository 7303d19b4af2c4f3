import { proveStandard } from '../src/prove/prove-standard.ts'
import type { Standard } from '../src/standard.ts'
import { faultsByBruteForce } from './oracle.ts'
import { type SubSpace, withinOf } from './sub-space.ts'

export type Both = {
  readonly situations: number
  readonly found: number
  /** Which faults were found, and at how many lines. */
  readonly kinds: Readonly<Record<string, number>>
  /** Found by one and not by the other: empty where the prover is right. */
  readonly onlyBrute: readonly string[]
  readonly onlyProver: readonly string[]
}

/** Faults that no situation shows: they are read off the standard itself. */
const unseen: readonly string[] = ['read-by-nothing', 'pause-without-end', 'own-clock-without-end']

/** The prover and the oracle look at the same part of the space; both say what is wrong there. */
export const compareBoth = (standard: Standard, province: Standard | undefined, sub: SubSpace): Both => {
  const brute = faultsByBruteForce(standard, province, sub)
  const { faults } = proveStandard(standard, new Map(), { within: withinOf(sub) })
  const proved = new Set(
    faults
      .filter(({ what }) => !unseen.includes(what))
      .map(({ kind, what, of, at }) => `${what} ${kind === 'heavier-than-the-province' ? of : at}`),
  )
  return {
    situations: brute.situations,
    found: brute.found.size,
    kinds: countsOf(brute.found),
    onlyBrute: [...brute.found].filter((one) => !proved.has(one)).sort(),
    onlyProver: [...proved].filter((one) => !brute.found.has(one)).sort(),
  }
}

const countsOf = (found: ReadonlySet<string>): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = {}
  for (const one of found) {
    const what = one.slice(0, one.indexOf(' '))
    counts[what] = (counts[what] ?? 0) + 1
  }
  return counts
}
