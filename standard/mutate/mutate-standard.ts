import { namesIn } from '../src/read/cross-check.ts'
import type { CompiledStandard } from '../src/standard.ts'
import { changesOf } from './changes.ts'
import { type Difference, differences } from './difference.ts'
import { eventMutants } from './event-lines.ts'
import { factMutants } from './fact-lines.ts'
import { listedMutants } from './listed-lines.ts'
import { matterMutants } from './matter-lines.ts'
import { lineOf, type Mutant } from './mutant.ts'
import { overlayMutants } from './overlay-lines.ts'
import { type Proposal, proposalFor } from './proposal.ts'
import { type Base, type Killing, tryMutant } from './try-mutant.ts'

/** What became of a mutant: an example or the prover caught it, it says the same everywhere, or nobody noticed. */
export type Fate =
  | { readonly is: 'killed-by-example'; readonly by: Killing }
  | { readonly is: 'killed-by-prover'; readonly by: string }
  | { readonly is: 'equivalent' }
  | { readonly is: 'survivor'; readonly difference: Difference; readonly proposal?: Proposal }

export type Judged = { readonly mutant: Mutant; readonly fate: Fate }

/** What the prover finds wrong in a standard that is right by its examples; one word is enough. */
export type Prover = (mutated: CompiledStandard) => string | undefined

export const mutantsOf = ({ drafts, assembled, gathered }: Base): readonly Mutant[] => {
  const changes = changesOf(namesIn(assembled.compiled, gathered))
  return [matterMutants, listedMutants, eventMutants, overlayMutants, factMutants].flatMap((of) => of(drafts, changes))
}

/** 变异: every mutant of the lines chosen, and what became of it. */
export function* judgeMutants(
  base: Base,
  prover: Prover,
  chosen: (line: string) => boolean = () => true,
): Generator<Judged> {
  const differenceOf = differences(base.assembled.compiled)
  for (const mutant of mutantsOf(base)) {
    if (chosen(lineOf(mutant))) yield { mutant, fate: fateOf(mutant) }
  }

  function fateOf(mutant: Mutant): Fate {
    const { killing, assembled } = tryMutant(mutant, base)
    if (killing !== undefined) return { is: 'killed-by-example', by: killing }
    const mutated = assembled()
    const difference = differenceOf(mutant, mutated.compiled)
    if (difference === undefined) return { is: 'equivalent' }
    const fault = prover(mutated.compiled)
    if (fault !== undefined) return { is: 'killed-by-prover', by: fault }
    const proposal = proposalFor(mutant, difference, mutated, base)
    return { is: 'survivor', difference, ...(proposal === undefined ? {} : { proposal }) }
  }
}
