import { spacedDay } from '../legal-clock.ts'
import { type Province, personOf } from '../people/province.ts'
import { countyOf, hasInterface } from '../regions.ts'
import { type Candidate, onlyFiling, onlyHome, type QuirkAt } from './candidate.ts'
import { type Destination, settlesIn } from './fits.ts'
import type { Couple } from './pools.ts'

export type Party = {
  readonly name: string
  readonly citizenNumber: string
  readonly sex: 'male' | 'female'
  readonly birthDate: string
  readonly ethnicity: string
  readonly mobile: string
  readonly says: Candidate['says']
  readonly county: string
  readonly countyName: string
  readonly address: string
  readonly householdNumber: string
  readonly isHead: boolean
  /** Services in which something is wrong with this person. */
  readonly quirks: readonly QuirkAt[]
}

export type ThirdPerson = {
  readonly as: 'head' | 'co-owner'
  readonly name: string
  readonly citizenNumber: string
  readonly mobile: string
}

export type CoupleAnswer = {
  readonly fits: string
  readonly words: string
  readonly seed: number
  /** A marriage of one of the two was reported since. */
  readonly used: boolean
  readonly man: Party
  readonly woman: Party
  readonly situation: {
    readonly mover: 'man' | 'woman'
    readonly host: 'man' | 'woman'
    readonly destination: Destination
    readonly sameCounty: boolean
    readonly interface: boolean
    readonly fromCounty: string
    readonly fromCountyName: string
    readonly fromOrgan: string
    readonly toCounty: string
    readonly toCountyName: string
    readonly toOrgan: string
    readonly address: string
    readonly propertyNumber?: string
    readonly filingNumber?: string
    readonly householdNumber?: string
  }
  readonly third: readonly ThirdPerson[]
}

export const partyOf = ({ person, says, household, isHead, quirks }: Candidate): Party => ({
  name: person.name,
  citizenNumber: person.number,
  sex: person.sex === '1' ? 'male' : 'female',
  birthDate: spacedDay(person.birth),
  ethnicity: person.folk,
  mobile: person.mobile,
  says,
  county: household.county,
  countyName: countyOf(household.county).name,
  address: household.address,
  householdNumber: household.number,
  isHead,
  quirks,
})

/** Those whose word is needed beside the couple's: the head of the family household, or the other owners. */
const thirdPersons = (province: Province, host: Candidate, destination: Destination): readonly ThirdPerson[] => {
  const named = (as: ThirdPerson['as'], number: string): ThirdPerson => {
    const { name, mobile } = personOf(province, number)
    return { as, name, citizenNumber: number, mobile }
  }
  if (destination === 'family-household') return host.isHead ? [] : [named('head', host.household.head)]
  const owners = onlyHome(host)?.owners ?? []
  return owners.filter(({ number }) => number !== host.person.number).map(({ number }) => named('co-owner', number))
}

export type Asked = {
  readonly fits: string
  readonly words: string
  readonly seed: number
  readonly destination: Destination
  readonly used: boolean
}

/** Where they settle: a home with its title, one that is on file, or the household. */
const targetOf = (host: Candidate, destination: Destination) => {
  const home = onlyHome(host)
  const filing = onlyFiling(host)
  if (destination === 'own-property' && home) return { propertyNumber: home.certNo, address: home.address }
  if (destination === 'own-property' && filing) return { filingNumber: filing.number, address: filing.address }
  return { householdNumber: host.household.number, address: host.household.address }
}

/** The couple as `GET /dev/people` tells it. */
export const describe = (province: Province, { mover, host }: Couple, asked: Asked): CoupleAnswer => {
  const { destination, ...rest } = asked
  const toCounty = settlesIn(host, destination)
  const isMoverMan = mover.person.sex === '1'
  return {
    ...rest,
    man: partyOf(isMoverMan ? mover : host),
    woman: partyOf(isMoverMan ? host : mover),
    situation: {
      mover: isMoverMan ? 'man' : 'woman',
      host: isMoverMan ? 'woman' : 'man',
      destination,
      sameCounty: mover.household.county === toCounty,
      interface: hasInterface(toCounty),
      fromCounty: mover.household.county,
      fromCountyName: countyOf(mover.household.county).name,
      fromOrgan: mover.household.organ,
      toCounty,
      toCountyName: countyOf(toCounty).name,
      toOrgan: host.household.county === toCounty ? host.household.organ : `${toCounty}000000`,
      ...targetOf(host, destination),
    },
    third: thirdPersons(province, host, destination),
  }
}
