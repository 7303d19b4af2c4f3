import { citizenNumber, type Sex } from '../citizen-number.ts'
import type { Random } from '../random.ts'
import { newName } from './names.ts'
import { nextSerial, type Person, type Province } from './province.ts'

export type Wanted = {
  readonly sex: Sex
  /** YYYYMMDD */
  readonly birth: string
  readonly surname?: string
  readonly diedOn?: string
}

const twoDigits = (number: number): string => String(number).padStart(2, '0')

/** A day of that year; the 29th to 31st are left out, which nobody misses. */
export const someDay = (random: Random, year: number): string =>
  `${year}${twoDigits(random.between(1, 12))}${twoDigits(random.between(1, 28))}`

const freeNumber = (province: Province, random: Random, wanted: Wanted): string => {
  for (;;) {
    const prefix = `6199${twoDigits(random.between(0, 99))}`
    const number = citizenNumber(prefix, wanted.birth, random.between(1, 499), wanted.sex)
    if (!province.people.has(number)) return number
  }
}

/** A person of nowhere: the numbers 619900 to 619999 belong to no region. Mobile numbers start with 154, which no network has. */
export const makePerson = (province: Province, random: Random, wanted: Wanted): Person => {
  const number = freeNumber(province, random, wanted)
  const { name, folk } = newName(random, wanted.sex, wanted.surname)
  const validYear = random.between(2028, 2044)
  return {
    number,
    name,
    folk,
    sex: wanted.sex,
    birth: wanted.birth,
    mobile: `154${String(nextSerial(province, 'mobile')).padStart(8, '0')}`,
    idValidTo: Number(wanted.birth.slice(0, 4)) < 1975 ? '长期' : someDay(random, validYear),
    ...(wanted.diedOn === undefined ? {} : { diedOn: wanted.diedOn }),
  }
}

/** Makes a person and enters it in the population register as never married. */
export const enterPerson = (province: Province, random: Random, wanted: Wanted): Person => {
  const person = makePerson(province, random, wanted)
  province.people.set(person.number, person)
  province.statusCodes.set(person.number, '10')
  return person
}
