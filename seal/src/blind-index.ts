import { toHex, utf8 } from './bytes.ts'
import type { Kms } from './kms.ts'

/**
 * 盲索引. What a list is searched by without keeping the value: HMAC under a key of the column's own, 64 hex digits. Two
 * writings of one value (full-width digits, lower-case x, spaces) give one index; two columns never give the same.
 */
export async function blindIndex(kms: Kms, column: string, value: string): Promise<string> {
  return toHex(await kms.mac(`blind-index:${column}`, utf8(normalForIndex(value))))
}

/** NFKC, upper case, no spaces, visible or not. */
export function normalForIndex(value: string): string {
  return value
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\u200B-\u200F\u2060\uFEFF]/gu, '')
}
