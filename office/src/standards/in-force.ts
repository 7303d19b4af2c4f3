import { addDays, type Instant, type LegalDay, type StandardDigest } from '@xiqian/standard'
import type { Version } from './version.ts'

/** 一段施行期, both days included; without `until` it goes on. */
export type Term = {
  readonly digest: StandardDigest
  readonly from: LegalDay
  readonly until?: LegalDay
  readonly publishedAt: Instant
}

/**
 * 施行时间轴 of one life event: which version holds on which days. The one with the greatest day of coming into force that is
 * not ahead; of two for the same day the one that was published later. Sorted by day.
 */
export const termsOf = (versions: readonly Version[]): readonly Term[] => {
  const published = versions
    .flatMap(({ digest, state }) =>
      state.stage === 'published' ? state.publications.map(({ from, at }) => ({ digest, from, publishedAt: at })) : [],
    )
    .sort((a, b) => compare(a.from, b.from) || compare(a.publishedAt, b.publishedAt))
  const lasting = published.filter(({ from }, place) => published[place + 1]?.from !== from)
  return lasting.map((term, place) => {
    const next = lasting[place + 1]
    return next === undefined ? term : { ...term, until: addDays(next.from, -1) }
  })
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

export const termOn = (terms: readonly Term[], day: LegalDay): Term | undefined =>
  terms.findLast(({ from }) => from <= day)

/** 草案、将施行、施行中、已被取代: never stored, always worked out from the day. */
export type Standing = 'draft' | 'coming' | 'in-force' | 'superseded'

export const standingOn = (version: Version, terms: readonly Term[], day: LegalDay): Standing => {
  if (version.state.stage !== 'published') return 'draft'
  if (termOn(terms, day)?.digest === version.digest) return 'in-force'
  return terms.some(({ digest, from }) => digest === version.digest && from > day) ? 'coming' : 'superseded'
}
