import type { SuiteName } from './suite.ts'

/** A data key under the key-encryption key `kekId`. `wrapped` is text (`v1.<suite>.<kekId>.<base64url>`) and may lie in the database. */
export type WrappedKey = { readonly kekId: string; readonly wrapped: string }

/**
 * 密钥服务. The only holder of keys that outlive a request. Everything but the names is asked for asynchronously, so that a
 * key service in another machine can stand behind it.
 */
export type Kms = {
  readonly suite: SuiteName
  /** The id of the key-encryption key that `wrap` uses now. */
  currentKek(): string
  wrap(dek: Uint8Array): Promise<WrappedKey>
  /** Null when the key-encryption key was destroyed or the text is damaged. */
  unwrap(wrapped: string): Promise<Uint8Array | null>
  /** 32 bytes, under a key of its own per name. */
  mac(keyName: string, bytes: Uint8Array): Promise<Uint8Array>
  sign(bytes: Uint8Array): Promise<Uint8Array>
  /** SPKI DER; `suites[kms.suite].verify` takes it. */
  publicKey(): Promise<Uint8Array>
  /** Destroys a key-encryption key for good: whatever it wrapped stays unreadable. */
  destroy(kekId: string): Promise<void>
}
