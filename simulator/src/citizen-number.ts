const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** 校验码, GB 11643 (ISO 7064 MOD 11-2) over the first 17 digits. */
export const checkCharacter = (digits: string): string => {
  const sum = weights.reduce((total, weight, at) => total + weight * Number(digits[at]), 0)
  return '10X98765432'.charAt(sum % 11)
}

/** 性别 GB/T 2261.1: 1 male, 2 female. */
export type Sex = '1' | '2'

/** `prefix` is one of 619900 to 619999, a region that does not exist; an odd 17th digit is a man. */
export const citizenNumber = (prefix: string, birth: string, order: number, sex: Sex): string => {
  const sequence = order * 2 + (sex === '1' ? 1 : 0)
  const digits = `${prefix}${birth}${String(sequence).padStart(3, '0')}`
  return digits + checkCharacter(digits)
}
