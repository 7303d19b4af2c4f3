import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync } from 'node:crypto'
import { join, sameBytes, utf8 } from './bytes.ts'
import { randomBytes } from './random.ts'
import { remembered } from './remembered.ts'
import { newSm2Keys, sm2Sign, sm2Verify } from './sm2.ts'
import type { CryptoSuite } from './suite.ts'

const ivLength = 16
const macLength = 32

/** 国密套件: SM3, HMAC-SM3, HKDF-SM3, SM4-CTR with HMAC-SM3 (encrypt, then MAC), SM2. OpenSSL 3.0 has no SM4-GCM. */
export const gm: CryptoSuite = {
  name: 'gm',
  hash: (bytes) => createHash('sm3').update(bytes).digest(),
  mac,
  derive,

  encrypt(key, plain, context, random = randomBytes) {
    const { cipherKey, macKey } = keysFrom(key)
    const iv = random(ivLength)
    const cipher = createCipheriv('sm4-ctr', cipherKey, iv)
    const cipherText = join(cipher.update(plain), cipher.final())
    return join(iv, cipherText, mac(macKey, covered(context, iv, cipherText)))
  },

  decrypt(key, sealed, context) {
    if (sealed.length < ivLength + macLength) return null
    const { cipherKey, macKey } = keysFrom(key)
    const iv = sealed.subarray(0, ivLength)
    const cipherText = sealed.subarray(ivLength, sealed.length - macLength)
    const given = sealed.subarray(sealed.length - macLength)
    if (!sameBytes(mac(macKey, covered(context, iv, cipherText)), given)) return null

    const decipher = createDecipheriv('sm4-ctr', cipherKey, iv)
    return join(decipher.update(cipherText), decipher.final())
  },

  newSigningKeys: newSm2Keys,
  sign: sm2Sign,
  verify: sm2Verify,
}

function mac(key: Uint8Array, bytes: Uint8Array): Uint8Array {
  return createHmac('sm3', key).update(bytes).digest()
}

function derive(key: Uint8Array, use: string, length: number): Uint8Array {
  return new Uint8Array(hkdfSync('sm3', key, new Uint8Array(0), utf8(use), length))
}

const keysFrom = remembered((key) => {
  const both = derive(key, 'xiqian sm4-ctr hmac-sm3 v1', 48)
  return { cipherKey: both.subarray(0, 16), macKey: both.subarray(16) }
})

/** The length of the context stands first, so that no byte can move from the context into the ciphertext. */
function covered(context: Uint8Array, iv: Uint8Array, cipherText: Uint8Array): Uint8Array {
  const length = new Uint8Array(4)
  new DataView(length.buffer).setUint32(0, context.length)
  return join(length, context, iv, cipherText)
}
