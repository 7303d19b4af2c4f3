/** What a card reader typed, or what somebody typed in its place: 姓名|公民身份号码. */
export type CardRead =
  | { readonly read: 'card'; readonly name?: string; readonly citizenNumber: string }
  | { readonly read: 'unreadable'; readonly because: 'empty' | 'no-number' | 'length' | 'check-digit' }

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const checkDigits = '10X98765432'

/** GB 11643: ISO 7064 MOD 11-2 over the first 17 digits. */
export const checkDigitOf = (digits: string): string => {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0)
  return checkDigits.charAt(sum % 11)
}

/** Full-width digits, letters and bars, which an input method left on makes of the reader's keys, back to plain ones. */
const plain = (line: string): string =>
  line
    .replace(/[\uFF01-\uFF5E]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[^\S\t]+/g, ' ')
    .trim()

/**
 * Reads one line of the card field: `name|number`, `number|name`, or the number alone.
 * Nothing is guessed: a number that is not whole is unreadable, and the card is read again.
 */
export const parseCard = (line: string): CardRead => {
  const parts = plain(line)
    .split(/[|\t]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  if (parts.length === 0) return { read: 'unreadable', because: 'empty' }
  const number = parts.find((part) => /^[0-9]{6,}[0-9 ]*[0-9xX]$/.test(part))
  if (number === undefined) return { read: 'unreadable', because: 'no-number' }

  const citizenNumber = number.replaceAll(' ', '').toUpperCase()
  if (!/^[0-9]{17}[0-9X]$/.test(citizenNumber)) return { read: 'unreadable', because: 'length' }
  if (checkDigitOf(citizenNumber) !== citizenNumber.charAt(17)) return { read: 'unreadable', because: 'check-digit' }

  const name = parts.find((part) => part !== number)
  return name === undefined ? { read: 'card', citizenNumber } : { read: 'card', name, citizenNumber }
}

/** True when a masked value (619901********2416) could be this number: every shown sign agrees, in its place. */
export const couldBe = (masked: string, citizenNumber: string): boolean =>
  masked.length === citizenNumber.length &&
  /[0-9]/.test(masked) &&
  [...masked].every((sign, index) => sign === '*' || sign === '＊' || sign === citizenNumber.charAt(index))

type PartyFacts = {
  readonly role: string
  readonly verified: boolean
  readonly facts: readonly { readonly masked: string }[]
}

/**
 * Whose card lies on the reader: the party whose masked number fits it. Only where no masked number is shown at all,
 * the first party not yet verified. The office compares the whole number in either case.
 */
export const whoseCard = <Party extends PartyFacts>(
  parties: readonly Party[],
  citizenNumber: string,
): Party | undefined => {
  const showsNumber = (party: Party): boolean =>
    party.facts.some((fact) => /^[0-9]{3,}[*＊]+[0-9X]*$/.test(fact.masked))
  const fitting = parties.find((party) => party.facts.some((fact) => couldBe(fact.masked, citizenNumber)))
  if (fitting !== undefined) return fitting
  return parties.some(showsNumber) ? undefined : parties.find((party) => !party.verified)
}
