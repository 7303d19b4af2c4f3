import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  hkdfSync,
  sign,
  verify,
} from 'node:crypto'
import { join, utf8 } from './bytes.ts'
import { randomBytes } from './random.ts'
import { remembered } from './remembered.ts'
import type { CryptoSuite } from './suite.ts'

const ivLength = 12
const tagLength = 16

/** SHA-256, HMAC and HKDF over it, AES-256-GCM, Ed25519. */
export const international: CryptoSuite = {
  name: 'international',
  hash: (bytes) => createHash('sha256').update(bytes).digest(),
  mac: (key, bytes) => createHmac('sha256', key).update(bytes).digest(),
  derive,

  encrypt(key, plain, context, random = randomBytes) {
    const iv = random(ivLength)
    const cipher = createCipheriv('aes-256-gcm', cipherKey(key), iv).setAAD(context)
    return join(iv, cipher.update(plain), cipher.final(), cipher.getAuthTag())
  },

  decrypt(key, sealed, context) {
    if (sealed.length < ivLength + tagLength) return null
    const decipher = createDecipheriv('aes-256-gcm', cipherKey(key), sealed.subarray(0, ivLength), {
      authTagLength: tagLength,
    })
    decipher.setAAD(context).setAuthTag(sealed.subarray(sealed.length - tagLength))
    try {
      return join(decipher.update(sealed.subarray(ivLength, sealed.length - tagLength)), decipher.final())
    } catch {
      return null
    }
  },

  newSigningKeys() {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519', {
      privateKeyEncoding: { type: 'pkcs8', format: 'der' },
      publicKeyEncoding: { type: 'spki', format: 'der' },
    })
    return { privateKey: Uint8Array.from(privateKey), publicKey: Uint8Array.from(publicKey) }
  },

  sign(privateKey, bytes) {
    return sign(null, bytes, createPrivateKey({ key: Buffer.from(privateKey), format: 'der', type: 'pkcs8' }))
  },

  verify(publicKey, bytes, signature) {
    try {
      const key = createPublicKey({ key: Buffer.from(publicKey), format: 'der', type: 'spki' })
      return key.asymmetricKeyType === 'ed25519' && verify(null, bytes, key, signature)
    } catch {
      return false
    }
  },
}

function derive(key: Uint8Array, use: string, length: number): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', key, new Uint8Array(0), utf8(use), length))
}

const cipherKey = remembered((key) => derive(key, 'xiqian aes-256-gcm v1', 32))
