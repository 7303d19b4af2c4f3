import { randomBytes as nodeRandomBytes } from 'node:crypto'
import type { Randomness } from './suite.ts'

/** The machine's own randomness: the default at the edge, never inside a decision. */
export const randomBytes: Randomness = (length) => Uint8Array.from(nodeRandomBytes(length))

/** An id of 128 random bits, 26 characters of lower-case base32 (Crockford): safe in URLs, file names and by voice. */
export function newId(random: Randomness = randomBytes): string {
  let bits = 0n
  for (const byte of random(16)) bits = (bits << 8n) | BigInt(byte)
  let text = ''
  for (let place = 0; place < 26; place += 1) {
    text = alphabet.charAt(Number(bits & 31n)) + text
    bits >>= 5n
  }
  return text
}

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'
