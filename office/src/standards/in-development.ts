import type { Actor } from '@xiqian/case'
import type { Instant, LegalDay, Standard } from '@xiqian/standard'
import { type Term, termOn } from './in-force.ts'
import type { Version, VersionEvent } from './version.ts'

const start: Actor = { who: 'system', as: { kind: 'system' }, purpose: 'start' }

type Start = {
  readonly standard: Standard
  readonly version: Version | undefined
  /** Of its life event, as published so far. */
  readonly terms: readonly Term[]
  readonly at: Instant
  readonly today: LegalDay
  readonly dataSet: 'synthetic' | 'real'
}

/**
 * 启动时: what a start does with what the folder says. A real data set gets a draft and no more. In a synthetic one the folder
 * is in force at once, for whoever changes a rule and starts again: its examples held when it was read, nobody approved it,
 * and each event says so. `inForceFrom` where it takes the place of another.
 */
export const developmentEvents = ({
  standard,
  version,
  terms,
  at,
  today,
  dataSet,
}: Start): { readonly events: readonly VersionEvent[]; readonly inForceFrom?: LegalDay } => {
  const { event, version: name, inForceFrom, digest, canonicalJson } = standard
  const stamp = { by: start, at }
  const recorded: VersionEvent[] =
    version === undefined
      ? [{ type: 'StandardRecorded', ...stamp, lifeEvent: event.id, version: name, inForceFrom, digest, canonicalJson }]
      : []
  const isComing = terms.some((term) => term.digest === digest && term.from > today)
  if (dataSet === 'real' || isComing || termOn(terms, today)?.digest === digest) return { events: recorded }

  const from = terms.length === 0 ? earlier(inForceFrom, today) : later(inForceFrom, today)
  const isPublished = version?.state.stage === 'published'
  return {
    events: [
      ...recorded,
      ...(isPublished
        ? []
        : [{ type: 'StandardChecked', ...stamp, situations: 0, faults: [], ms: 0, development: true } as const]),
      { type: 'StandardPublished', ...stamp, inForceFrom: from, development: true },
    ],
    ...(terms.length === 0 ? {} : { inForceFrom: from }),
  }
}

const earlier = (a: LegalDay, b: LegalDay): LegalDay => (a < b ? a : b)
const later = (a: LegalDay, b: LegalDay): LegalDay => (a > b ? a : b)
