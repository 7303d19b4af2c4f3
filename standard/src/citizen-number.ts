import { isLegalDay } from './days.ts'
import type { LegalDay } from './types.ts'

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const checkCharacters = '10X98765432'

/** 公民身份号码 GB 11643: the check character of the first 17 digits (ISO 7064 MOD 11-2). */
export const checkCharacterOf = (first17: string): string => {
  let sum = 0
  for (let i = 0; i < 17; i++) sum += Number(first17[i]) * (weights[i] ?? 0)
  return checkCharacters[sum % 11] ?? ''
}

/** Full-width digits and a small x, as phones type them, become what the register holds; spaces fall away. */
export const foldCitizenNumber = (raw: string): string => raw.normalize('NFKC').replace(/\s/g, '').toUpperCase()

export type CitizenNumberProblem = 'length' | 'characters' | 'checksum' | 'birth-date'

/** What is wrong with a folded number; undefined where nothing is. A birth date later than `today` is no birth date. */
export const citizenNumberProblem = (number: string, today?: LegalDay): CitizenNumberProblem | undefined => {
  if (number.length !== 18) return 'length'
  if (!/^\d{17}[\dX]$/.test(number)) return 'characters'
  const birth = birthDateOf(number)
  if (!isLegalDay(birth) || birth < '1850-01-01' || (today !== undefined && birth > today)) return 'birth-date'
  if (checkCharacterOf(number) !== number[17]) return 'checksum'
  return undefined
}

export const isCitizenNumber = (number: string): boolean => citizenNumberProblem(number) === undefined

/** Digits 7 to 14 as a day; not checked here. */
export const birthDateOf = (number: string): LegalDay =>
  `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`

/** The 17th digit: odd is male. */
export const sexOf = (number: string): 'male' | 'female' => (number.charCodeAt(16) % 2 === 1 ? 'male' : 'female')
