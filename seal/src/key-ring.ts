import type { Kms } from './kms.ts'
import type { PartKey } from './part.ts'

/** A row of `part_key` as the ring needs it. */
export type WrappedPartKey = { readonly keyId: string; readonly wrapped: string }

/** 钥匙圈. Unwraps at the door and keeps for minutes, so that a desk never waits for the key service. */
export type KeyRing = {
  /** The key, or null where it was destroyed. `now` is the machine clock in milliseconds. */
  keyFor(key: WrappedPartKey, now: number): Promise<PartKey | null>
  /** Several at once, in the same order. */
  keysFor(keys: readonly WrappedPartKey[], now: number): Promise<readonly (PartKey | null)[]>
  /** A key made by this process, so that the next request need not unwrap it. */
  keep(key: PartKey, wrapped: string, now: number): void
  /** After an erasure. */
  forget(keyId: string): void
  readonly size: number
}

type Kept = { readonly key: PartKey; readonly wrapped: string; readonly until: number }

/** `keepMs`: how long an unwrapped key stays (default 5 minutes); `most`: how many at once, the oldest leave first. */
export function newKeyRing(
  kms: Kms,
  { keepMs = 5 * 60_000, most = 20_000 }: { readonly keepMs?: number; readonly most?: number } = {},
): KeyRing {
  const kept = new Map<string, Kept>()

  const keep = (key: PartKey, wrapped: string, now: number): void => {
    kept.delete(key.id)
    kept.set(key.id, { key, wrapped, until: now + keepMs })
    for (const [id, entry] of kept) {
      // A map keeps the order of insertion and every entry stays equally long: the first ones end first.
      if (entry.until > now && kept.size <= most) break
      kept.delete(id)
    }
  }

  const keyFor = async ({ keyId, wrapped }: WrappedPartKey, now: number): Promise<PartKey | null> => {
    const known = kept.get(keyId)
    if (known !== undefined && known.until > now && known.wrapped === wrapped) return known.key

    const bytes = await kms.unwrap(wrapped)
    if (bytes === null) return null
    const key = { id: keyId, bytes }
    keep(key, wrapped, now)
    return key
  }

  return {
    keyFor,
    keysFor: (keys, now) => Promise.all(keys.map((key) => keyFor(key, now))),
    keep,
    forget: (keyId) => void kept.delete(keyId),
    get size() {
      return kept.size
    },
  }
}
