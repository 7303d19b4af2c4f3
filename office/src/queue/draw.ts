import { type CryptoSuite, toHex, utf8 } from '@xiqian/seal'

type Hashing = Pick<CryptoSuite, 'hash'>

/** 种子的指纹: what is published before; whoever knows the seed afterwards computes it again. 64 hex digits. */
export const seedDigestOf = (suite: Hashing, seed: string): string => toHex(suite.hash(utf8(seed)))

/** 名单的指纹: of the places that are drawn, sorted, one a line. */
export const listDigestOf = (suite: Hashing, places: readonly string[]): string =>
  toHex(suite.hash(utf8([...places].sort().join('\n'))))

/**
 * 抽签: the order of those who were there before the release: by hash(seed, list digest, place). Nobody knew the seed when
 * the list could still change, and whoever chose the seed did not know the list. Places come in any order, each once.
 */
export const drawnOrder = (suite: Hashing, seed: string, places: readonly string[]): readonly string[] => {
  const list = listDigestOf(suite, places)
  return [...new Set(places)]
    .map((place) => ({ place, lot: toHex(suite.hash(utf8(`${seed}\n${list}\n${place}`))) }))
    .sort((one, other) => (one.lot < other.lot ? -1 : one.lot > other.lot ? 1 : one.place < other.place ? -1 : 1))
    .map(({ place }) => place)
}

export type PublishedDraw = {
  readonly seedDigest: string
  readonly seed: string
  readonly listDigest: string
  /** In the drawn order. */
  readonly places: readonly string[]
}

/** 验签: what does not fit in a published draw; empty where everything does. */
export const faultsOfDraw = (suite: Hashing, { seedDigest, seed, listDigest, places }: PublishedDraw) => {
  const order = drawnOrder(suite, seed, places)
  const first = places.findIndex((place, at) => order[at] !== place)
  return [
    ...(seedDigestOf(suite, seed) === seedDigest ? [] : (['seed'] as const)),
    ...(listDigestOf(suite, places) === listDigest ? [] : (['list'] as const)),
    ...(new Set(places).size === places.length ? [] : (['twice'] as const)),
    ...(first < 0 ? [] : (['order'] as const)),
  ]
}
