/**
 * Derives once per key object and keeps the result as long as that object lives, and no longer: of 45 µs for sealing a value,
 * 13 µs were the derivation. Keys are never changed in place.
 */
export function remembered<T>(derive: (key: Uint8Array) => T): (key: Uint8Array) => T {
  const known = new WeakMap<Uint8Array, T>()
  return (key) => {
    const before = known.get(key)
    if (before !== undefined) return before
    const derived = derive(key)
    known.set(key, derived)
    return derived
  }
}
