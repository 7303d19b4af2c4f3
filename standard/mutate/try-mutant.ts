import { assemble } from '../src/read/assemble.ts'
import { type Trial, trialOf } from '../src/read/example-outcome.ts'
import type { Drafts } from '../src/read/read-files.ts'
import type { Gathered } from '../src/read/reading.ts'
import type { Assembled, Ruling } from '../src/read/ruling.ts'
import { tryExample, untrueIn } from '../src/read/try-example.ts'
import type { Mutant } from './mutant.ts'

/** The standard as it is, with everything about it that serves every mutant. */
export type Base = {
  readonly drafts: Drafts
  readonly gathered: Gathered
  readonly assembled: Assembled
  readonly trial: Trial
}

export const baseOf = (drafts: Drafts, gathered: Gathered): Base => {
  const assembled = assemble(drafts, gathered)
  return { drafts, gathered, assembled, trial: trialOf(assembled) }
}

/** The example that a mutant makes untrue. */
export type Killing = { readonly line: string; readonly title: string; readonly what: string }

const killingIn = (rulings: readonly Ruling[], trial: Trial): Killing | undefined => {
  for (const ruling of rulings) {
    for (const example of ruling.examples ?? []) {
      const tried = tryExample(ruling, example, trial)
      if ('misgiven' in tried) return { line: ruling.of, title: example.title, what: 'given' }
      const [untrue] = untrueIn(tried)
      if (untrue !== undefined) return { line: ruling.of, title: example.title, what: untrue.what }
    }
  }
  return undefined
}

const isOf =
  ({ section, of }: Mutant) =>
  (ruling: Ruling): boolean =>
    ruling.section === section && (ruling.of === of || (section === 'overlays' && ruling.of.startsWith(`${of}/`)))

export type TriedMutant = { readonly killing: Killing | undefined; readonly assembled: () => Assembled }

/** The examples of the line first, then those of all other lines: nothing is read again, all is in memory. */
export const tryMutant = (mutant: Mutant, { gathered, trial }: Base): TriedMutant => {
  const like = mutant.isBase === true ? undefined : trial
  const own = assemble((mutant.alone ?? mutant.drafts)(), gathered)
  let whole = mutant.alone === undefined ? own : undefined
  const assembled = () => {
    whole ??= assemble(mutant.drafts(), gathered)
    return whole
  }
  const ofLine = isOf(mutant)
  const killing =
    killingIn(own.rulings.filter(ofLine), trialOf(own, like)) ??
    killingIn(
      assembled().rulings.filter((ruling) => !ofLine(ruling)),
      trialOf(assembled(), like),
    )
  return { killing, assembled }
}
