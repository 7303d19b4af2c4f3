import type { Sex } from '../citizen-number.ts'
import type { Random } from '../random.ts'
import { lots } from '../regions.ts'
import { enterPerson, someDay } from './birth.ts'
import { joinHousehold, newAddress, openHousehold, relations } from './household.ts'
import { marry, outlive, pairOf } from './marriage.ts'
import { surnameOf } from './names.ts'
import { enterProperty } from './property.ts'
import { type Person, type Province, personOf } from './province.ts'

/** What a builder of households needs; ages are full years in `anchorYear`. */
export type Building = { readonly province: Province; readonly random: Random; readonly anchorYear: number }

const someSex = (random: Random): Sex => (random.chance(0.5) ? '1' : '2')

const bornAt = ({ random, anchorYear }: Building, age: number): string => someDay(random, anchorYear - age)

const youngestAdult = 23
const oldestChild = 44

const enterChild = (building: Building, father: Person, age: number): Person => {
  const { province, random } = building
  const surname = surnameOf(father.name)
  const wanted = { sex: someSex(random), birth: bornAt(building, age), ...(surname === undefined ? {} : { surname }) }
  return enterPerson(province, random, wanted)
}

const childRelation = (child: Person): string => (child.sex === '1' ? relations.son : relations.daughter)

/** Parents and one or two grown-up children who are free to marry. Gives the children. */
export const settleFamily = (
  building: Building,
  kind: '1' | '3',
  how: { readonly children: number; readonly fatherDied: boolean },
): readonly Person[] => {
  const { province, random, anchorYear } = building
  const motherAge = random.between(51, 66)
  const father = enterPerson(province, random, {
    sex: '1',
    birth: bornAt(building, motherAge + random.between(0, 4)),
    ...(how.fatherDied ? { diedOn: someDay(random, random.between(2012, anchorYear - 1)) } : {}),
  })
  const mother = enterPerson(province, random, { sex: '2', birth: bornAt(building, motherAge) })
  const childAge = Math.min(oldestChild, Math.max(youngestAdult, motherAge - random.between(22, 28)))
  const county = random.pick(lots)
  const parents = pairOf(father, mother)
  marry(province, random, parents, anchorYear - childAge - random.between(1, 3), county)
  if (how.fatherDied) outlive(province, mother)

  const head = how.fatherDied || random.chance(0.3) ? mother : father
  const household = openHousehold(province, random, { county, kind, head })
  if (!how.fatherDied && head === mother) joinHousehold(province, household, father, relations.husband)
  if (head === father) joinHousehold(province, household, mother, relations.wife)

  return Array.from({ length: how.children }, (_, at) => {
    const age = Math.min(oldestChild, Math.max(youngestAdult, childAge - at * random.between(1, 5)))
    const child = enterChild(building, father, age)
    joinHousehold(province, household, child, childRelation(child))
    return child
  })
}

/** Somebody who heads a household alone, mostly in an own home. */
export const settleAlone = (building: Building): Person => {
  const { province, random } = building
  const person = enterPerson(province, random, {
    sex: someSex(random),
    birth: bornAt(building, random.between(24, 44)),
  })
  const household = openHousehold(province, random, { county: random.pick(lots), kind: '1', head: person })
  if (random.chance(0.85)) {
    enterProperty(province, random, [person], household)
  } else {
    const county = random.pick(lots)
    enterProperty(province, random, [person], { county, address: newAddress(random, county, '1') })
  }
  return person
}

/** A married couple with up to two children under age; most own their home, together or one of them. */
export const settleCouple = (building: Building): void => {
  const { province, random, anchorYear } = building
  const womanAge = random.between(26, 58)
  const man = enterPerson(province, random, { sex: '1', birth: bornAt(building, womanAge + random.between(-1, 5)) })
  const woman = enterPerson(province, random, { sex: '2', birth: bornAt(building, womanAge) })
  const county = random.pick(lots)
  // The younger of the two is at least 25 by age difference; marriage at 23 at the earliest.
  marry(province, random, { man, woman }, anchorYear - random.between(1, womanAge - 24), county)
  const [head, other] = random.chance(0.6) ? [man, woman] : [woman, man]
  const household = openHousehold(province, random, { county, kind: '1', head })
  joinHousehold(province, household, other, other.sex === '1' ? relations.husband : relations.wife)
  const oldestMinor = Math.min(17, womanAge - 25)
  for (const hasChild of [random.chance(0.7), random.chance(0.3)]) {
    if (!hasChild) continue
    const child = enterChild(building, man, random.between(1, oldestMinor))
    joinHousehold(province, household, child, childRelation(child))
  }
  if (random.chance(0.6)) enterProperty(province, random, [man, woman], household)
  else if (random.chance(0.5)) enterProperty(province, random, [head], household)
}

/** 集体户: its first member answers for it. Gives all members. */
export const settleCollective = (building: Building, members: number): readonly Person[] => {
  const { province, random } = building
  const people = Array.from({ length: members }, () =>
    enterPerson(province, random, { sex: someSex(random), birth: bornAt(building, random.between(23, 40)) }),
  )
  const [head, ...others] = people
  if (!head) return []
  const household = openHousehold(province, random, { county: random.pick(lots), kind: '2', head })
  for (const person of others) joinHousehold(province, household, person, relations.none)
  return people
}

/** A grown-up child who has bought a home, three in ten of them together with the head of the family. */
export const buyHome = ({ province, random }: Building, person: Person): void => {
  const place = province.places.get(person.number)
  const household = place && province.households.get(place.household)
  if (!household) return
  const county = random.chance(0.2) ? household.county : random.pick(lots)
  const owners = random.chance(0.3) ? [person, personOf(province, household.head)] : [person]
  enterProperty(province, random, owners, { county, address: newAddress(random, county, '1') })
}
