import { type Memory, readStreams } from '@xiqian/ledger'
import { type CryptoSuite, toHex } from '@xiqian/seal'
import { compileStandard, type LegalDay, type Standard, type StandardDigest } from '@xiqian/standard'
import type { Standards, Versions } from '../office.ts'
import { type Term, termOn, termsOf } from './in-force.ts'
import { type Version, versionOf } from './version.ts'
import { asVersionEvents, positionsOfVersions, province } from './version-stream.ts'

type Known = { readonly position: number; readonly version: Version }

/** A digest names one standard, whoever opens it in this process; what was made of it serves again. */
const shared = new Map<StandardDigest, WeakRef<Standard>>()

/**
 * 标准库: every recorded version as this process knows it. Which one is in force is read off the legal clock at each question,
 * so that midnight needs no restart; `refresh` finds what other processes recorded or published.
 */
export const openVersions = async (
  { memory, suite }: { readonly memory: Memory; readonly suite: CryptoSuite },
  today: () => LegalDay,
): Promise<{ readonly standards: Standards; readonly versions: Versions }> => {
  const digestOf = (bytes: Uint8Array) => toHex(suite.hash(bytes))
  const known = new Map<string, Known>()
  const compiled = new Map<StandardDigest, Standard>()
  let terms = new Map<string, readonly Term[]>()

  const versionOfDigest = (digest: StandardDigest): Version | undefined =>
    [...known.values()].find(({ version }) => version.digest === digest)?.version

  const standardOf = (digest: StandardDigest): Standard | undefined => {
    const before = compiled.get(digest)
    if (before !== undefined) return before
    const version = versionOfDigest(digest)
    if (version === undefined) return undefined
    const standard = shared.get(digest)?.deref() ?? compileStandard(version.canonicalJson, digestOf)
    shared.set(digest, new WeakRef(standard))
    compiled.set(digest, standard)
    return standard
  }

  const refresh = async (): Promise<void> => {
    const moved = (await positionsOfVersions(memory)).filter(
      ({ stream, position }) => known.get(stream)?.position !== position,
    )
    if (moved.length === 0) return
    const { streams } = await readStreams(memory.pool, {
      streams: moved.map(({ stream }) => ({ region: province, stream })),
    })
    streams.forEach(({ events, head }, place) => {
      const version = versionOf(asVersionEvents(events))
      const stream = moved[place]?.stream
      if (version !== undefined && stream !== undefined) known.set(stream, { position: head?.position ?? 0, version })
    })
    const all = [...known.values()].map(({ version }) => version)
    terms = new Map(
      [...new Set(all.map(({ lifeEvent }) => lifeEvent))].map((lifeEvent) => [
        lifeEvent,
        termsOf(all.filter((version) => version.lifeEvent === lifeEvent)),
      ]),
    )
  }

  const inForce = (lifeEvent: string): Standard | undefined => {
    const term = termOn(terms.get(lifeEvent) ?? [], today())
    return term === undefined ? undefined : standardOf(term.digest)
  }

  await refresh()
  return {
    standards: {
      inForce,
      byDigest: standardOf,
      all: () => [...terms.keys()].sort().flatMap((lifeEvent) => inForce(lifeEvent) ?? []),
    },
    versions: {
      all: () => [...known.values()].map(({ version }) => version),
      byDigest: versionOfDigest,
      termsOf: (lifeEvent) => terms.get(lifeEvent) ?? [],
      refresh,
    },
  }
}
