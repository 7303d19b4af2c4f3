import { randomOf } from '../random.ts'
import { buyHome, settleAlone, settleCollective, settleCouple, settleFamily } from './families.ts'
import { fileHomes } from './filing.ts'
import { givePast } from './past.ts'
import { copyOfProvince, emptyProvince, type Person, type Province } from './province.ts'
import { giveQuirks } from './quirks.ts'

/** 2,000 households of these kinds; the collective ones take what is missing to 5,000 people. */
const townFamilies = 420
const villageFamilies = 260
const alone = 760
const couples = 500
const collective = 60
const people = 5_000
const homeBuyers = 0.3
const misspelt = 5

/** Everybody free to marry when the registers were filled, beside the registers. */
export type Populated = { readonly province: Province; readonly free: readonly Person[] }

const made = new Map<string, Populated>()

/**
 * The whole province follows from the seed and the year: 5,000 people, dead ones among them, in 2,000 households. Made once
 * a process for each seed; everybody gets registers of their own, whose lines are never edited.
 */
export const populate = (seed: string, anchorYear: number): Populated => {
  const key = `${anchorYear} ${seed}`
  const known = made.get(key) ?? makeProvince(seed, anchorYear)
  made.set(key, known)
  return { province: copyOfProvince(known.province), free: known.free }
}

const makeProvince = (seed: string, anchorYear: number): Populated => {
  const random = randomOf('province', seed, anchorYear)
  const province = emptyProvince()
  const building = { province, random, anchorYear }

  const children: Person[] = []
  for (let at = 0; at < townFamilies; at += 1) {
    // Two children in three of sixteen; in one of eight the father has died.
    const how = { children: at % 16 < 3 ? 2 : 1, fatherDied: at % 8 === 7 }
    children.push(...settleFamily(building, '1', how))
  }
  for (let at = 0; at < villageFamilies; at += 1) {
    children.push(...settleFamily(building, '3', { children: 1, fatherDied: false }))
  }
  for (const child of children) if (random.chance(homeBuyers)) buyHome(building, child)

  const owners = Array.from({ length: alone }, () => settleAlone(building))
  for (let at = 0; at < couples; at += 1) settleCouple(building)
  givePast(building, [...children, ...owners])

  // The late spouses of the widowed count among the people, so the collective households come last.
  const missing = people - province.people.size
  const members = Array.from({ length: collective }, (_, at) =>
    settleCollective(building, Math.floor((missing + at) / collective)),
  ).flat()

  giveQuirks(
    province,
    random,
    members.slice(0, misspelt).map(({ number }) => number),
  )
  const free = [...children, ...owners, ...members]
  fileHomes(province, randomOf('filings', seed, anchorYear), anchorYear, free)
  return { province, free }
}
