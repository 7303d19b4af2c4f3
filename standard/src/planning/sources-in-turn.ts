import type { MaterialRule, SourceRule } from '../standard.ts'
import type { Comes, SourceId } from '../types.ts'

type BySource = Extract<Comes, { readonly by: 'source' }>

/** 先问谁、查无再问谁: the sources of a material in the order in which they are asked. */
export const sourceIdsOf = ({
  source,
  otherwise = [],
}: Pick<MaterialRule, 'source' | 'otherwise'>): readonly SourceId[] =>
  source === undefined ? [] : [source, ...otherwise]

export const sourcesOf = (
  rule: Pick<MaterialRule, 'source' | 'otherwise'>,
  sources: readonly SourceRule[],
): readonly SourceRule[] => sourceIdsOf(rule).flatMap((id) => sources.find((one) => one.id === id) ?? [])

/** It knows of nothing, or is silent where people may say it themselves: the next one is asked, and after the last a person. */
export const passesOn = (verdict: unknown, { whenUnavailable }: Pick<SourceRule, 'whenUnavailable'>): boolean =>
  verdict === 'NOT_FOUND' || (verdict === 'UNAVAILABLE' && whenUnavailable === 'declare')

/**
 * What the first source in turn says that does not pass the question on: a record that is there is held, a silent source owes
 * it, and a contradiction is the source's to clear up. Undefined where none has anything to say: a person gives it.
 */
export const fromSources = (
  sources: readonly SourceRule[],
  verdictOf: (source: SourceRule, at: number) => unknown,
): BySource | undefined => {
  for (const [at, source] of sources.entries()) {
    const verdict = verdictOf(source, at)
    if (passesOn(verdict, source)) continue
    const state = verdict === undefined ? 'not-asked-yet' : verdict === 'MATCH' ? 'held' : 'owed-by-source'
    return { by: 'source', source: source.id, state }
  }
  return undefined
}
