export { blindIndex, normalForIndex } from './blind-index.ts'
export { fromBase64Url, fromHex, join as joinBytes, sameBytes, toBase64Url, toHex, utf8 } from './bytes.ts'
export { canonicalBytes, canonicalText, NotCanonical } from './canonical-bytes.ts'
export { type FileKmsOptions, KmsRefused, openFileKms } from './file-kms.ts'
export { gm } from './gm-suite.ts'
export { international } from './international-suite.ts'
export type { Json } from './json.ts'
export { type KeyRing, newKeyRing, type WrappedPartKey } from './key-ring.ts'
export type { Kms, WrappedKey } from './kms.ts'
export {
  commitmentOf,
  isCommitmentOf,
  newPartKey,
  type Opened,
  openPart,
  type PartKey,
  type PartPlace,
  type SealedPart,
  sealPart,
} from './part.ts'
export { newId, randomBytes } from './random.ts'
export type { CryptoSuite, Randomness, SigningKeys, SuiteName } from './suite.ts'
export { isSuiteName, suites } from './suites.ts'
