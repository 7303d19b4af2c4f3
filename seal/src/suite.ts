/** 国密 is the default of this house; the international suite passes the same tests. */
export type SuiteName = 'gm' | 'international'

/** A signing key pair: PKCS#8 and SPKI, both DER. */
export type SigningKeys = { readonly privateKey: Uint8Array; readonly publicKey: Uint8Array }

/** Gives `length` unpredictable bytes. A test may give a deterministic one. */
export type Randomness = (length: number) => Uint8Array

/**
 * 密码套件. Everything the house asks of cryptography. Two suites pass one contract test: `gm` (SM3, HMAC-SM3, HKDF-SM3,
 * SM4-CTR with HMAC-SM3, SM2) and `international` (SHA-256, HMAC, HKDF, AES-256-GCM, Ed25519).
 */
export type CryptoSuite = {
  readonly name: SuiteName
  /** 32 bytes. */
  hash(bytes: Uint8Array): Uint8Array
  /** 32 bytes. */
  mac(key: Uint8Array, bytes: Uint8Array): Uint8Array
  /** HKDF with an empty salt; `use` keeps keys of different use apart. */
  derive(key: Uint8Array, use: string, length: number): Uint8Array
  /** iv || ciphertext || mac; `context` is authenticated and not stored. `key` has 32 bytes. */
  encrypt(key: Uint8Array, plain: Uint8Array, context: Uint8Array, random?: Randomness): Uint8Array
  /** The plain bytes, or null for every cause alike: wrong key, wrong context, a changed byte, too short. */
  decrypt(key: Uint8Array, sealed: Uint8Array, context: Uint8Array): Uint8Array | null
  newSigningKeys(): SigningKeys
  /** SM2: DER over SM3 of ZA and the message, with the default id 1234567812345678. Ed25519: 64 bytes. */
  sign(privateKey: Uint8Array, bytes: Uint8Array): Uint8Array
  /** False for a wrong signature and for one that cannot be read. */
  verify(publicKey: Uint8Array, bytes: Uint8Array, signature: Uint8Array): boolean
}
