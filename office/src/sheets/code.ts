import { canonicalBytes, type Kms, sameBytes, utf8 } from '@xiqian/seal'

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'

/** 80 bits, 16 characters in four groups, without i, l, o and u, which are read wrongly. */
const written = (bytes: Uint8Array): string =>
  (
    Array.from({ length: 16 }, (_, at) => {
      const bit = at * 5
      const two = ((bytes[bit >> 3] ?? 0) << 8) | (bytes[(bit >> 3) + 1] ?? 0)
      return alphabet.charAt((two >> (11 - (bit & 7))) & 31)
    })
      .join('')
      .match(/.{4}/g) ?? []
  ).join('-')

/** 验证码 of a paper: a MAC over its number, so that nothing is stored for it and nobody finds one by trying. */
export const codeOfSheet = async (kms: Pick<Kms, 'mac'>, number: string): Promise<string> =>
  written(await kms.mac('sheet-code', canonicalBytes(['sheet-code', 1, number])))

/** As people type it: full-width figures, blanks, capitals, o for 0, i or l for 1. */
export const typedNumber = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s·.]/g, '')
    .replace(/[—–−]/g, '-')

const bare = (typed: string): string =>
  typedNumber(typed).replaceAll('-', '').replaceAll('o', '0').replace(/[il]/g, '1')

export const isCode = (typed: string, right: string): boolean => sameBytes(utf8(bare(typed)), utf8(bare(right)))

/** `610113-26-k3j2x9ab4d-17-2` -> the case and the paper in it; undefined for anything that is no such number. */
export const readNumber = (number: string): { readonly caseId: string; readonly sheet: string } | undefined => {
  const found = /^([0-9]{6}-[0-9]{2}-[0-9a-z]{10})-([0-9]{1,6}-[0-9]{1,2}(?:-[0-9])?)$/.exec(number)
  const [, caseId, sheet] = found ?? []
  return caseId === undefined || sheet === undefined ? undefined : { caseId, sheet }
}
