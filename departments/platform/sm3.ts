import { gm, sameBytes, toHex, utf8 } from '@xiqian/seal'

/** SM3 of UTF-8 text, lower-case hex. */
export const sm3Hex = (text: string): string => toHex(gm.hash(utf8(text)))

/** HMAC-SM3 of UTF-8 text under a UTF-8 key, lower-case hex. */
export const hmacSm3Hex = (secret: string, text: string): string => toHex(gm.mac(utf8(secret), utf8(text)))

/** Compares in a time that does not tell where two signatures part. */
export const sameHex = (left: string, right: string): boolean => sameBytes(utf8(left), utf8(right))
