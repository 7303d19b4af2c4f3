import { lots } from '../regions.ts'
import { enterPerson, makePerson, someDay } from './birth.ts'
import type { Building } from './families.ts'
import { divorce, marry, outlive, pairOf } from './marriage.ts'
import { householdOf, type Person } from './province.ts'

/** 25 % of those who marry were married before (MCA 2024); shares of the free outside collective households who are old enough. */
const divorcedShare = 0.31
const widowedShare = 0.035
const youngestWithPast = 27

const birthYear = (person: Person): number => Number(person.birth.slice(0, 4))

const registryOf = ({ province, random }: Building, person: Person): string =>
  householdOf(province, person.number)?.county ?? random.pick(lots)

const divorcePair = (building: Building, inProvince: Person, other: Person): void => {
  const { province, random, anchorYear } = building
  const pair = pairOf(inProvince, other)
  const earliest = Math.max(birthYear(pair.man) + 22, birthYear(pair.woman) + 20) + 1
  const married = random.between(earliest, Math.max(earliest, anchorYear - 3))
  const county = registryOf(building, inProvince)
  marry(province, random, pair, married, county)
  divorce(province, random, pair, random.between(married + 1, Math.max(married + 1, anchorYear - 1)), county)
}

/** Somebody of another province: has a number, stands in no register here. */
const outsider = ({ province, random }: Building, near: Person): Person =>
  makePerson(province, random, {
    sex: near.sex === '1' ? '2' : '1',
    birth: someDay(random, birthYear(near) + random.between(-1, 1)),
  })

const divorceThem = (building: Building, people: readonly Person[]): void => {
  const byAge = [...people].sort((one, other) => one.birth.localeCompare(other.birth))
  const men = byAge.filter((person) => person.sex === '1')
  const women = byAge.filter((person) => person.sex === '2')
  men.forEach((man, at) => {
    const woman = women[at]
    // Three of five were married to somebody who is in these registers too.
    if (woman && at % 5 < 3) {
      divorcePair(building, man, woman)
    } else {
      divorcePair(building, man, outsider(building, man))
      if (woman) divorcePair(building, woman, outsider(building, woman))
    }
  })
  for (const woman of women.slice(men.length)) divorcePair(building, woman, outsider(building, woman))
}

const widow = (building: Building, survivor: Person): void => {
  const { province, random, anchorYear } = building
  const late = enterPerson(province, random, {
    sex: survivor.sex === '1' ? '2' : '1',
    birth: someDay(random, birthYear(survivor) + random.between(-1, 1)),
    diedOn: someDay(random, anchorYear - 1),
  })
  const pair = pairOf(survivor, late)
  const earliest = Math.max(birthYear(pair.man) + 22, birthYear(pair.woman) + 20) + 1
  marry(
    province,
    random,
    pair,
    random.between(earliest, Math.max(earliest, anchorYear - 2)),
    registryOf(building, survivor),
  )
  outlive(province, survivor)
}

/** Gives some of those who are free to marry a marriage that is over. */
export const givePast = (building: Building, free: readonly Person[]): void => {
  const { random, anchorYear } = building
  const divorced: Person[] = []
  for (const person of free) {
    const draw = random.next()
    if (anchorYear - birthYear(person) < youngestWithPast) continue
    if (draw < divorcedShare) divorced.push(person)
    else if (draw < divorcedShare + widowedShare) widow(building, person)
  }
  divorceThem(building, divorced)
}
