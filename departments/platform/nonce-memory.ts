import type { Instant } from '../src/answer.ts'

/** Remembers nonces for as long as a message may arrive; `remember` is false for one that was seen before. */
export type NonceMemory = { readonly remember: (nonce: string, now: Instant) => boolean }

/** How far the time of a message may lie from ours, either way. */
export const windowSeconds = 300

/** A memory of this process. Several processes need one in the database with the same shape, or the receipts' own uniqueness. */
export const openNonceMemory = (): NonceMemory => {
  const seen = new Map<string, number>()
  return {
    remember: (nonce, now) => {
      const at = Date.parse(now)
      // Map keeps the order of arrival, so that the oldest are at the front and forgetting is cheap.
      for (const [old, arrived] of seen) {
        if (at - arrived <= 2 * windowSeconds * 1000) break
        seen.delete(old)
      }
      if (seen.has(nonce)) return false
      seen.set(nonce, at)
      return true
    },
  }
}
