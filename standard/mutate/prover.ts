import { benchIn } from '../src/prove/bench.ts'
import { proveCoverage } from '../src/prove/prove-coverage.ts'
import { proveIn } from '../src/prove/prove-standard.ts'
import { spaceOf } from '../src/prove/space.ts'
import type { Coverage } from '../src/read/coverage.ts'
import type { CompiledStandard, Standard } from '../src/standard.ts'
import type { Prover } from './mutate-standard.ts'

/** So many standards are proved whole (seconds each); a standard with more survivors wants examples first. */
const mostProved = 60

const unsealed = (compiled: CompiledStandard): Standard => ({ ...compiled, digest: '', canonicalJson: '' })

type Told = { readonly problem: { readonly zh: string; readonly en: string }; readonly at?: string }
const nameOf = ({ problem, at }: Told): string => `${at ?? ''} ${problem.zh}`

/** The prover as it is asked about a mutant: what it finds there and not in the standard itself. */
export const proverFor = (
  standard: CompiledStandard,
  coverage: Coverage,
): { readonly ask: Prover; readonly left: () => number } => {
  const faultsOf = (compiled: CompiledStandard): readonly Told[] => {
    const space = spaceOf([compiled])
    return [
      ...proveCoverage(unsealed(compiled), coverage),
      ...proveIn(space, benchIn(space, compiled, []), new Map()).faults,
      ...(compiled.overlays.length === 0 ? [] : proveIn(space, benchIn(space, compiled), new Map()).faults),
    ]
  }
  let known: ReadonlySet<string> | undefined
  let asked = 0
  return {
    ask: (mutated) => {
      asked++
      if (asked > mostProved) return undefined
      known ??= new Set(faultsOf(standard).map(nameOf))
      return faultsOf(mutated).find((fault) => known?.has(nameOf(fault)) !== true)?.problem.en
    },
    left: () => Math.max(0, asked - mostProved),
  }
}
