import { fromBase64Url, sameBytes, toBase64Url, toHex, utf8 } from './bytes.ts'
import { canonicalBytes } from './canonical-bytes.ts'
import type { Json } from './json.ts'
import { newId, randomBytes } from './random.ts'
import type { CryptoSuite, Randomness } from './suite.ts'
import { isSuiteName, suites } from './suites.ts'

/** The key of one (stream, key name): of one party, of what is joint, of one third person. `bytes` are 256 bits. */
export type PartKey = { readonly id: string; readonly bytes: Uint8Array }

/** Where a sealed value lies. It is authenticated, so that a value moved elsewhere is refused. */
export type PartPlace = {
  readonly table: string
  readonly region: string
  readonly stream: string
  readonly part: string
}

/** `sealed` goes to `sealed_part`, `commitment` (64 hex digits) to the event. */
export type SealedPart = { readonly sealed: string; readonly commitment: string }

/** 封存值. One error for every cause: erased, moved, damaged, wrong key. */
export type Opened = { readonly value: Json; readonly salt: string } | { readonly unreadable: true }

export function newPartKey(random: Randomness = randomBytes): PartKey {
  return { id: newId(random), bytes: random(32) }
}

/**
 * Seals a value with a salt of 128 bits that lies only inside: the commitment says nothing about the value without it.
 * The text is `v1.<suite>.<key id>.<base64url(iv || ciphertext || mac)>`.
 */
export function sealPart(
  suite: CryptoSuite,
  key: PartKey,
  place: PartPlace,
  value: Json,
  random: Randomness = randomBytes,
): SealedPart {
  const plain = canonicalBytes({ salt: toBase64Url(random(16)), value })
  const sealed = suite.encrypt(key.bytes, plain, contextOf(suite, key.id, place), random)
  return { sealed: `v1.${suite.name}.${key.id}.${toBase64Url(sealed)}`, commitment: toHex(suite.hash(plain)) }
}

/** Opens what `sealPart` made, with either suite. Never throws on a damaged text. */
export function openPart(key: PartKey, place: PartPlace, sealed: string): Opened {
  const [version, suiteName, keyId, body, ...rest] = sealed.split('.')
  if (version !== 'v1' || body === undefined || rest.length > 0) return { unreadable: true }
  if (suiteName === undefined || !isSuiteName(suiteName) || keyId !== key.id) return { unreadable: true }

  const suite = suites[suiteName]
  const plain = suite.decrypt(key.bytes, fromBase64Url(body), contextOf(suite, key.id, place))
  return plain === null ? { unreadable: true } : readPlain(plain)
}

/** The commitment of a value and its salt (base64url), 64 hex digits. */
export function commitmentOf(suite: CryptoSuite, salt: string, value: Json): string {
  return toHex(suite.hash(canonicalBytes({ salt, value })))
}

/** Does this commitment stand for this value? Either suite will do: a change of suite leaves old commitments as they are. */
export function isCommitmentOf(commitment: string, salt: string, value: Json): boolean {
  return Object.values(suites).some((suite) => sameBytes(utf8(commitmentOf(suite, salt, value)), utf8(commitment)))
}

function contextOf(suite: CryptoSuite, keyId: string, place: PartPlace): Uint8Array {
  return canonicalBytes(['v1', suite.name, keyId, place.table, place.region, place.stream, place.part])
}

function readPlain(plain: Uint8Array): Opened {
  const read: { readonly salt: string; readonly value: Json } = JSON.parse(new TextDecoder().decode(plain))
  return { value: read.value, salt: read.salt }
}
