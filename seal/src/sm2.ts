import type { KeyObject } from 'node:crypto'
import {
  createHash,
  createPrivateKey,
  createPublicKey,
  createSign,
  createVerify,
  generateKeyPairSync,
} from 'node:crypto'
import { fromHex, join, utf8 } from './bytes.ts'
import type { SigningKeys } from './suite.ts'

/** The id that GB/T 32918 takes where the parties agreed on none. */
const defaultId = '1234567812345678'

/** a, b, xG, yG of the recommended curve (GB/T 32918.5). */
const curve = fromHex(
  'fffffffeffffffffffffffffffffffffffffffff00000000fffffffffffffffc' +
    '28e9fa9e9d9f5e344d5a9e4bcf6509a7f39789f515ab8f92ddbcbd414d940e93' +
    '32c4ae2c1f1981195f9904466a39c9948fe30bbff2660be1715a4589334c74c7' +
    'bc3736a2f4f6779c59bdcee36b692153d0a9877cc62a474002df32e52139f0a0',
)

export function newSm2Keys(): SigningKeys {
  const { privateKey, publicKey } = generateKeyPairSync('ec', {
    namedCurve: 'SM2',
    privateKeyEncoding: { type: 'pkcs8', format: 'der' },
    publicKeyEncoding: { type: 'spki', format: 'der' },
  })
  return { privateKey: Uint8Array.from(privateKey), publicKey: Uint8Array.from(publicKey) }
}

export function sm2Sign(privateKey: Uint8Array, bytes: Uint8Array): Uint8Array {
  const key = imported(createPrivateKey({ key: Buffer.from(privateKey), format: 'der', type: 'pkcs8' }))
  // One-shot sign('sm3') takes an empty id, which nobody else verifies: ZA goes in by hand.
  return createSign('sm3')
    .update(identityHash(pointOf(createPublicKey(key))))
    .update(bytes)
    .sign(key)
}

export function sm2Verify(publicKey: Uint8Array, bytes: Uint8Array, signature: Uint8Array): boolean {
  try {
    const key = imported(createPublicKey({ key: Buffer.from(publicKey), format: 'der', type: 'spki' }))
    return createVerify('sm3')
      .update(identityHash(pointOf(key)))
      .update(bytes)
      .verify(key, signature)
  } catch {
    return false
  }
}

/** A key that was generated and not imported signs ECDSA instead; an imported SM2 key has no type name on Node 20. */
function imported(key: KeyObject): KeyObject {
  if (key.asymmetricKeyType === 'ec') throw new Error('not an SM2 key: 这不是 SM2 密钥')
  return key
}

/** x || y, the last 64 bytes of the SPKI form (uncompressed point). */
function pointOf(key: KeyObject): Uint8Array {
  return key.export({ type: 'spki', format: 'der' }).subarray(-64)
}

/** ZA of GB/T 32918.2, 5.5: SM3(bit length of id || id || a || b || xG || yG || xA || yA). */
function identityHash(point: Uint8Array): Uint8Array {
  const id = utf8(defaultId)
  const bits = Uint8Array.of((id.length * 8) >> 8, (id.length * 8) & 255)
  return createHash('sm3')
    .update(join(bits, id, curve, point))
    .digest()
}
