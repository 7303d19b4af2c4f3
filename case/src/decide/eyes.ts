import type { PreReviewRule, RoleId } from '@xiqian/standard'
import type { Circumstances } from '../decision.ts'
import type { CaseFile } from '../file.ts'
import { conflictsToSee } from './conflicts.ts'

type Looked = PreReviewRule['looksAt'][number]

/** A paper that somebody photographed, unless an officer saw this very one already. */
const uploaded = (file: CaseFile, { plan }: Circumstances): readonly string[] =>
  plan.materials
    .filter(({ key }) => file.supplied[key]?.giving === 'upload' && file.supplied[key] !== file.seen.supplied[key])
    .map(({ key }) => key)

const isUnseen = (file: CaseFile, of: string, fact: string): boolean =>
  file.saved[of]?.[fact] !== undefined && file.saved[of]?.[fact]?.commitment !== file.seen.saved[of]?.[fact]?.commitment

/** A fact that no source vouches for: only somebody's word. */
const toldOnly = (file: CaseFile, facts: readonly string[]): readonly string[] =>
  ['joint', ...file.roles].flatMap((of) =>
    facts
      .filter((fact) => file.saved[of]?.[fact]?.from === 'asked' && isUnseen(file, of, fact))
      .map((fact) => (of === 'joint' ? fact : `${of}.${fact}`)),
  )

/** A source that knows this person otherwise than was said. */
const contradicted = (file: CaseFile, { sources, situation }: Circumstances): readonly string[] =>
  sources.flatMap(({ role, verdictIn }: { readonly role: RoleId; readonly verdictIn?: string }) =>
    verdictIn !== undefined && situation[`${role}.${verdictIn}`] === 'MISMATCH' && isUnseen(file, role, verdictIn)
      ? [`${role}.${verdictIn}`]
      : [],
  )

const whatOf = (looked: Looked, file: CaseFile, circumstances: Circumstances): readonly string[] => {
  switch (looked.what) {
    case 'uploaded-paper':
      return uploaded(file, circumstances)
    case 'told-fact':
      return toldOnly(file, looked.facts ?? [])
    case 'contradicted':
      return contradicted(file, circumstances)
  }
}

/** 要人看的: what the standard wants seen by a person and nobody has seen as it is now; all else is checked by itself. */
export const needsEyes = (file: CaseFile, circumstances: Circumstances): readonly string[] => [
  ...new Set([
    ...(circumstances.preReview?.looksAt ?? []).flatMap((looked) => whatOf(looked, file, circumstances)),
    ...conflictsToSee(file, circumstances),
  ]),
]
