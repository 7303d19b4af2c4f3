import type { Random } from '../random.ts'
import type { Province, Quirk } from './province.ts'

/** The handbook's mix of live answers: 3 % NOT_FOUND, 0.5 % MISMATCH, in each register of its own. */
const missingShare = 0.03
const mismatchShare = 0.005

export const registers = {
  person: 'public-security.person',
  household: 'public-security.household',
  marriage: 'civil-affairs.marital-status',
  property: 'natural-resources.property',
  filing: 'housing.filing',
  licence: 'e-licence.licence',
} as const

export const quirkKey = (service: string, number: string): string => `${service}|${number}`

const drawn = (random: Random, canHaveWrongSex: boolean): Quirk | undefined => {
  const draw = random.next()
  if (draw < missingShare) return 'missing'
  if (draw >= missingShare + mismatchShare) return undefined
  return canHaveWrongSex && draw < missingShare + mismatchShare * 0.3 ? 'wrong-sex' : 'name-variant'
}

/**
 * Draws what is wrong with whom, for those who have a line in the register. `misspelt` are wrong in the population register
 * by order, so that no seed is without them; they are few enough to leave the mix as it is.
 */
export const giveQuirks = (province: Province, random: Random, misspelt: readonly string[]): void => {
  const draw = (service: string, numbers: Iterable<string>): void => {
    for (const number of numbers) {
      const quirk = drawn(random, service === registers.person)
      if (quirk) province.quirks.set(quirkKey(service, number), quirk)
    }
  }
  draw(registers.person, province.people.keys())
  draw(registers.household, province.places.keys())
  draw(registers.marriage, province.marriageLines.keys())
  draw(registers.property, province.properties.keys())
  draw(registers.licence, province.people.keys())
  for (const number of misspelt) {
    for (const service of Object.values(registers)) province.quirks.delete(quirkKey(service, number))
    province.quirks.set(quirkKey(registers.person, number), 'name-variant')
  }
}
