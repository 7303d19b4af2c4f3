import { valuesOf } from '../src/language/completions.ts'
import type { Drafts } from '../src/read/read-files.ts'
import { type Changes, without } from './changes.ts'
import { type Mutant, turned } from './mutant.ts'

/** 通常情形: what holds unless somebody says otherwise is what most examples leave unsaid. */
export const factMutants = (drafts: Drafts, { vary }: Changes): readonly Mutant[] => {
  const facts = drafts.facts?.facts ?? []
  const counties = (drafts.counties?.counties ?? []).map(({ code }) => code)
  const parties = (drafts.event?.parties ?? []).map(({ id }) => id)
  return facts.flatMap((fact, i) => {
    const { usual } = fact
    if (usual === undefined) return []
    const others = (valuesOf(fact, counties, parties) ?? []).filter((value) => value !== usual)
    const put = (other: typeof fact): Drafts => ({ ...drafts, facts: { facts: facts.with(i, other) } })
    return [
      ...vary(
        fact,
        others.slice(0, 2).map((is) => ({ ...turned('value-replaced', `usual ${usual}`, is), is })),
        (is) => put({ ...fact, usual: is }),
      ),
      ...vary(
        fact,
        [{ kind: 'member-left-out' as const, detail: `− usual ${usual}`, is: without(fact, 'usual') }],
        put,
      ),
    ].map((change): Mutant => ({ ...change, isBase: true, section: 'facts', of: fact.id }))
  })
}
